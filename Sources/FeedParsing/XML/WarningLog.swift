import FeedModel

/// Warnings while the line numbers are still byte offsets, a bounded number for each code: a document with a
/// million bare ampersands needs one line about it, not a million.
struct WarningLog {
    private var entries: [Entry] = []
    private var counts: [String: Int] = [:]

    private static let mostPerCode = 10

    private struct Entry {
        var code: String
        var offset: Int?
        var message: String
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Whether one more warning of this kind would be kept; spares making a message in vain.
    func wants(_ code: String) -> Bool { counts[code, default: 0] < Self.mostPerCode }

    /// Counts a warning whose message nobody will see.
    mutating func count(_ code: String) { counts[code, default: 0] += 1 }

    mutating func add(_ code: String, at offset: Int? = nil, _ message: @autoclosure () -> String) {
        let count = counts[code, default: 0] + 1
        counts[code] = count
        guard count <= Self.mostPerCode else { return }
        entries.append(Entry(code: code, offset: offset, message: message()))
    }

    /// In order of first mention; `line` makes a line number of an offset.
    func warnings(line: (Int) -> Int) -> [ParseWarning] {
        var warnings: [ParseWarning] = []
        var seen: [String: Int] = [:]
        for entry in entries {
            warnings.append(ParseWarning(code: entry.code, line: entry.offset.map(line), message: entry.message))
            seen[entry.code, default: 0] += 1
            if seen[entry.code] == Self.mostPerCode, let more = counts[entry.code].map({ $0 - Self.mostPerCode }),
                more > 0
            {
                warnings.append(ParseWarning(code: entry.code, message: "the same \(more) more times"))
            }
        }
        return warnings
    }
}
