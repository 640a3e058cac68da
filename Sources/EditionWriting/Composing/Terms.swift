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
        Terms.forEachWord(of: text) { word in
            if !word.isStopWord { terms.append(word.stem) }
        }
        self.init(terms)
    }

    init(_ terms: [UInt32]) {
        sorted = distinctHashes(terms)
    }

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(text.utf8.count / 5)
        forEachWord(of: text) { word in words.append(word) }
        return words
    }

    private static func forEachWord(of text: String, _ body: (Word) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            for var word in WordScanner(bytes) {
                if let singular = singular(of: word, in: bytes) { word.stem = singular }
                body(word)
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

extension Word {
    /// A function word of any language, or a letter alone.
    var isStopWord: Bool {
        (length < 2 && kind == .letters) || StopWords.shared.languages(having: hash) != 0
    }
}
