import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage

struct FeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "Look at your sources.", subcommands: [List.self, Why.self, Import.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every feed of the OPML file with its health.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let settings = try common.settings()
            let list = try SubscriptionList(file: settings.feedsFile)
            let records = try FeedHealth.records(settings)
            for subscription in list.subscriptions {
                let health = FeedHealth(subscription: subscription, record: records[subscription.url])
                printOutput(common.json ? health.json.text : health.text)
            }
        }
    }

    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "When a feed is polled next, and why then.")
        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("The feed's URL in the OPML file.", valueName: "url"))
        var url: String

        func run() throws {
            let settings = try common.settings()
            guard let record = try FeedHealth.records(settings)[url] else {
                throw Failure("\(url): never polled so far", code: "feed.unknown", .missingInput)
            }
            printOutput("\(record.title ?? url): \(FeedHealth.schedule(record.state))")
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Show what another OPML file holds.")
        @OptionGroup var common: CommonOptions
        @Argument(help: ArgumentHelp("An OPML file.", valueName: "file"))
        var file: String
        @Flag(help: "Change nothing.")
        var dryRun = false

        func validate() throws {
            guard dryRun else {
                throw ValidationError(
                    "feeds import only shows what it finds so far: call it with --dry-run, and add the outlines to "
                        + "your OPML file yourself")
            }
        }

        func run() throws {
            let list = try SubscriptionList(file: file)
            for message in list.messages { printMessage(message) }
            for subscription in list.subscriptions { printOutput(subscription.json.text) }
        }
    }
}

/// A subscription and how it has been doing.
private struct FeedHealth {
    var subscription: Subscription
    var record: FeedRecord?

    static func records(_ settings: Settings) throws -> [String: FeedRecord] {
        let records = try openExistingStore(settings).allFeeds()
        return Dictionary(records.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func schedule(_ state: FeedState) -> String {
        if state.isGone { return "gone for good (410), not asked again" }
        let time = state.nextPoll.map { "next poll \($0)" } ?? "due now"
        return time + (state.nextPollReason.map { ": \($0)" } ?? "")
    }

    private var title: String { subscription.title ?? record?.title ?? subscription.url }

    private var status: String {
        if subscription.isPaused { return "paused" }
        guard let state = record?.state, state.lastPoll != nil else { return "not polled yet" }
        if let failure = state.lastFailure, state.failures > 0 || state.isGone { return failure.message }
        return "ok"
    }

    var text: String {
        let group = subscription.groups.first?.joined(separator: " › ") ?? ""
        return [title, group, status, record.map { Self.schedule($0.state) } ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    var json: JSONObject {
        JSONObject([
            ("url", .string(subscription.url)), ("title", .string(title)),
            ("groups", .array(subscription.groups.map { .array($0.map { .string($0) }) })),
            ("status", .string(status)), ("last_success", .string(record?.state.lastSuccess?.rfc3339)),
            ("next_poll", .string(record?.state.nextPoll?.rfc3339)),
            ("next_poll_reason", .string(record?.state.nextPollReason)),
        ])
    }
}

extension Subscription {
    /// `{"url","title","categories":[["folder","subfolder"],["tag"]]}`.
    fileprivate var json: JSONObject {
        JSONObject([
            ("url", .string(url)), ("title", .string(title)),
            (
                "categories",
                .array((groups.filter { !$0.isEmpty } + tags.map { [$0] }).map { .array($0.map { .string($0) }) })
            ),
        ])
    }
}
