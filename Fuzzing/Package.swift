// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because the sanitizers have to be on in everything it is linked from. README.md says how.

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "sheaf", path: "..")],
    targets: [
        .executableTarget(name: "FuzzFeeds", dependencies: [.product(name: "FeedParsing", package: "sheaf")]),
        .executableTarget(name: "FuzzMarkup", dependencies: [.product(name: "FeedParsing", package: "sheaf")]),
    ],
    swiftLanguageModes: [.v6]
)
