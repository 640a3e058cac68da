extension Sentence {
    /// `SEOUL (Concord Wire) - `, `WASHINGTON, 17 January — `, `Berlin (dpa) – `: where a report was written and for
    /// whom. What follows is the sentence; nil where nothing of the kind stands before it.
    var withoutDateline: Sentence? {
        let start = text.unicodeScalars.prefix(60)
        guard let dash = start.indices.first(where: { Self.isDash(at: $0, of: start) }) else { return nil }
        let place = start[..<dash]
        let rest = text[dash...].dropFirst(3)
        guard Self.isPlace(place), rest.unicodeScalars.first.map({ !$0.properties.isLowercase }) == true else {
            return nil
        }
        return Sentence(String(rest))
    }

    /// One with a blank on each side.
    private static func isDash(at index: String.UnicodeScalarView.Index, of text: Substring.UnicodeScalarView) -> Bool {
        let next = text[index...].prefix(3)
        guard next.count == 3, next.first == " ", next.last == " " else { return false }
        return next.dropFirst().first.map { "-–—".unicodeScalars.contains($0) } == true
    }

    /// In capitals, or with the agency's name in brackets behind it.
    private static func isPlace(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let first = text.first, first.properties.isUppercase else { return false }
        if text.last == ")" { return text.contains("(") }
        let word = text.prefix { $0.properties.isAlphabetic }
        return word.count > 3 && word.allSatisfy(\.properties.isUppercase)
    }
}
