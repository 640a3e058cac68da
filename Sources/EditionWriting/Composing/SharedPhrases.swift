import FeedModel
import FeedText

/// Why reports are together, as a reader would say it: each word that they share within the run of words around it
/// that two of them have. `Yeol` alone, or two characters of a Chinese name, tell nothing.
struct SharedPhrases {
    private let texts: [Text]

    /// So many reports show how all of them put it.
    private static let textsRead = 12
    private static let occurrencesRead = 4

    /// - Parameter lead: the report whose wording and language is preferred.
    init(_ reports: [Report], lead: Int) {
        let others = reports.indices.filter { $0 != lead }.map { reports[$0] }
        // The text goes first: a headline may have capitals where there are none.
        texts = ([reports[lead]] + others).prefix(Self.textsRead).map { report in
            Text(StoryTexts.quoted(report.original) + "\n" + (CleanText.line(report.original.title) ?? ""))
        }
    }

    /// In the order of `terms`, none within another; a small number that nothing explains is left out.
    func phrases(of terms: [String]) -> [String] {
        var phrases: [Phrase] = []
        for term in terms {
            let words = Text(term).words.map(\.hash)
            if !words.isEmpty, phrases.contains(where: { words.allSatisfy($0.words.contains) }) { continue }
            let phrase = phrase(of: words) ?? Phrase(text: term, words: words)
            if phrase.text.utf8.count < 3, phrase.text.utf8.allSatisfy(\.isASCIIDigit) { continue }
            phrases.removeAll { $0.words.allSatisfy(phrase.words.contains) }
            phrases.append(phrase)
        }
        return phrases.isEmpty ? terms : phrases.map(\.text)
    }

    private func phrase(of words: [UInt64]) -> Phrase? {
        guard words.count == 1, let word = words.first else { return nil }
        let places = texts.map { $0.places(of: word).prefix(Self.occurrencesRead) }
        for (index, own) in places.enumerated() {
            let text = texts[index]
            var best: Range<Int>?
            for (otherIndex, theirs) in places.enumerated() where otherIndex != index {
                let other = texts[otherIndex]
                for (place, otherPlace) in own.lazy.flatMap({ place in theirs.map { (place, $0) } }) {
                    let run = text.run(around: place, as: other, at: otherPlace)
                    if run.count > best?.count ?? 0 { best = run }
                }
            }
            if let best { return text.phrase(best) }
        }
        return nil
    }
}

private struct Phrase {
    var text: String
    /// The hashes of its words.
    var words: [UInt64]
}

/// One report's words as they stand.
private struct Text {
    let bytes: [UInt8]
    let words: [Word]

    init(_ text: String) {
        bytes = Array(text.utf8)
        words = bytes.withUnsafeBufferPointer { Array(WordScanner($0)) }
    }

    func places(of hash: UInt64) -> [Int] { words.indices.filter { words[$0].hash == hash } }

    /// The words around one that stand around the other as well: two on each side and what more of a name there is,
    /// or of scripts without blanks, whose words are pairs of characters, eight; function words at its ends left off.
    func run(around place: Int, as other: Text, at otherPlace: Int) -> Range<Int> {
        let isPair = words[place].kind == .ideograph
        func reaches(_ index: Int) -> Bool {
            let distance = abs(index - place)
            return distance <= (isPair ? 8 : 2) || !isPair && distance <= 4 && words[index].form != .lower
        }
        let shift = otherPlace - place
        var (start, end) = (place, place)
        while isJoined(start - 1), other.isJoined(start - 1 + shift), reaches(start - 1),
            words[start - 1].hash == other.words[start - 1 + shift].hash
        { start -= 1 }
        while isJoined(end), other.isJoined(end + shift), reaches(end + 1),
            words[end + 1].hash == other.words[end + 1 + shift].hash
        { end += 1 }
        while start < place, isFunctionWord(start) { start += 1 }
        while end > place, isFunctionWord(end) { end -= 1 }
        return start..<end + 1
    }

    /// Only a blank or a hyphen stands between this word and the next.
    private func isJoined(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < words.count else { return false }
        let (end, next) = (Int(words[index].end), Int(words[index + 1].start))
        if words[index].kind == .ideograph { return next < end }
        return next == end + 1 && (bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "-"))
    }

    private func isFunctionWord(_ index: Int) -> Bool {
        words[index].kind == .letters && StopWords.shared.languages(having: words[index].hash) != 0
    }

    func phrase(_ run: Range<Int>) -> Phrase {
        let place = Int(words[run.lowerBound].start)..<Int(words[run.upperBound - 1].end)
        return Phrase(text: String(decoding: bytes[place], as: UTF8.self), words: words[run].map(\.hash))
    }
}
