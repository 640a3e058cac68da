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

private struct SentenceSplitter {
    private let utf8: [UInt8]
    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins in `utf8`, and where the last one ends.
    private let offsets: [Int]
    private let hasPointedOrdinals: Bool
    private var sentences: [String] = []
    private var start = 0

    init(text: String, language: String?) {
        utf8 = Array(text.utf8)
        scalars = Array(text.unicodeScalars)
        var offset = 0
        offsets =
            scalars.map { scalar in
                defer { offset += Unicode.UTF8.width(scalar) }
                return offset
            } + [utf8.count]
        let primary = language?.split(separator: "-").first?.lowercased() ?? ""
        hasPointedOrdinals = Self.languagesWithPointedOrdinals.contains(primary)
    }

    mutating func split() -> [String] {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            // Letters up to the Arabic block and blanks end nothing: most of all text, and no set has to be asked.
            if scalar.value == 0x20 || (0x40..<0x61F).contains(scalar.value) { continue }
            if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
                emit(upTo: index)
            } else if Self.wideTerminators.contains(scalar.value) {
                emit(upTo: endOfClosers(from: index))
                index = start
            } else if Self.terminators.contains(scalar.value) {
                let point = index - 1
                while index < scalars.count, Self.terminators.contains(scalars[index].value) { index += 1 }
                let end = endOfClosers(from: index)
                if isEnd(point: point, runEnd: index, closersEnd: end) { emit(upTo: end) }
                index = max(index, end)
            }
        }
        emit(upTo: scalars.count)
        return sentences
    }

    private mutating func emit(upTo end: Int) {
        var first = start
        var last = end
        while first < last, scalars[first].properties.isWhitespace { first += 1 }
        while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
        start = end
        guard last > first else { return }
        sentences.append(String(decoding: utf8[offsets[first]..<offsets[last]], as: Unicode.UTF8.self))
    }

    /// Quotation marks and brackets that close after a sentence belong to it.
    private func endOfClosers(from index: Int) -> Int {
        var end = index
        while end < scalars.count, Self.closers.contains(scalars[end].value) { end += 1 }
        return end
    }

    private func isEnd(point: Int, runEnd: Int, closersEnd: Int) -> Bool {
        guard closersEnd < scalars.count else { return true }
        guard scalars[closersEnd].properties.isWhitespace else { return false }
        var next = closersEnd
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        guard next < scalars.count else { return true }
        var letter = next
        while letter < scalars.count, Self.openers.contains(scalars[letter].value) { letter += 1 }
        guard letter < scalars.count else { return true }
        // What goes on in lower case is the same sentence: "Yahoo! said", "he asked 'why?' and left".
        if scalars[letter].properties.isLowercase { return false }
        guard scalars[point] == ".", runEnd == point + 1 else { return true }
        return !isAbbreviation(before: point, next: letter)
    }

    private func isAbbreviation(before point: Int, next: Int) -> Bool {
        var wordStart = point
        while wordStart > start, isWordPart(scalars[wordStart - 1]), point - wordStart < 24 { wordStart -= 1 }
        guard wordStart < point else { return false }
        // None of the lists has a longer one.
        if point - wordStart > 8, !scalars[wordStart..<point].contains(".") { return false }
        let word = lowercased(wordStart..<point)
        if scalars[wordStart..<point].allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 }) {
            // "3. Januar", "am 12. Spieltag": only where ordinals have a point, and only small ones.
            return hasPointedOrdinals && point - wordStart <= 2 && scalars[next].properties.isUppercase
        }
        if Self.titles.contains(word) { return true }
        if Self.beforeNumbers.contains(word) { return scalars[next].properties.numericType != nil }
        let isInitial = point - wordStart == 1 && scalars[wordStart].properties.isUppercase && word != "i"
        let hasInnerPoint = word.contains(".")
        guard isInitial || hasInnerPoint || Self.midSentence.contains(word) else { return false }
        // "in the U.S. The court", "at 5 p.m. He left": these may end a sentence, and a word that begins one tells.
        return !Self.sentenceStarters.contains(wordFrom(next))
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar == "." || UInt8(scalar.value).isASCIIAlphanumeric }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private func lowercased(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view).lowercased()
    }

    private func wordFrom(_ index: Int) -> String {
        var end = index
        while end < scalars.count, scalars[end].properties.isAlphabetic, end - index < 16 { end += 1 }
        return lowercased(index..<end)
    }

    private static let terminators: Set<UInt32> = [0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x0965, 0x203D]
    /// Chinese and Japanese: no blank follows.
    private static let wideTerminators: Set<UInt32> = [0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61]
    private static let closers: Set<UInt32> = [
        0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0x300D, 0x300F, 0x3011, 0xFF09, 0x201C, 0x2018,
    ]
    private static let openers: Set<UInt32> = [
        0x22, 0x27, 0x28, 0x5B, 0xA1, 0xAB, 0xBF, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x300C, 0x300E, 0x2D, 0x2013,
        0x2014, 0x2022,
    ]
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
