import FeedText
import Foundation
import StoryClustering

/// Texts whose events are known: `NAME.jsonl` as `sheaf cluster` reads it, and beside it `NAME.gold.json`.
enum LabelledStories {
    private struct Line: Decodable {
        var id: String
        var title: String?
        var text: String?
        var published: String?
        var lang: String?
    }

    static func documents(_ file: URL) throws -> [Document] {
        try Data(contentsOf: file).split(separator: 0x0A).map { data in
            let line = try JSONDecoder().decode(Line.self, from: data)
            return Document(
                id: line.id, title: line.title, text: line.text ?? "",
                published: line.published.flatMap(DateReader.read)?.instant, language: line.lang)
        }
    }

    static func texts(_ file: URL) throws -> [ClusteredText] {
        try documents(file).map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
    }

    /// The event of each text, as any number.
    static func gold(_ file: URL) throws -> [String: Int] {
        let labels = file.deletingPathExtension().appendingPathExtension("gold.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: labels)) as? [String: Any] ?? [:]
        var events: [String: Int] = [:]
        return object.mapValues { value in
            let event = "\(value)"
            if events[event] == nil { events[event] = events.count }
            return events[event] ?? 0
        }
    }
}
