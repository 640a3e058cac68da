import Aggregation
import ArgumentParser

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Poll the feeds, write today's edition, and mail it if asked to: cron's one job.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetching: FetchOptions
    @OptionGroup var formats: FormatOptions

    @Flag(help: "Ask every feed, even those that are not due.")
    var force = false

    @Flag(help: "Print what would be done, and ask and write nothing.")
    var dryRun = false

    func run() async throws {
        let settings = try common.settings(fetching)
        let formats = try formats.formats(common.sources())
        if dryRun {
            let feeds = try RunPlan.feeds(settings, force: force, only: [])
            let files = try RunPlan.files(settings, date: nil, formats: formats)
            return PlannedRun(feeds: feeds, files: files).report("run", common)
        }
        let session = PollSession(common: common, settings: settings)
        try await Interruption.cancelling {
            let aggregator = try Aggregator(settings: settings, writesEditions: true)
            let summary = try await session.poll(aggregator, force: force)
            let edition = try await aggregator.writeEdition(formats: formats, fetchesPictures: true)
            let mail = Result { try aggregator.sendMail() }
            try session.report(summary, edition: edition, mail: mail)
        }
    }
}
