/// Counts the function words and the scripts of a text, and names its language.
///
/// What a feed says is believed unless the text plainly contradicts it: feeds copy their language from a template.
package struct LanguageDetection {
    private var hits = [Float](repeating: 0, count: Language.allCases.count)
    private var letters = [Float](repeating: 0, count: Language.allCases.count)
    private var words = 0
    private var thai = 0
    private var kana = 0
    private var hangul = 0
    private var ideographs = 0

    package init() {}

    /// - Parameter languages: those that have the word as a function word.
    package mutating func add(_ languages: StopWords.Mask) {
        words += 1
        guard languages != 0 else { return }
        Self.add(1, of: languages, to: &hits)
    }

    /// Counts the letters that only some languages have: Turkish shares "on", "can" and "her" with English, but not "ı"
    /// and "ğ".
    package mutating func add(lettersOf text: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < text.count {
            let beyondASCII = text.word(at: place) & .each(0x80)
            guard beyondASCII != 0 else {
                place += 8
                continue
            }
            place += beyondASCII.trailingZeroBitCount >> 3
            let (scalar, width) = decodeUTF8(text, at: place)
            place += width
            let languages = Language.having(letter: scalar)
            if languages != 0 { Self.add(0.5, of: languages, to: &letters) }
        }
    }

    /// What many languages have tells little.
    private static func add(_ weight: Float, of languages: StopWords.Mask, to counts: inout [Float]) {
        let share = weight / Float(languages.nonzeroBitCount)
        var rest = languages
        while rest != 0 {
            counts[rest.trailingZeroBitCount] += share
            rest &= rest - 1
        }
    }

    /// - Parameter scalar: the first character of an ideographic word.
    package mutating func add(ideograph scalar: UInt32) {
        ideographs += 1
        switch scalar {
        case 0x0E00...0x0EFF: thai += 1
        case 0x3040...0x30FF: kana += 1
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: hangul += 1
        default: break
        }
    }

    /// Most of it is written in a script that has no words between spaces.
    package var isIdeographic: Bool { ideographs * 10 > (ideographs + words) * 3 }

    /// An ISO 639-1 code, or nil where nothing is said and nothing can be told.
    package func language(said: String?) -> String? {
        if isIdeographic {
            if thai * 2 > ideographs { return "th" }
            if hangul * 2 > ideographs { return "ko" }
            return kana * 10 > ideographs ? "ja" : "zh"
        }
        let said = said.flatMap(Self.code)
        // Letters speak louder than words, but not alone: languages that are not known here have them, too.
        let hits = zip(hits, letters).map { $0 + min(2 * $0, $1) }
        guard let best = hits.indices.max(by: { hits[$0] < hits[$1] || hits[$0] == hits[$1] && $0 > $1 }) else {
            return said
        }
        let language = Language.allCases[best].rawValue
        if let said {
            let own = Language(rawValue: said).flatMap(Language.allCases.firstIndex).map { hits[$0] } ?? 0
            // A fifth of a usual text is function words of its own language; of another's, hardly a tenth.
            return hits[best] >= 3 && hits[best] > 2 * own + 1 && hits[best] * 10 > Float(words) ? language : said
        }
        return hits[best] >= 1 && hits[best] * 20 > Float(words) ? language : nil
    }

    /// "de-AT" and "DE_de" are "de"; "zh-Hant" is "zh", and either kind of Norwegian "no". Nil for what is no code at all.
    private static func code(_ tag: String) -> String? {
        let letters = tag.utf8.prefix { $0.isASCIILetter }
        guard (2...3).contains(letters.count) else { return nil }
        let code = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
        return code == "nb" || code == "nn" ? "no" : code
    }
}
