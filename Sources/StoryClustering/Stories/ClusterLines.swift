import FeedText
import Foundation

/// `sheaf cluster`: JSON Lines in, JSON Lines out.
package enum ClusterLines {
    /// What is wrong with the input, and where.
    package enum Failure: Error, CustomStringConvertible, Equatable {
        case notJSON(line: Int)
        case noID(line: Int)
        case repeatedID(String, line: Int, first: Int)

        package var description: String {
            switch self {
            case .notJSON(let line): "line \(line): not a JSON object"
            case .noID(let line): "line \(line): no \"id\""
            case .repeatedID(let id, let line, let first): "line \(line): the id \"\(id)\" was used in line \(first)"
            }
        }
    }

    /// - Parameter lines: one object each: `id`, and `title`, `text`, `published`, `lang` where known.
    /// - Returns: one object a line, in the order of the input: `id`, `report`, `cluster`.
    package static func run(_ lines: some Sequence<ArraySlice<UInt8>>) throws -> [UInt8] {
        let (names, labels, sketches) = try read(lines)
        let clustering = StoryClusterer(zip(names, sketches).map { ClusteredText(id: $0, sketch: $1) }).cluster()
        var output: [UInt8] = []
        for (index, label) in labels.enumerated() {
            let placement = clustering.placements[index]
            let report = labels[placement.representative]
            let story = labels[clustering.stories[placement.story].texts[0]]
            output += Array("{\"id\":\(label),\"report\":\(report),\"cluster\":\(story)}\n".utf8)
        }
        return output
    }

    /// - Returns: also the ids as JSON: a number stays one, for whoever looks it up among his own.
    private static func read(
        _ lines: some Sequence<ArraySlice<UInt8>>
    ) throws -> (names: [String], labels: [String], sketches: [Sketch]) {
        var ids: [String: Int] = [:]
        var names: [String] = []
        var labels: [String] = []
        var sketches: [Sketch] = []
        var known: [UInt64: Sketch] = [:]
        for (index, bytes) in lines.enumerated() where bytes.contains(where: { $0 > 0x20 }) {
            let line = index + 1
            let (document, isNumbered) = try document(bytes, line)
            if let first = ids.updateValue(line, forKey: document.id) {
                throw Failure.repeatedID(document.id, line: line, first: first)
            }
            names.append(document.id)
            labels.append(isNumbered ? document.id : JSONEscaping.quoted(document.id))
            var sketch = Sketch(document)
            // A text that comes a million times is kept once.
            if let same = known[sketch.contentHash], same.terms == sketch.terms, same.language == sketch.language {
                let published = sketch.published
                sketch = same
                sketch.published = published
            } else {
                known[sketch.contentHash] = sketch
            }
            sketches.append(sketch)
        }
        return (names, labels, sketches)
    }

    private static func document(
        _ line: ArraySlice<UInt8>, _ number: Int
    ) throws -> (document: Document, isNumbered: Bool) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
            throw Failure.notJSON(line: number)
        }
        let id: String
        switch object["id"] {
        case let text as String: id = text
        case let value as NSNumber: id = value.stringValue
        default: throw Failure.noID(line: number)
        }
        let document = Document(
            id: id, title: object["title"] as? String, text: object["text"] as? String ?? "",
            published: (object["published"] as? String).flatMap(DateReader.read)?.instant,
            language: object["lang"] as? String)
        return (document, !(object["id"] is String))
    }
}
