import FeedModel
import Foundation

/// What lies beside a day's own files: the index, the rolling feed, and the link from the day before.
extension EditionWriter {
    func readIndex() -> EditionIndex {
        let present: EditionIndex? = read("index.json")
        var index = present ?? rebuiltIndex()
        index.days.removeAll { LocalTime.instant(of: $0.date) == nil || !exists("\($0.date).html") }
        return index
    }

    func indexFiles(_ index: EditionIndex, _ edition: Edition, _ formats: Set<EditionFormat>) -> [File] {
        var index = index
        index.add(edition)
        let page = HTMLIndex.render(
            index, language: edition.language, generator: edition.generator, formats: formats, theme: theme)
        return [
            File(name: "index.html", bytes: page),
            File(name: "index.json", bytes: JSONText.bytes(of: index)),
        ]
    }

    func rollingFiles(_ edition: Edition) -> [File] {
        let labels = Labels(for: edition.language)
        // A day that fills the feed by itself, with none after it, leaves no room for what is there.
        let isFull = edition.counts.stories >= RollingFeed.limit && edition.next == nil
        let present: RollingFeed? = isFull ? nil : read("stories.json")
        var feed = RollingFeed(title: "Sheaf", language: labels.language)
        feed.items = present?.items.filter { item in today.map { item.sheaf.edition <= $0 } ?? true } ?? []
        feed.add(edition)
        return [
            File(name: "stories.atom", bytes: feed.atom()),
            File(name: "stories.json", bytes: JSONText.bytes(of: feed)),
        ]
    }

    /// The day before could not know of this one when it was written.
    func linkForward(to edition: Edition) throws -> [File] {
        guard let date = edition.previous, exists("\(date).html"),
            var previous: Edition = read("\(date).json"), previous.next != edition.date
        else { return [] }
        previous.next = edition.date
        let present = Set(EditionFormat.allCases.filter { exists($0.fileName(for: date)) })
        let rendering = EditionRendering(previous)
        return try [.html, .json].flatMap { try render(rendering, $0, present) }
    }

    /// Where `index.json` was lost or damaged, the days say themselves what they hold.
    private func rebuiltIndex() -> EditionIndex {
        var index = EditionIndex()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasSuffix(".json") && LocalTime.instant(of: String(name.dropLast(5))) != nil {
            if let edition: Edition = read(name) { index.add(edition) }
        }
        return index
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

    private func read<Value: Decodable>(_ name: String) -> Value? {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
        return try? JSONDecoder().decode(Value.self, from: data)
    }
}
