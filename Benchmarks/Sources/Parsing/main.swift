// How fast feeds are read: bytes → ParsedFeed, normalising included, printing excluded, beside libxml2's SAX parser
// over the same bytes, which does nothing with what it reads.
import CLibxml2Baseline
import FeedParsing
import Foundation
import Measuring

let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }
let folder = arguments.first ?? "../shared/data/feeds"
let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
let volume = 50_000_000

/// Megabytes per CPU second.
func rate(_ files: [LoadedFile], _ body: (LoadedFile) -> Void) -> Double {
    let size = files.map(\.bytes.count).reduce(0, +)
    let repetitions = max(1, volume / max(1, size))
    // The best of several rounds: a busy machine only ever makes a run slower.
    let best = (0..<max(1, rounds)).map { _ in
        CPUTime.seconds { for _ in 0..<repetitions { files.forEach(body) } }
    }.min()
    return Double(size * repetitions) / 1e6 / (best ?? .infinity)
}

func parse(_ file: LoadedFile) {
    _ = try? FeedReader.read(file.bytes, url: nil, contentType: nil)
}

let xml = LoadedFile.all(in: folder, extensions: ["rss", "atom", "xml", "rdf"])
guard !xml.isEmpty else {
    FileHandle.standardError.write(Data("parsing: \(folder) has no .rss, .atom, .xml or .rdf files\n".utf8))
    exit(66)
}
if CommandLine.arguments.contains("--profile") {
    print(String(format: "%6.1f", rate(xml, parse)))
    exit(0)
}
print("\(xml.count) XML feeds repeated to \(volume / 1_000_000) MB, best of \(rounds) rounds, MB per CPU second")
var events = 0
let sax = rate(xml) { file in
    events += file.bytes.withUnsafeBytes { sax_events($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
}
precondition(events > 0)
let sheaf = rate(xml, parse)
print(String(format: "libxml2 SAX  %6.1f", sax))
print(String(format: "sheaf        %6.1f", sheaf))
print(String(format: "ratio        %6.2f", sheaf / sax))

let json = LoadedFile.all(in: folder, extensions: ["json"])
if !json.isEmpty { print(String(format: "sheaf, JSON  %6.1f", rate(json, parse))) }
if CommandLine.arguments.contains("--each") {
    for file in xml { print(String(format: "%6.1f  %7d bytes  ", rate([file], parse), file.bytes.count) + file.name) }
}
