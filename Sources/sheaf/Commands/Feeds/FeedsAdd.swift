import Aggregation
import ArgumentParser
import FeedModel
import FeedParsing
import FeedText
import Foundation

extension FeedsCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Find the feed of a site and write it into the OPML file.")

        @OptionGroup var common: CommonOptions
        @OptionGroup var fetching: FetchOptions

        @Argument(help: ArgumentHelp("The address of a feed, of a page, or of a site.", valueName: "url"))
        var url: String

        @Option(help: ArgumentHelp("The folder to put it into, as News/Europe; made if missing.", valueName: "path"))
        var group: String?

        @Option(help: ArgumentHelp("Your name for it, instead of its own.", valueName: "name"))
        var title: String?

        @Flag(help: "Take the best of what is found without asking.")
        var yes = false

        @Flag(help: "Write the URL as given, without asking the network.")
        var noDiscover = false

        @Flag(help: "Show what would be added, and change nothing.")
        var dryRun = false

        func run() async throws {
            let settings = try common.settings(fetching)
            let file = FeedsFile(path: settings.feedsFile)
            // Asking the network about what is there already would be rude and slow.
            if try isThere(url, file) { return }
            guard let feed = try await chosen(settings) else { return report(nil, file, state: "nothing added") }
            if try isThere(feed.url, file) { return }
            let path = GroupPath.read(group)
            if !dryRun {
                try file.edit(touching: [feed.url]) { try $0.adding([attributes(of: feed)], to: path) }
            }
            report(feed, file, state: dryRun ? "would be added" : "added")
            try warnIfPaused(feed.url, file)
        }

        private func chosen(_ settings: Settings) async throws -> FoundFeed? {
            if noDiscover { return FoundFeed(asGiven: url) }
            let finder = try FeedFinder(settings: settings)
            let url = url
            let found = try await Interruption.cancelling { try await finder.feeds(at: url) }
            return try FeedChoice(address: url, found: found, takesBest: yes || dryRun, json: common.json).choose()
        }

        private func attributes(of feed: FoundFeed) -> [OPMLAttribute] {
            let name = title ?? feed.title ?? ""
            var attributes = [
                OPMLAttribute("type", feed.isReadingList ? "include" : "rss"),
                OPMLAttribute("text", name.isEmpty ? masked(feed.url) : name),
                OPMLAttribute(feed.isReadingList ? "url" : "xmlUrl", feed.url),
            ]
            if let page = feed.homePageURL { attributes.append(OPMLAttribute("htmlUrl", page)) }
            return attributes
        }

        /// Whether the file lists the feed already; says so then.
        private func isThere(_ url: String, _ file: FeedsFile) throws -> Bool {
            guard file.exists else { return false }
            let key = FeedAddress.key(url)
            let same = try file.read().outlines.first { $0.address.map(FeedAddress.key) == key }
            guard let same else { return false }
            if common.json {
                printOutput(CommandResult.json("feeds add", [("added", .bool(false)), ("line", .int(same.line))]))
            } else if !common.quiet {
                let name = same.name ?? masked(url)
                let place = same.path.isEmpty ? "" : " in \(same.path.joined(separator: " › "))"
                printOutput("\(name) is there already\(place) (\(file.path):\(same.line))")
            }
            return true
        }

        private func report(_ feed: FoundFeed?, _ file: FeedsFile, state: String) {
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds add",
                        [
                            ("added", .bool(feed != nil && !dryRun)), ("title", .string(title ?? feed?.title)),
                            ("url", .string(feed.map { masked($0.url) })),
                            ("group", .array(GroupPath.read(group).map { .string($0) })), ("file", .string(file.path)),
                        ]))
            } else if !common.quiet {
                guard let feed else { return printOutput(state) }
                let path = GroupPath.read(group)
                let place = path.isEmpty ? "" : " to \(path.joined(separator: " › "))"
                let name = (title ?? feed.title).map { "\($0) " } ?? ""
                let kind = feed.isReadingList ? ", a reading list of \(counted(feed.items, "feed"))" : ""
                printOutput("\(state)\(place): \(name)<\(masked(feed.url))>\(kind) (\(file.path))")
            }
        }

        private func warnIfPaused(_ url: String, _ file: FeedsFile) throws {
            guard !dryRun, let list = try? SubscriptionList(file: file.path),
                list.subscriptions.first(where: { $0.url == url })?.isPaused == true
            else { return }
            printMessage("\(masked(url)) lies in a folder that is paused; it will not be polled")
        }
    }
}

extension FoundFeed {
    /// What is written without a look at it.
    fileprivate init(asGiven url: String) {
        self.init(url: url, title: nil, homePageURL: nil, format: "", items: 0, newest: nil)
    }
}
