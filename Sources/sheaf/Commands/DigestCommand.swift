import Aggregation
import ArgumentParser
import FeedModel
import FeedText
import Foundation

struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest", abstract: "Write the edition of a day from what is stored.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var formats: FormatOptions

    @Option(help: ArgumentHelp("The day, as 2025-01-18; today when left out.", valueName: "date"))
    var date: String?

    @Flag(help: "Print what would be done, and ask and write nothing.")
    var dryRun = false

    func validate() throws {
        guard let date else { return }
        guard date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil,
            DateReader.read(date)?.instant.rfc3339.hasPrefix(date) == true
        else {
            throw ValidationError("'\(date)' is no date; write it as 2025-01-18")
        }
    }

    func run() async throws {
        let settings = try common.settings()
        if dryRun {
            let files = try RunPlan.files(settings, date: date, formats: try formats.formats(common.sources()))
            return PlannedRun(files: files).report("digest", common)
        }
        let aggregator = try Aggregator(settings: settings, writesEditions: true)
        let edition = try await aggregator.writeEdition(date: date, formats: formats.formats(common.sources()))
        for message in try aggregator.news() { printMessage(message) }
        try PollSession(common: common, settings: settings).report(nil, edition: edition)
    }
}
