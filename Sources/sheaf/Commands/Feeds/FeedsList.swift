import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import FeedText

extension FeedsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Every feed of the OPML file with its health.")

        @OptionGroup var common: CommonOptions

        func run() throws {
            let settings = try common.settings()
            let list = try SubscriptionList.whole(settings)
            let feeds = try FeedOverview.all(
                of: list, store: try settings.storeForReading(), now: settings.now)
            if common.json {
                return printOutput(CommandResult.json("feeds list", [("feeds", .array(feeds.map(\.json)))]))
            }
            guard !feeds.isEmpty else {
                return printMessage("\(settings.feedsFile): no feeds yet; `sheaf feeds add URL` adds the first")
            }
            let columns: [TextTable.Column] = [
                .init(title: "FEED", least: 14, expendable: 0), .init(title: "GROUP", least: 8, expendable: 2),
                .init(title: "LAST NEW", least: 8, expendable: 1), .init(title: "RHYTHM", least: 6, expendable: 4),
                .init(title: "NEXT POLL", least: 9, expendable: 3), .init(title: "HEALTH", least: 12, expendable: 0),
            ]
            let table = TextTable(
                columns: columns, rows: feeds.map { $0.row(now: settings.now) }, styles: feeds.map(\.healthStyle))
            for line in table.lines(width: Terminal.outputWidth, color: common.color) { printOutput(line) }
        }
    }
}

extension FeedOverview {
    /// `ok`, or what is wrong, in words.
    var health: String {
        if subscription.isPaused { return "paused" }
        guard let state = record?.state, state.lastPoll != nil else { return "not polled yet" }
        if let failure = state.lastFailure, state.failures > 0 || state.isGone { return failure.message }
        return isReadingList ? "reading list, ok" : "ok"
    }

    fileprivate var healthStyle: TextStyle? {
        guard !subscription.isPaused, let state = record?.state, state.lastPoll != nil else { return .faint }
        return state.failures > 0 || state.isGone ? .red : nil
    }

    fileprivate func row(now: Instant) -> [String] {
        [
            title, subscription.groups.first?.joined(separator: " › ") ?? "",
            lastItem.map { "\(Self.phrase(now.seconds(since: $0))) ago" } ?? "",
            rhythm.map { "every \(Self.phrase($0))" } ?? "", nextPoll(now: now), health,
        ]
    }

    private func nextPoll(now: Instant) -> String {
        if subscription.isPaused { return "" }
        guard let state = record?.state, !state.isGone else { return record == nil ? "now" : "never" }
        guard let next = state.nextPoll, next > now else { return "now" }
        return "in \(Self.phrase(next.seconds(since: now)))"
    }

    /// `5 min`, `3 h`, `12 d`, `7 mo`, `2 y`: rounded, for a narrow column.
    private static func phrase(_ seconds: Int64) -> String {
        let minutes = max(1, (seconds + 30) / 60)
        if minutes < 90 { return "\(minutes) min" }
        if minutes < 36 * 60 { return "\((minutes + 30) / 60) h" }
        let days = (minutes + 720) / 1440
        if days < 60 { return "\(days) d" }
        return days < 720 ? "\((days + 15) / 30) mo" : "\((days + 182) / 365) y"
    }

    fileprivate var json: JSONObject.Value {
        .object([
            ("url", .string(masked(subscription.url))), ("title", .string(title)),
            ("groups", .array(subscription.groups.map { .array($0.map { .string($0) }) })),
            ("from_reading_list", .string(subscription.readingList)),
            ("is_reading_list", isReadingList ? .bool(true) : .string(nil)),
            ("tags", .array(subscription.tags.map { .string($0) })), ("paused", .bool(subscription.isPaused)),
            ("status", .string(health)), ("last_item", .string(lastItem?.rfc3339)),
            ("rhythm_seconds", .int(rhythm.map { Int($0) })),
            ("last_poll", .string(record?.state.lastPoll?.rfc3339)),
            ("last_success", .string(record?.state.lastSuccess?.rfc3339)),
            ("next_poll", .string(record?.state.nextPoll?.rfc3339)),
            ("next_poll_reason", .string(record?.state.nextPollReason)), ("line", .int(subscription.line)),
        ])
    }
}
