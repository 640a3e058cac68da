import Aggregation
import ArgumentParser
import FeedModel
import FeedParsing
import FeedText

extension FeedsCommand {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Take a feed out of the OPML file.")

        @OptionGroup var common: CommonOptions

        @Argument(help: ArgumentHelp("The feed's URL, or its name.", valueName: "feed"), completion: .feed)
        var feed: String

        @Option(help: ArgumentHelp("The folder it lies in, when it is listed more than once.", valueName: "path"))
        var group: String?

        @Flag(help: "Show what would be removed, and change nothing.")
        var dryRun = false

        func run() throws {
            let settings = try common.settings()
            let file = FeedsFile(path: settings.feedsFile)
            let document = try file.read()
            try refuseListed(settings, document)
            let outline = try outline(in: document, file)
            let url = outline.address ?? ""
            if !dryRun {
                let previous = file.previous()
                try file.edit(touching: [url]) { document in
                    try document.removing(try self.outline(in: document, file), previous: previous)
                }
            }
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds remove",
                        [
                            ("removed", .bool(!dryRun)), ("title", .string(outline.name)),
                            ("url", .string(masked(url))),
                            ("group", .array(outline.path.map { .string($0) })), ("file", .string(file.path)),
                        ]))
            } else if !common.quiet {
                let name = outline.name.map { "\($0) " } ?? ""
                printOutput("\(dryRun ? "would be removed" : "removed"): \(name)<\(masked(url))> (\(file.path))")
            }
        }

        private static func lookup(in document: OPMLDocument) -> FeedLookup<OPMLDocument.Outline> {
            FeedLookup(
                feeds: document.outlines.filter { !$0.isFolder }, url: { $0.address ?? "" }, name: { $0.name })
        }

        /// A feed that only a reading list has cannot be taken out of the user's file.
        private func refuseListed(_ settings: Settings, _ document: OPMLDocument) throws {
            guard Self.lookup(in: document).matches(feed).isEmpty else { return }
            let listed = FeedLookup(
                feeds: try SubscriptionList.whole(settings).subscriptions.filter { $0.readingList != nil }, url: \.url,
                name: \.name)
            guard let match = listed.matches(feed).first, let list = match.readingList else { return }
            throw Failure(
                "\(match.name ?? masked(match.url)) comes from the reading list \(list), which is not yours to change; "
                    + "to leave it out, put it into your own file with isComment=\"true\"",
                code: "feeds.read_only", .usage)
        }

        /// The one outline that is meant.
        private func outline(in document: OPMLDocument, _ file: FeedsFile) throws -> OPMLDocument.Outline {
            let lookup = Self.lookup(in: document)
            var matches = lookup.matches(feed)
            if matches.isEmpty { throw lookup.unknown(feed, file: file.path) }
            if let group {
                let path = GroupPath.read(group)
                let inGroup = matches.filter { $0.path == path }
                guard !inGroup.isEmpty else {
                    throw Failure(
                        "'\(masked(feed))' does not lie in \(group)", code: "feeds.unknown", .missingInput)
                }
                matches = inGroup
            }
            guard let match = matches.first, matches.count == 1 else {
                let lines = matches.map { outline in
                    "  \(outline.name ?? "") <\(masked(outline.url ?? ""))>"
                        + (outline.path.isEmpty ? "" : " in \(outline.path.joined(separator: "/"))")
                        + " (\(file.path):\(outline.line))"
                }
                throw Failure(
                    "'\(masked(feed))' is \(matches.count) feeds; name one by its URL, or its folder with --group:\n"
                        + lines.joined(separator: "\n"), code: "feeds.ambiguous", .usage)
            }
            return match
        }
    }
}
