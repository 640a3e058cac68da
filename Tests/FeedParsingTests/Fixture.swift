import FeedModel
import FeedText
import Foundation
import TestSupport
import Testing

/// One input of `Fixtures/feeds`, named after the rule that it shows, with what has to come out of it.
///
/// The golden file beside it holds the line that `sheaf parse --text` prints, or the error.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let input: [UInt8]
    /// How the document came: `options.json`.
    let url: String?
    let contentType: String?
    let now: Instant?
    let golden: [UInt8]?
    let error: String?

    var testDescription: String { name }

    static let all: [Fixture] = load()

    private static func load() -> [Fixture] {
        let folder = SharedData.repository.appending(path: "Fixtures/feeds")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        func bytes(_ name: String) -> [UInt8]? {
            (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
        }
        let options =
            bytes("options.json").flatMap { try? JSONDecoder().decode([String: [String: String]].self, from: Data($0)) }
            ?? [:]
        return files.sorted().compactMap { file in
            let suffixes = [".in.json", ".xml", ".html", ".txt"]
            guard let suffix = suffixes.first(where: file.hasSuffix), let input = bytes(file) else { return nil }
            let name = String(file.dropLast(suffix.count))
            return Fixture(
                name: name, input: input, url: options[name]?["url"], contentType: options[name]?["contentType"],
                now: options[name]?["now"].flatMap { DateReader.read($0)?.instant },
                golden: bytes(name + ".json"),
                error: bytes(name + ".error").map {
                    String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines)
                })
        }
    }
}
