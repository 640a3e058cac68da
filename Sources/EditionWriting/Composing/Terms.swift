import FeedText

/// The terms of a text that carry meaning, each once: what headlines and sentences are compared by.
///
/// Sorted numbers rather than a set: a day has some hundred thousand of them, and hashing was a fifth of the time.
struct Terms {
    private(set) var sorted: [UInt32]

    var count: Int { sorted.count }
    var isEmpty: Bool { sorted.isEmpty }

    init(_ text: String) {
        var terms: [UInt32] = []
        Terms.forEachWord(of: text) { word, isStopWord in
            if !isStopWord { terms.append(word.stem) }
        }
        self.init(terms)
    }

    init(_ terms: [UInt32]) {
        sorted = distinctHashes(terms)
    }

    /// Every word with its singular's stem. A stop word is a function word of any language, or a letter alone.
    static func forEachWord(of text: String, _ body: (_ word: Word, _ isStopWord: Bool) -> Void) {
        var text = text
        let stopWords = StopWords.shared
        text.withUTF8 { bytes in
            for var word in WordScanner(bytes) {
                if let singular = singular(of: word, in: bytes) { word.stem = singular }
                let isLetter = word.length < 2 && word.kind == .letters
                body(word, isLetter || stopWords.languages(having: word.hash) != 0)
            }
        }
    }

    /// The term without a final `s`, for words so short that the stem has it: English, French and Spanish plurals meet
    /// their singular. In two sentences side by side that counts; among thousands of texts it did not.
    private static func singular(of word: Word, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let (start, end) = (Int(word.start), Int(word.end))
        guard (5...6).contains(word.length), word.kind == .letters, end - start > 2,
            bytes[end - 1] | 0x20 == UInt8(ascii: "s"), bytes[end - 2] | 0x20 != UInt8(ascii: "s")
        else { return nil }
        return Spelling(String(decoding: bytes[start..<(end - 1)], as: UTF8.self)).stem()
    }

    func union(_ other: Terms) -> Terms { Terms(sorted + other.sorted) }

    func subtracting(_ other: Terms) -> [UInt32] {
        var place = 0
        return sorted.filter { term in
            while place < other.sorted.count, other.sorted[place] < term { place += 1 }
            return place == other.sorted.count || other.sorted[place] != term
        }
    }

    /// How many terms both have.
    func common(with other: Terms) -> Int {
        var place = 0
        var common = 0
        for term in sorted {
            while place < other.sorted.count, other.sorted[place] < term { place += 1 }
            if place < other.sorted.count, other.sorted[place] == term { common += 1 }
        }
        return common
    }
}
