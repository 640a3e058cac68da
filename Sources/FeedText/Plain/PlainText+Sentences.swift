extension PlainText {
    /// Splits text into sentences; a line break always ends one.
    ///
    /// Abbreviations, initials, decimals and, in the languages that write them with a point, ordinals do not.
    /// `language` is a BCP 47 tag or nil.
    package static func sentences(_ text: String, language: String?) -> [String] {
        var splitter = SentenceSplitter(text: text, language: language)
        return splitter.split()
    }
}

/// Goes by bytes, and looks at characters only where a sentence might end.
private struct SentenceSplitter {
    private let bytes: [UInt8]
    private let hasPointedOrdinals: Bool
    private var sentences: [String] = []
    private var start = 0

    init(text: String, language: String?) {
        bytes = Array(text.utf8)
        let primary = language?.split(separator: "-").first?.lowercased() ?? ""
        hasPointedOrdinals = Self.languagesWithPointedOrdinals.contains(primary)
    }

    mutating func split() -> [String] {
        var index = 0
        while index < bytes.count {
            // Blanks, and letters up to the Arabic block with what belongs to them, end nothing: most of all text.
            if bytes[index] == 0x20 || (0x40...0xD7).contains(bytes[index]) {
                index += 1
                continue
            }
            let point = index
            let (scalar, next) = scalar(at: point)
            index = next
            if Self.isLineEnd(scalar) {
                emit(upTo: index)
            } else if Self.isWideTerminator(scalar) {
                emit(upTo: skip(Self.isCloser, from: index))
                index = start
            } else if Self.isTerminator(scalar) {
                index = skip(Self.isTerminator, from: index)
                let end = skip(Self.isCloser, from: index)
                if isEnd(point: point, runEnd: index, closersEnd: end) { emit(upTo: end) }
                index = end
            }
        }
        emit(upTo: bytes.count)
        return sentences
    }

    private mutating func emit(upTo end: Int) {
        let first = skip(Self.isSpace, from: start, upTo: end)
        var last = end
        while last > first {
            let (scalar, before) = scalar(before: last)
            guard Self.isSpace(scalar) else { break }
            last = before
        }
        start = end
        guard last > first else { return }
        sentences.append(String(decoding: bytes[first..<last], as: UTF8.self))
    }

    /// Closers are quotation marks and brackets that belong to the sentence before them.
    private func isEnd(point: Int, runEnd: Int, closersEnd: Int) -> Bool {
        let next = skip(Self.isSpace, from: closersEnd)
        guard closersEnd < bytes.count else { return true }
        guard next > closersEnd else { return false }
        let letter = skip(Self.isOpener, from: next)
        guard letter < bytes.count else { return true }
        // What goes on in lower case is the same sentence: "Yahoo! said", "he asked 'why?' and left".
        if scalar(at: letter).scalar.properties.isLowercase { return false }
        guard bytes[point] == UInt8(ascii: "."), runEnd == point + 1 else { return true }
        return !isAbbreviation(before: point, next: letter)
    }

    private func isAbbreviation(before point: Int, next: Int) -> Bool {
        var wordStart = point
        var length = 0
        while wordStart > start, length < 24 {
            let (scalar, before) = scalar(before: wordStart)
            guard Self.isWordPart(scalar) else { break }
            wordStart = before
            length += 1
        }
        guard length > 0 else { return false }
        let hasInnerPoint = bytes[wordStart..<point].contains(UInt8(ascii: "."))
        // None of the lists has a longer one.
        if length > 8, !hasInnerPoint { return false }
        let follower = scalar(at: next).scalar.properties
        if bytes[wordStart..<point].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            // "3. Januar", "am 12. Spieltag": only where ordinals have a point, and only small ones.
            return hasPointedOrdinals && length <= 2 && follower.isUppercase
        }
        let word = lowercased(wordStart..<point)
        if Self.titles.contains(word) { return true }
        if Self.beforeNumbers.contains(word) { return follower.numericType != nil }
        let isInitial = length == 1 && scalar(at: wordStart).scalar.properties.isUppercase && word != "i"
        guard isInitial || hasInnerPoint || Self.midSentence.contains(word) else { return false }
        // "in the U.S. The court", "at 5 p.m. He left": these may end a sentence, and a word that begins one tells.
        return !Self.sentenceStarters.contains(wordFrom(next))
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }

    private func wordFrom(_ index: Int) -> String {
        var end = index
        var length = 0
        while end < bytes.count, length < 16 {
            let (scalar, next) = scalar(at: end)
            guard scalar.properties.isAlphabetic else { break }
            end = next
            length += 1
        }
        return lowercased(index..<end)
    }

    // MARK: Characters

    private func skip(_ isSkipped: (Unicode.Scalar) -> Bool, from place: Int, upTo end: Int? = nil) -> Int {
        var index = place
        while index < end ?? bytes.count {
            let (scalar, next) = scalar(at: index)
            guard isSkipped(scalar) else { break }
            index = next
        }
        return index
    }

    private func scalar(at place: Int) -> (scalar: Unicode.Scalar, next: Int) {
        let byte = bytes[place]
        if byte < 0x80 { return (Unicode.Scalar(byte), place + 1) }
        let (value, width) = bytes.withUnsafeBufferPointer { decodeUTF8($0, at: place) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", place + width)
    }

    private func scalar(before place: Int) -> (scalar: Unicode.Scalar, start: Int) {
        var start = place - 1
        while bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).scalar, start)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar == "." || UInt8(scalar.value).isASCIIAlphanumeric }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x0965, 0x203D: true
        default: false
        }
    }

    /// Chinese and Japanese: no blank follows.
    private static func isWideTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61: true
        default: false
        }
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0x3011, 0xFF09, 0x201C, 0x2018: true
        default: false
        }
    }

    private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x27, 0x28, 0x5B, 0xA1, 0xAB, 0xBF, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x300C, 0x300E, 0x2D,
            0x2013, 0x2014, 0x2022:
            true
        default: false
        }
    }

    // MARK: Words

    private static let languagesWithPointedOrdinals: Set<String> = [
        "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr",
    ]

    /// Always followed by what they belong to.
    private static let titles: Set<String> = [
        "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "dra", "drs", "frau", "fr", "gen", "gov", "herr", "hon",
        "ing",
        "lt", "m", "maj", "messrs", "mgr", "mlle", "mm", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "pres", "prof",
        "rep", "reps", "rev", "sen", "sens", "sgt", "sr", "sra", "srta", "st", "ste", "supt", "vs", "v", "z.b", "d.h",
        "u.a", "e.g", "i.e", "bzw", "ca", "evtl", "geb", "ggf", "sog", "vgl", "zzgl", "inkl", "exkl", "cf", "p.ex",
        "p.ej", "dott", "sig", "sigg", "avv", "dhr", "mevr", "bijv", "z", "viz", "approx", "dipl", "tel", "insp",
        "lic", "arq", "exmo", "exma", "eng", "г", "ул", "им", "т.е", "т.д",
    ]
    /// Abbreviations only before a number: "No. 5", "p. 12", "Nr. 3".
    private static let beforeNumbers: Set<String> = [
        "art", "abs", "bd", "ch", "fig", "no", "nos", "nr", "núm", "p", "pp", "pg", "para", "s", "sec", "vol", "n",
    ]
    /// Abbreviations in the middle of a sentence more often than at its end.
    private static let midSentence: Set<String> = [
        "ave", "blvd", "bros", "co", "corp", "dept", "dist", "est", "inc", "jr", "ltd", "rd", "univ", "jan", "feb",
        "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat",
        "calif",
        "conn", "fla", "ill", "mass", "mich", "minn", "okla", "ore", "pa", "tenn", "tex", "va", "wash", "wis", "ariz",
        "ark", "colo", "ind", "kan", "ky", "la", "md", "mo", "mont", "neb", "nev", "okt", "dez", "mio", "mrd", "tsd",
        "usw", "etc", "janv", "févr", "juil", "déc", "ene", "ago", "dic", "str", "al",
    ]
    private static let sentenceStarters: Set<String> = [
        "a", "after", "all", "also", "an", "and", "as", "at", "but", "by", "for", "he", "her", "here", "his", "how",
        "i",
        "if", "in", "it", "its", "many", "my", "no", "on", "one", "our", "she", "since", "so", "some", "that", "the",
        "their", "then", "there", "these", "they", "this", "those", "to", "we", "what", "when", "where", "while", "who",
        "why", "with", "you", "der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "im", "am", "auch", "le",
        "la", "les", "il", "elle", "un", "une", "el", "los", "las", "en", "de", "het", "een",
    ]
}
