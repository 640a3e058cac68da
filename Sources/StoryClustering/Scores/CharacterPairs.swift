/// What differs where terms are pairs of characters: in Chinese, Japanese, Korean and Thai.
///
/// A name of three characters is two pairs, and every second pair lies across the border of two words. So two reports
/// share a smaller part of their pairs than others do of their words. The figures are from thirty texts in each of the
/// four languages, of which the mean F1 rose from 83 to 88; see Documentation/clustering.md.
enum CharacterPairs {
    /// The heaviest pairs are chance ones as often as not; with as few as are kept of words, half of the reports on one
    /// event never met.
    static let indexedTerms = 128
    static let chanceWeight: Float = 0.3

    /// Said once, and in no word of the language: the border of two words, or part of a name that is said once.
    static func isChance(_ term: Sketch.Term) -> Bool {
        term.rarity >= Background.rarest && term.count <= 1 && !term.isTitle && !term.traits.contains(.number)
    }

    /// Korean has spaces, so fewer pairs are chance.
    static func scoreFactor(_ sketch: Sketch) -> Float {
        if !sketch.isIdeographic { return 1 }
        return sketch.language == "ko" ? 1 : 1.2
    }
}
