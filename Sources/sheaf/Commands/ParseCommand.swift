import Aggregation
import ArgumentParser
import FeedModel
import FeedParsing
import FeedText
import Foundation

struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Print feeds as JSON Feed 1.1, one object a line.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetching: FetchOptions

    @Argument(
        help: ArgumentHelp("Files, URLs, or - for standard input.", valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp("The address the input came from, against which relative links are resolved."))
    var url: String?

    @Option(help: ArgumentHelp("The Content-Type it came with.", valueName: "type"))
    var contentType: String?

    @Flag(help: "Also print the plain text of each item that clustering sees.")
    var text = false

    func run() async throws {
        let settings = try common.settings(fetching)
        var status: Int32?
        for input in inputs {
            do {
                let feed = try await feed(in: input, settings)
                feed.writeJSONFeed(includingText: text) { printOutput($0) }
                printOutput([0x0a])
            } catch {
                // The others go on; in their order stands what each came to.
                let failure = Failure(error)
                for line in failure.lines { printMessage(line) }
                if common.json { printOutput(JSONObject([("error", failure.json)]).text) }
                status = inputs.count == 1 ? failure.status : ExitStatus.unusableInput.rawValue
            }
        }
        if let status { throw ExitCode(status) }
    }

    private func feed(in input: String, _ settings: Settings) async throws -> ParsedFeed {
        let source = try await FeedSource.load(input, url: url, contentType: contentType, settings: settings)
        do {
            return try FeedReader.read(
                source.bytes, url: source.url, contentType: source.contentType,
                contentLocation: source.contentLocation, now: settings.now)
        } catch {
            throw Failure("\(masked(input)): \(error)", code: "feed.not_a_feed", .unusableInput)
        }
    }
}
