import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import FeedText
import Foundation
import StoryClustering

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say whether two texts are the same, or one story, and why. Exits with 0 for yes, 1 for no.")

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("A text or HTML file, or the id or URL of a stored item.", valueName: "a"),
        completion: .file())
    var left: String

    @Argument(help: ArgumentHelp("The same.", valueName: "b"), completion: .file())
    var right: String

    func run() throws {
        let settings = try common.settings()
        let store = try settings.storeForReading()
        let sides = (try Side(left, store), try Side(right, store))
        var comparison = Comparison(sides.0.document, sides.1.document)
        if let placement = try placement(sides.0.item, sides.1.item, store) { comparison.follow(placement) }
        if common.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            // The comparison encodes itself; the members that every answer has stand before its own.
            let envelope = CommandResult.json("compare", []).dropLast() + ","
            printOutput(Array(envelope.utf8) + (try encoder.encode(comparison)).dropFirst() + [0x0a])
        } else {
            let lines = "\(comparison)".split(separator: "\n", maxSplits: 1)
            printOutput(
                ([common.color.styled(String(lines[0]), .bold)] + lines.dropFirst().map(String.init)).joined(
                    separator: "\n"))
        }
        if comparison.verdict == .different { throw ExitStatus.no.silently }
    }

    /// Nil where the store has not placed both.
    private func placement(
        _ left: StoredItem?, _ right: StoredItem?, _ store: FeedStore?
    ) throws -> Comparison.Placement? {
        guard var left, var right, let store, let leftStory = left.story, let rightStory = right.story else {
            return nil
        }
        var reports = ShownReports(store)
        try reports.correct(&left)
        try reports.correct(&right)
        let evidence = leftStory == rightStory ? try store.story(leftStory)?.evidence : nil
        return Comparison.Placement(
            leftStory: leftStory, rightStory: rightStory,
            isOneReport: left.reportRowID != nil && left.reportRowID == right.reportRowID, score: evidence?.score,
            bar: evidence?.bar)
    }
}

/// One of the two: a file, or an item of the store.
private struct Side {
    var document: Document
    var item: StoredItem?

    init(_ name: String, _ store: FeedStore?) throws {
        if FileManager.default.fileExists(atPath: name) {
            let text = String(decoding: try InputFile.bytes(of: name), as: UTF8.self)
            document = Document(id: name, text: HTMLText.looksLikeHTML(text) ? HTMLText.blocks(text) : text)
        } else if let item = try store?.item(named: name, shown: URLReference.withoutTracking) {
            self.item = item
            document = Document(
                id: name, title: item.title, text: item.contentText, published: item.published,
                language: item.language, site: item.feedURL)
        } else {
            throw Failure(
                "\(masked(name)): neither a file nor a stored item", code: "input.missing", .missingInput)
        }
    }
}
