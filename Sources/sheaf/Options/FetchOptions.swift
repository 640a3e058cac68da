import ArgumentParser
import FeedFetching

/// The options of commands that fetch.
struct FetchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Transfers in flight.", valueName: "n"))
    var jobs: Int?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Also fetch from these addresses, which are not public (repeatable).", valueName: "cidr"))
    var allowNetwork: [String] = []

    @Flag(help: "Also read feed files outside the folder of the OPML file.")
    var allowFiles = false

    @Option(
        help: ArgumentHelp("CA certificates to trust instead of the system's.", valueName: "file"), completion: .file())
    var cacert: String?

    func validate() throws {
        guard jobs.map((1...1000).contains) ?? true else {
            throw ValidationError("--jobs takes a number from 1 to 1000")
        }
        if let other = allowNetwork.first(where: { IPNetwork($0) == nil }) {
            throw ValidationError("--allow-network: '\(other)' is no network; write it as 192.168.1.0/24")
        }
    }

    /// What was given, as settings.
    var flags: [Setting: [String]] {
        var flags: [Setting: [String]] = [:]
        flags[.jobs] = jobs.map { [String($0)] }
        if !allowNetwork.isEmpty { flags[.allowNetwork] = allowNetwork }
        if allowFiles { flags[.allowFiles] = ["true"] }
        flags[.cacert] = cacert.map { [$0] }
        return flags
    }
}
