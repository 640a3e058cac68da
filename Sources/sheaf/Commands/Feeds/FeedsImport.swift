import Aggregation
import ArgumentParser
import FeedModel

extension FeedsCommand {
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
