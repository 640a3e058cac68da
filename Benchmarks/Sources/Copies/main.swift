import Foundation
import Measuring
import StoryClustering

// copies FILE.jsonl: the texts are read first; only finding the copies is measured. One JSON object on standard output:
// texts, megabytes, processor seconds of the fastest of three rounds, and the reports found.

guard CommandLine.arguments.count == 2, let file = FileManager.default.contents(atPath: CommandLine.arguments[1]) else {
    FileHandle.standardError.write(Data("usage: copies FILE.jsonl\n".utf8))
    exit(64)
}
struct Line: Decodable {
    var id: String
    var title: String?
    var text: String?
}
let decoder = JSONDecoder()
let documents = try file.split(separator: 0x0A).map { line in
    let line = try decoder.decode(Line.self, from: line)
    return Document(id: line.id, title: line.title, text: line.text ?? "")
}
var representatives: [Int] = []
let seconds = (0..<3).map { _ in CPUTime.seconds { representatives = Copies.representatives(of: documents) } }
let result: [String: Any] = [
    "texts": documents.count, "megabytes": documents.reduce(0) { $0 + $1.text.utf8.count } / 1_000_000,
    "seconds": seconds.min() ?? 0, "reports": representatives.map { documents[$0].id },
]
FileHandle.standardOutput.write(try JSONSerialization.data(withJSONObject: result))
