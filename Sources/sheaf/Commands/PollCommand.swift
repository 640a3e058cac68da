import Aggregation
import ArgumentParser

struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll", abstract: "Fetch what is due, parse, store and cluster it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetching: FetchOptions

    @Flag(help: "Ask every feed, even those that are not due.")
    var force = false

    @Argument(help: ArgumentHelp("Only these feeds, by URL or title.", valueName: "feed"), completion: .feed)
    var only: [String] = []

    @Flag(help: "Print what would be done, and ask and write nothing.")
    var dryRun = false

    func run() async throws {
        let settings = try common.settings(fetching)
        if dryRun {
            return PlannedRun(feeds: try RunPlan.feeds(settings, force: force, only: only)).report("poll", common)
        }
        let session = PollSession(common: common, settings: settings)
        try await Interruption.cancelling {
            let aggregator = try Aggregator(settings: settings, writesEditions: false)
            let summary = try await session.poll(aggregator, force: force, only: only)
            try session.report(summary, edition: nil)
        }
    }
}
