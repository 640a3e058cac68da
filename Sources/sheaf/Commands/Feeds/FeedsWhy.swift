import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import FeedText

extension FeedsCommand {
    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "why", abstract: "When a feed is polled next, and why then.")

        @OptionGroup var common: CommonOptions

        @Argument(
            help: ArgumentHelp("The feed's URL in the OPML file, or its name.", valueName: "feed"), completion: .feed)
        var feed: String

        func run() throws {
            let settings = try common.settings()
            let records = try openStoreForReading(settings).allFeeds()
            let (record, name, isElsewhere) = try record(records, settings)
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds why",
                        [
                            ("title", .string(name)), ("url", .string(masked(record.url))),
                            ("next_poll", .string(record.state.nextPoll?.rfc3339)),
                            ("next_poll_reason", .string(record.state.nextPollReason)),
                            ("gone", .bool(record.state.isGone)),
                        ]))
            } else {
                let address = isElsewhere ? "asked for as <\(masked(record.url))>; " : ""
                printOutput("\(name): \(address)\(record.state.schedule)")
            }
        }

        /// The feed of that name in the OPML file or, when it is not there any more, in the store; of one that has moved
        /// to where another one is, that one.
        private func record(
            _ records: [FeedRecord], _ settings: Settings
        ) throws -> (record: FeedRecord, name: String, isElsewhere: Bool) {
            let list = try? SubscriptionList.whole(settings)
            let subscriptions = (list?.subscriptions ?? []) + (list?.readingLists ?? [])
            let names = Dictionary(firstOf: subscriptions.map { ($0.url, $0.name) })
            let lookup = FeedLookup(feeds: records, url: \.url, name: { (names[$0.url] ?? nil) ?? $0.title })
            if let record = lookup.matches(feed).first {
                let moved = list?.joiningMoved(records).movedAway.first { $0.subscription.url == record.url }
                let asked = moved.flatMap { moved in records.first { $0.url == moved.url } }
                let name = (names[record.url] ?? nil) ?? record.title ?? masked(record.url)
                return (asked ?? record, name, asked != nil)
            }
            let listed = FeedLookup(feeds: subscriptions, url: \.url, name: \.name)
            guard let subscription = listed.matches(feed).first else {
                throw listed.unknown(feed, file: settings.feedsFile)
            }
            throw Failure(
                "\(subscription.name ?? masked(subscription.url)): never polled so far", code: "feed.unknown",
                .missingInput)
        }
    }
}

extension FeedState {
    /// `next poll 2025-01-18T12:00:00Z: server said max-age 6 h`, behind what went wrong the last time.
    var schedule: String {
        if isGone { return "gone for good (410), not asked again; `sheaf feeds check --revive` asks anew" }
        let fault = failures > 0 ? lastFailure.map { "\($0.message); " } : nil
        let next = nextPoll.map { "next poll \($0)" } ?? "due now"
        return (fault ?? "") + next + (nextPollReason.map { ": \($0)" } ?? "")
    }
}
