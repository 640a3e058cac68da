// swift-tools-version: 6.2
import PackageDescription

// One executable target for each benchmark, in a folder of its name under Sources. README.md says how to run them.

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "sheaf", path: "..")],
    targets: [
        // What all benchmarks measure with, and what parsing is measured against.
        .target(name: "Measuring"),
        .systemLibrary(name: "libxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CLibxml2Baseline", dependencies: ["libxml2"]),

        .executableTarget(
            name: "parsing",
            dependencies: ["Measuring", "CLibxml2Baseline", .product(name: "FeedParsing", package: "sheaf")],
            path: "Sources/Parsing"),
        .executableTarget(
            name: "copies", dependencies: ["Measuring", .product(name: "StoryClustering", package: "sheaf")],
            path: "Sources/Copies"),
    ],
    swiftLanguageModes: [.v6]
)
