import Aggregation
import ArgumentParser
import Foundation

/// The options every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The OPML file with your feeds.", valueName: "file"),
        completion: .file(extensions: ["opml", "xml"]))
    var feeds: String?

    @Option(help: ArgumentHelp("The SQLite file that remembers everything.", valueName: "file"), completion: .file())
    var store: String?

    @Option(help: ArgumentHelp("The folder the editions are written to.", valueName: "dir"), completion: .directory)
    var out: String?

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file(extensions: ["toml"]))
    var config: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @Flag(name: .customShort("v"), help: "Print every feed's fault at once.")
    var verbose = false

    @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @Option(help: ArgumentHelp("Pretend that it is this time (RFC 3339).", valueName: "time"))
    var now: String?

    func validate() throws {
        for (option, value) in [("--feeds", feeds), ("--store", store), ("--out", out), ("--config", config)]
        where value?.isEmpty == true {
            // As a variable gives it that is not set: the file would be made and forgotten, or nobody knows where.
            throw ValidationError("\(option): names nothing; write a path behind it, or leave it out")
        }
        try refuseDash(out, of: "--out", meaning: "folder")
        try refuseDash(store, of: "--store", meaning: "file")
        if let now { _ = try SettingSources.instant(now) }
    }

    func sources(_ fetching: FetchOptions? = nil) throws -> SettingSources {
        var flags = fetching?.flags ?? [:]
        flags[.feeds] = feeds.map { [$0] }
        flags[.store] = store.map { [$0] }
        flags[.out] = out.map { [$0] }
        return try SettingSources(
            flags: flags, configuration: config, environment: ProcessInfo.processInfo.environment)
    }

    func settings(_ fetching: FetchOptions? = nil) throws -> Settings {
        let sources = try sources(fetching)
        let paths = DefaultPaths(feedsFile: sources.text(.feeds), environment: sources.environment)
        var settings = Settings(
            feedsFile: paths.feedsFile, storeFile: sources.text(.store) ?? paths.storeFile,
            outFolder: sources.text(.out) ?? paths.outFolder, now: try sources.time(now),
            timeZone: try sources.timeZone(), version: version)
        settings.language = try sources.language() ?? settings.language
        settings.jobs = try sources.number(.jobs, in: 1...1000) ?? settings.jobs
        settings.allowedNetworks = try sources.networks()
        settings.allowsFiles = try sources.flag(.allowFiles)
        settings.certificates = try fetching.flatMap { _ in try sources.certificates() }
        settings.fileTime = try sources.fileTime()
        settings.theme = sources.text(.theme)
        settings.everyFeed = try sources.everyFeed()
        settings.embedsPictures = try sources.embedsPictures()
        settings.mail = try sources.mail()
        settings.delivery = try sources.delivery()
        settings.verbose = verbose
        settings.isAttended = !quiet && isatty(STDERR_FILENO) == 1
        return settings
    }
}

/// Files that are replaced or kept open cannot be standard output, which people mean by a dash.
func refuseDash(_ value: String?, of option: String, meaning kind: String) throws {
    guard value == "-" else { return }
    throw ValidationError("\(option): '-' is no standard output here; name a \(kind), or write ./-")
}
