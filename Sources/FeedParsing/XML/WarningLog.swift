import FeedModel

/// Warnings while the line numbers are still byte offsets, a bounded number for each code: a document with a
/// million bare ampersands needs one line about it, not a million.
struct WarningLog {
    private var entries: [Entry] = []
    /// A list, as there are few codes and millions of warnings: a look-up is a comparison of pointers.
    private var counts: [(code: String, count: Int)] = []

    private static let mostPerCode = 10

    private struct Entry {
        var code: String
        var offset: Int?
        var message: String
    }

    /// Whether one more warning of this kind would be kept; so that no message is made for nothing.
    func wants(_ code: String) -> Bool {
        counts.first { $0.code == code }.map { $0.count < Self.mostPerCode } ?? true
    }

    /// Counts a warning whose message nobody will see.
    mutating func count(_ code: String) { _ = counted(code) }

    /// How many there are with this one.
    private mutating func counted(_ code: String) -> Int {
        guard let index = counts.firstIndex(where: { $0.code == code }) else {
            counts.append((code, 1))
            return 1
        }
        counts[index].count += 1
        return counts[index].count
    }

    mutating func add(_ code: String, at offset: Int? = nil, _ message: @autoclosure () -> String) {
        guard counted(code) <= Self.mostPerCode else { return }
        entries.append(Entry(code: code, offset: offset, message: message()))
    }

    /// In order of first mention; `line` makes a line number of an offset.
    func warnings(line: (Int) -> Int) -> [ParseWarning] {
        var warnings: [ParseWarning] = []
        var seen: [String: Int] = [:]
        for entry in entries {
            warnings.append(ParseWarning(code: entry.code, line: entry.offset.map(line), message: entry.message))
            seen[entry.code, default: 0] += 1
            let more = (counts.first { $0.code == entry.code }?.count ?? 0) - Self.mostPerCode
            if seen[entry.code] == Self.mostPerCode, more > 0 {
                warnings.append(ParseWarning(code: entry.code, message: "the same \(more) more times"))
            }
        }
        return warnings
    }
}
