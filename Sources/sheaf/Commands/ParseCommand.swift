import Aggregation
import ArgumentParser
import FeedParsing
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
        var status: ExitStatus?
        for input in inputs {
            do {
                let source = try await FeedSource.load(input, url: url, contentType: contentType, settings: settings)
                let feed = try FeedReader.read(
                    source.bytes, url: source.url, contentType: source.contentType,
                    contentLocation: source.contentLocation, now: settings.now)
                feed.writeJSONFeed(includingText: text) { printOutput($0) }
                printOutput([0x0a])
            } catch let error as InputError {
                printMessage("\(error)")
                status = status ?? error.status
            } catch let error as SourceError {
                printMessage("\(error)")
                status = status ?? .unavailable
            } catch let error as FeedParsingError {
                printMessage("\(input): \(error)")
                status = .unusableInput
            }
        }
        if let status { throw status.silently }
    }
}
