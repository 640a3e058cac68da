/// The folded letters of one word while it is read: the hash of all of them, and the first few for the stem.
package struct Spelling {
    private(set) var count = 0
    private var letters = SpellingHash()
    // Stem letters: six, and four more for an Arabic article in front of them.
    private var head: InlineArray<10, UInt32> = .init(repeating: 0)

    package init() {}

    /// The folded spelling of one word, for lists of words.
    package init(_ word: some StringProtocol) {
        for scalar in word.unicodeScalars {
            if scalar.value < 0x80 {
                append(scalar.properties.isAlphabetic ? scalar.value | 0x20 : scalar.value)
                continue
            }
            append(folding: scalar.value)
        }
    }

    @inline(__always) mutating func append(_ scalar: UInt32) {
        if count < 10 { head[count] = scalar }
        count += 1
        letters.append(scalar)
    }

    /// - Parameter scalar: beyond ASCII; nothing is appended of what separates words.
    mutating func append(folding scalar: UInt32) {
        switch Folding.fold(scalar) {
        case .letter(let letter), .digit(let letter), .ideograph(let letter): append(letter)
        case .letters(let first, let second):
            append(first)
            append(second)
        case .separator, .dropped: break
        }
    }

    /// Of the whole word.
    package var hash: UInt64 { letters.value }

    /// The upper half of the hash of the first letters, without an Arabic article or a Cyrillic ending, or of all when
    /// `isWhole`.
    ///
    /// - Parameter limit: as many as `Language.stemLetters(of:)` has for the text's language.
    package func stem(isWhole: Bool = false, letters limit: Int = Language.usualStemLetters) -> UInt32 {
        if isWhole || count <= limit && !startsArabic && !startsCyrillic {
            return UInt32(truncatingIfNeeded: hash >> 32)
        }
        let start = arabicArticle
        var stem = SpellingHash()
        for index in start..<min(count - cyrillicEnding, start + limit) { stem.append(head[index]) }
        return UInt32(truncatingIfNeeded: stem.value >> 32)
    }

    /// French and Italian "l'", "d'", "qu'" and the like, seen when the apostrophe comes.
    var isElision: Bool {
        if count == 1 {
            switch UInt8(truncatingIfNeeded: head[0]) {
            case UInt8(ascii: "l"), UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "j"),
                UInt8(ascii: "c"), UInt8(ascii: "m"), UInt8(ascii: "t"):
                return true
            default: return false
            }
        }
        guard count >= 2, count <= 6 else { return false }
        let (last, before) = (head[count - 1], head[count - 2])
        // qu', jusqu', lorsqu'; dell', nell', sull', all', quell'; un'
        return before == 0x71 && last == 0x75 || count >= 3 && count <= 5 && before == 0x6C && last == 0x6C
            || count == 2 && before == 0x75 && last == 0x6E
    }

    private var startsArabic: Bool { head[0] &- 0x600 < 0x100 }

    /// "al-", also behind "wa", "bi", "ka", "fa" and as "lil-", is left off where three letters remain (as Larkey's
    /// light stemmer does).
    private var arabicArticle: Int {
        guard startsArabic else { return 0 }
        let alef: UInt32 = 0x627
        let lam: UInt32 = 0x644
        if count >= 6, head[1] == alef, head[2] == lam, [0x648, 0x628, 0x643, 0x641].contains(head[0]) { return 3 }
        if count >= 5, head[1] == lam, head[0] == alef || head[0] == lam { return 2 }
        return 0
    }

    private var startsCyrillic: Bool { head[0] &- 0x400 < 0x100 }

    /// The letters of a case ending: "Иран, Ирана, Иране, Ираном" are one name, and six letters of each are four.
    ///
    /// Vowels and soft signs first, down to three letters; then the consonant endings of nouns and adjectives, where
    /// four letters remain, and the vowels before them.
    private var cyrillicEnding: Int {
        guard startsCyrillic, count > 3, count <= head.count else { return 0 }
        var end = withoutVowels(count)
        if end >= 6, Self.cyrillicEndings.contains(head[end - 2] << 16 | head[end - 1]) { end = withoutVowels(end - 2) }
        return count - end
    }

    private func withoutVowels(_ end: Int) -> Int {
        var end = end
        while end > 3, Self.cyrillicVowels.contains(head[end - 1]) { end -= 1 }
        return end
    }

    private static let cyrillicVowels = Set("аеиоуыьэюяіє".unicodeScalars.map(\.value))
    private static let cyrillicEndings = Set(
        ["ам", "ах", "ег", "ем", "им", "их", "ог", "ом", "ым", "ых", "ям", "ях"].map { (ending: String) -> UInt32 in
            ending.unicodeScalars.reduce(0) { $0 << 16 | $1.value }
        })
}
