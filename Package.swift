// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first; see Documentation/architecture.md.
// No target imports one above it, and the five rooms of the middle floor never import each other.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "sheaf",
    products: [
        .executable(name: "sheaf", targets: ["sheaf"]),
        .library(name: "FeedParsing", targets: ["FeedParsing"]),
        .library(name: "StoryClustering", targets: ["StoryClustering"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Part of the C library, which Swift's Glibc leaves out.
        .systemLibrary(name: "CMalloc"),

        .target(name: "FeedModel", swiftSettings: settings),
        .target(name: "FeedText", dependencies: ["FeedModel", "CLibcurl"], swiftSettings: settings),

        .target(
            name: "FeedFetching", dependencies: ["FeedModel", "FeedText", "CLibcurl", "CZlib"],
            swiftSettings: settings),
        .target(name: "FeedParsing", dependencies: ["FeedModel", "FeedText", "CLibxml2"], swiftSettings: settings),
        .target(name: "StoryClustering", dependencies: ["FeedModel", "FeedText"], swiftSettings: settings),
        .target(
            name: "FeedStorage",
            dependencies: ["FeedModel", "FeedText", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(
            name: "EditionWriting",
            dependencies: ["FeedModel", "FeedText", "CLibcurl", "CLibzip"], swiftSettings: settings),

        .target(
            name: "Aggregation",
            dependencies: [
                "FeedModel", "FeedText", "FeedFetching", "FeedParsing", "StoryClustering", "FeedStorage",
                "EditionWriting", "CMalloc",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "sheaf",
            dependencies: [
                "FeedModel", "FeedText", "FeedFetching", "FeedParsing", "StoryClustering", "FeedStorage",
                "EditionWriting", "Aggregation", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                "TOMLKit",
            ],
            swiftSettings: settings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "FeedModelTests", dependencies: ["FeedModel"], swiftSettings: settings),
        .testTarget(
            name: "FeedTextTests", dependencies: ["FeedModel", "FeedText", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "FeedFetchingTests", dependencies: ["FeedModel", "FeedFetching", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "FeedParsingTests", dependencies: ["FeedModel", "FeedText", "FeedParsing", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "StoryClusteringTests", dependencies: ["FeedModel", "FeedText", "StoryClustering", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "FeedStorageTests", dependencies: ["FeedModel", "FeedStorage", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "EditionWritingTests", dependencies: ["FeedModel", "FeedText", "EditionWriting", "TestSupport"],
            exclude: ["Schemas"], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["FeedModel", "Aggregation", "TestSupport", "sheaf"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
