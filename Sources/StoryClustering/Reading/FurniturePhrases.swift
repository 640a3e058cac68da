import FeedText

/// The phrases by which a line of a page shows that it is furniture: consent banners, forms, links to other pages.
struct FurniturePhrases: Sendable {
    static let shared = FurniturePhrases()

    struct Verdict {
        var isFurniture = false
        /// The whole line says that the article is over.
        var isTail = false
    }

    private struct Phrase {
        var words: [UInt64]
        var atStart: Bool
        var atEnd: Bool
        var isTail: Bool
    }
    private let phrases: [UInt64: [Phrase]]
    /// Whether any phrase begins with a word of these lowest bits: asked of every word of every page.
    private let beginnings: [UInt64]
    private static let beginningBits: UInt64 = 8192

    private init() {
        var phrases: [UInt64: [Phrase]] = [:]
        for (list, isTail) in [(furniturePhrases, false), (tailPhrases, true)] {
            for entry in list.split(separator: "\n") {
                var words: [UInt64] = []
                // As texts are read: pairs of characters where there are no blanks.
                String(entry).utf8.withContiguousStorageIfAvailable { words = WordScanner($0).map(\.hash) }
                guard let first = words.first else { continue }
                phrases[first, default: []].append(
                    Phrase(
                        words: words, atStart: isTail || entry.hasPrefix("^"), atEnd: isTail || entry.hasSuffix("$"),
                        isTail: isTail))
            }
        }
        self.phrases = phrases
        var beginnings = [UInt64](repeating: 0, count: Int(Self.beginningBits / 64))
        for word in phrases.keys {
            let bit = word % Self.beginningBits
            beginnings[Int(bit / 64)] |= 1 << (bit % 64)
        }
        self.beginnings = beginnings
    }

    @inline(__always)
    private func mayBegin(_ word: UInt64) -> Bool {
        let bit = word % Self.beginningBits
        return beginnings[Int(bit / 64)] >> (bit % 64) & 1 == 1
    }

    func judge(_ words: ArraySlice<Word>) -> Verdict {
        var verdict = Verdict()
        for index in words.indices {
            guard mayBegin(words[index].hash), let candidates = phrases[words[index].hash] else { continue }
            for phrase in candidates {
                let end = index + phrase.words.count
                guard !phrase.atStart || index == words.startIndex, end <= words.endIndex,
                    !phrase.atEnd || end == words.endIndex,
                    phrase.words.indices.allSatisfy({ words[index + $0].hash == phrase.words[$0] })
                else { continue }
                verdict.isFurniture = true
                if phrase.isTail { verdict.isTail = true }
            }
        }
        return verdict
    }
}
