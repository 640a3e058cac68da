import Aggregation
import ArgumentParser

extension FeedsCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the OPML file, as it is or for another reader.")

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
            if reader == nil {
                let export = try SourceExport.asIs(
                    try FeedsFile(path: settings.feedsFile).read(), withSecrets: withSecrets)
                printOutput(export.bytes)
                hidden = export.hidden
            } else {
                let export = try SourceExport.forAnyReader(
                    try SubscriptionList.whole(settings), withSecrets: withSecrets)
                printOutput(export.bytes)
                hidden = export.hidden
                if export.local > 0 { printMessage("\(count(export.local)) in local files left out") }
            }
            if hidden > 0 {
                printMessage("\(count(hidden)) exported without password or key; --with-secrets writes those too")
            }
        }

        private func count(_ feeds: Int) -> String { feeds == 1 ? "1 feed" : "\(feeds) feeds" }
    }
}
