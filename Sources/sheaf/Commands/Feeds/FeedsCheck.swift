import Aggregation
import ArgumentParser
import FeedModel
import FeedParsing
import FeedStorage
import FeedText

extension FeedsCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say in plain words what is wrong with your sources.",
            discussion: "Asks no server: it tells what the polls have found. Exits with 1 when faults remain.")

        @OptionGroup var common: CommonOptions

        @Flag(help: "Repair what is certain: write new addresses of moved feeds, take out repeated ones.")
        var fix = false

        @Flag(help: "With --fix or --revive: show what would be done, and change nothing.")
        var dryRun = false

        @Option(
            parsing: .singleValue,
            help: ArgumentHelp("Ask a feed again that was given up, by URL or name (repeatable).", valueName: "feed"),
            completion: .feed)
        var revive: [String] = []

        @Argument(help: ArgumentHelp("Only these feeds, by URL or name.", valueName: "feed"), completion: .feed)
        var only: [String] = []

        func run() throws {
            let settings = try common.settings()
            let file = FeedsFile(path: settings.feedsFile)
            if !revive.isEmpty { return try reviveFeeds(settings) }
            var document = try file.read()
            let chosen = try chosen(settings)
            var faults = try faults(document, chosen, settings)
            var repaired: [SourceFault] = []
            // A moved feed may turn out to be a second copy of one that is there already: hence twice.
            for _ in 0..<2 where fix {
                let certain = faults.filter { $0.repair != nil }
                repaired += certain
                if dryRun { break }
                try SourceRepairs.make(certain.compactMap(\.repair), in: file, checked: document, settings: settings)
                document = try file.read()
                faults = try self.faults(document, chosen, settings)
            }
            try report(faults, repaired: repaired, file)
            if !faults.isEmpty { throw ExitStatus.no.silently }
        }

        private func faults(
            _ document: OPMLDocument, _ chosen: Set<String>?, _ settings: Settings
        ) throws -> [SourceFault] {
            try SourceCheckup(document: document, feeds: try feeds(settings), now: settings.now).faults
                .filter { fault in chosen.map { urls in fault.url.map(urls.contains) ?? false } ?? true }
        }

        private func lookup(_ settings: Settings) throws -> FeedLookup<FeedOverview> {
            FeedLookup(feeds: try feeds(settings), url: \.subscription.url, name: \.title)
        }

        private func feeds(_ settings: Settings) throws -> [FeedOverview] {
            try FeedOverview.all(
                of: try SubscriptionList.whole(settings), store: try settings.storeForReading(), now: settings.now)
        }

        /// The addresses of the feeds that are named; nil for all.
        private func chosen(_ settings: Settings) throws -> Set<String>? {
            guard !only.isEmpty else { return nil }
            let lookup = try lookup(settings)
            return Set(
                try only.flatMap { name in
                    let matches = lookup.matches(name)
                    guard !matches.isEmpty else { throw lookup.unknown(name, file: settings.feedsFile) }
                    return matches.map(\.subscription.url)
                })
        }

        private func report(_ faults: [SourceFault], repaired: [SourceFault], _ file: FeedsFile) throws {
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds check", ok: faults.isEmpty,
                        [
                            ("faults", .array(faults.map(\.json))), ("repaired", .array(repaired.map(\.json))),
                            ("file", .string(file.path)),
                        ]))
                return
            }
            if common.quiet { return }
            let mended = common.color.styled(dryRun ? "would be mended" : "mended", .green)
            for fault in repaired { printOutput("\(mended): \(fault.line(in: file, common.color))") }
            for fault in faults where !dryRun || fault.repair == nil {
                printOutput(fault.line(in: file, common.color))
                if let advice = fault.advice { printOutput("    \(advice)") }
            }
            if faults.isEmpty, repaired.isEmpty { printOutput("nothing is wrong") }
        }

        private func reviveFeeds(_ settings: Settings) throws {
            try requireStore(settings)
            let lookup = try lookup(settings)
            let feeds = try revive.map { name in
                guard let feed = lookup.matches(name).first else {
                    throw lookup.unknown(name, file: settings.feedsFile)
                }
                return feed
            }
            if !dryRun {
                let lock = try RunLock(storeFile: settings.storeFile)
                defer { withExtendedLifetime(lock) {} }
                let store = try FeedStore(path: settings.storeFile)
                for record in feeds.compactMap(\.record) { try store.revive(feed: record.id) }
            }
            if common.json {
                let revived = feeds.map { feed -> JSONObject.Value in
                    .object([("title", .string(feed.title)), ("url", .string(masked(feed.subscription.url)))])
                }
                printOutput(CommandResult.json("feeds check", [("revived", .array(revived))]))
            } else if !common.quiet {
                let words = dryRun ? "would be asked" : "will be asked"
                for feed in feeds { printOutput("\(feed.title): \(words) by the next poll") }
            }
        }
    }
}

extension SourceFault {
    /// `Harbour Notes: not found (404) for 9 days, last worked 2026-11-12 <https://…> (feeds.opml:12)`.
    fileprivate func line(in file: FeedsFile, _ color: ColorChoice) -> String {
        let address = url.map { " <\(masked($0))>" } ?? ""
        let place = line.map { " (\(file.path):\($0))" } ?? ""
        let name = title.isEmpty ? "" : "\(color.styled(title, .bold)): "
        return name + message + address + place
    }

    fileprivate var json: JSONObject.Value {
        .object([
            ("code", .string(code)), ("title", .string(title)), ("url", .string(url.map(masked))),
            ("line", .int(line)), ("message", .string(message)), ("advice", .string(advice)),
            ("fixable", .bool(repair != nil)),
        ])
    }
}
