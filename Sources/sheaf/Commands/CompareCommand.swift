import Aggregation
import ArgumentParser
import FeedStorage
import FeedText
import Foundation
import StoryClustering

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Are these the same text, the same story, and why? Ends with 0 for yes, 1 for no.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("A text or HTML file, or the id or URL of a stored item.", valueName: "a"))
    var left: String

    @Argument(help: ArgumentHelp("The same.", valueName: "b"))
    var right: String

    func run() throws {
        let settings = try common.settings()
        let comparison = Comparison(try document(left, settings), try document(right, settings))
        if common.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            printOutput([UInt8](try encoder.encode(comparison)) + [0x0a])
        } else {
            printOutput("\(comparison)")
        }
        if comparison.verdict == .different { throw ExitStatus.no.silently }
    }

    private func document(_ name: String, _ settings: Settings) throws -> Document {
        if let data = FileManager.default.contents(atPath: name) {
            let text = String(decoding: data, as: UTF8.self)
            return Document(id: name, title: nil, text: HTMLText.looksLikeHTML(text) ? HTMLText.blocks(text) : text)
        }
        let item =
            FileManager.default.fileExists(atPath: settings.storeFile)
            ? try FeedStore.reading(settings.storeFile).item(named: name) : nil
        guard let item else {
            throw Failure("\(name): neither a file nor a stored item", code: "input.missing", .missingInput)
        }
        return Document(
            id: name, title: item.title, text: item.contentText, published: item.published, language: item.language)
    }
}
