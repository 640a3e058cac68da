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
            var hidden = 0
            var local = 0
            let bytes: [UInt8]
            if reader == nil {
                let export = try SourceExport.asIs(
                    try FeedsFile(path: settings.feedsFile).read(), withSecrets: withSecrets)
                bytes = export.bytes
                hidden = export.hidden
            } else {
                let export = try SourceExport.forAnyReader(
                    try SubscriptionList.whole(settings), withSecrets: withSecrets)
                bytes = export.bytes
                hidden = export.hidden
                local = export.local
            }
            if common.json {
                printOutput(
                    CommandResult.json(
                        "feeds export",
                        [
                            ("opml", .string(String(decoding: bytes, as: UTF8.self))), ("without_secret", .int(hidden)),
                            ("local_left_out", .int(local)),
                        ]))
            } else {
                printOutput(bytes)
            }
            if local > 0 { printMessage("\(counted(local, "feed")) in local files left out") }
            if hidden > 0 {
                printMessage(
                    "\(counted(hidden, "feed")) exported without password or key; --with-secrets writes those too")
            }
        }
    }
}
