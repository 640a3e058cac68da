import Aggregation
import ArgumentParser
import FeedModel

extension FeedsCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Print the OPML file, as it is or for another reader.")

        enum Reader: String, ExpressibleByArgument, CaseIterable {
            case any
        }

        @OptionGroup var common: CommonOptions

        @Option(
            name: .customLong("for"),
            help: ArgumentHelp(
                "any: without paused feeds, and without what only Sheaf or another program understands.",
                valueName: "reader"))
        var reader: Reader?

        @Flag(help: "Leave passwords and keys in the addresses.")
        var withSecrets = false

        func run() throws {
            let settings = try common.settings()
            let export =
                reader == nil
                ? try SourceExport.asIs(try FeedsFile(path: settings.feedsFile).read(), withSecrets: withSecrets)
                : try SourceExport.forAnyReader(try SubscriptionList.whole(settings), withSecrets: withSecrets)
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds export",
                        [
                            ("opml", .string(String(decoding: export.bytes, as: UTF8.self))),
                            ("without_secret", .int(export.hidden)), ("local_left_out", .int(export.local)),
                        ]))
            } else {
                printOutput(export.bytes)
            }
            if export.local > 0 { printMessage("\(counted(export.local, "feed")) in local files left out") }
            if export.hidden > 0 {
                printMessage(
                    "\(counted(export.hidden, "feed")) exported without password or key; "
                        + "--with-secrets writes those too")
            }
        }
    }
}
