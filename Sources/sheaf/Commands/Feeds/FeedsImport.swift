import Aggregation
import ArgumentParser
import FeedModel
import FeedText

extension FeedsCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take the feeds of another reader's list into the OPML file.",
            discussion: "Reads OPML of any reader, newsboat's urls, sfeedrc, rss2email.cfg, JSON, and plain addresses.")

        @OptionGroup var common: CommonOptions

        @Argument(
            help: ArgumentHelp("The other list, or - for standard input.", valueName: "file"), completion: .file())
        var file: String

        @Option(help: ArgumentHelp("The folder to put them into, as News/Europe.", valueName: "path"))
        var group: String?

        @Flag(help: "Show what the list holds, and change nothing.")
        var dryRun = false

        func run() throws {
            let sources = try SourceImport(try InputFile.bytes(of: file), name: file, group: GroupPath.read(group))
            for message in sources.list.messages { printMessage(message) }
            if dryRun, common.json {
                for subscription in sources.list.subscriptions { printOutput(subscription.json.text) }
                return
            }
            let target = FeedsFile(path: try common.settings().feedsFile)
            let result =
                dryRun
                ? sources.plan(into: target.exists ? try target.read() : nil) : try sources.merge(into: target)
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds import",
                        [
                            ("added", .int(result.added.count)), ("present", .int(result.present.count)),
                            ("messages", .array(sources.list.messages.map { .string($0) })),
                            ("file", .string(target.path)),
                        ]))
            } else if !common.quiet {
                report(result, target)
            }
        }

        private func report(_ result: SourceImport.Result, _ target: FeedsFile) {
            if dryRun {
                for feed in result.added { printOutput("would be added: \(feed.line)") }
            }
            for (feed, groups) in result.present {
                let place = groups.isEmpty ? "" : " in \(groups.joined(separator: " › "))"
                printOutput("there already\(place): \(feed.line)")
            }
            let verb = dryRun ? "would be added" : "added"
            printOutput("\(result.added.count) \(verb), \(result.present.count) there already (\(target.path))")
        }
    }
}

extension Subscription {
    /// `Harbour Notes <https://…>`.
    fileprivate var line: String { "\(name.map { "\($0) " } ?? "")<\(masked(url))>" }

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
