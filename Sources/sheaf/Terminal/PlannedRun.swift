import Aggregation
import FeedModel
import FeedText

/// What `--dry-run` prints of a run: the addresses that would be asked, the files that would be written.
struct PlannedRun {
    var feeds: [FeedOverview]?
    var files: [String]?

    func report(_ command: String, _ common: CommonOptions) {
        guard common.json else {
            for feed in feeds ?? [] { printOutput("would ask \(feed.title) <\(masked(feed.subscription.url))>") }
            for file in files ?? [] { printOutput("would write \(file)") }
            return
        }
        var members: [(String, JSONObject.Value)] = [("dry_run", .bool(true))]
        if let feeds {
            let list = feeds.map { feed -> JSONObject.Value in
                .object([("title", .string(feed.title)), ("url", .string(masked(feed.subscription.url)))])
            }
            members.append(("would_ask", .array(list)))
        }
        if let files { members.append(("would_write", .array(files.map { .string($0) }))) }
        printOutput(CommandResult.json(command, members))
    }
}
