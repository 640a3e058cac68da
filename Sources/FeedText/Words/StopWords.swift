/// Function words of the languages Sheaf knows: they carry no story, and they tell the language.
///
/// The lists are small on purpose: about a hundred words scored better than several hundred.
package struct StopWords: Sendable {
    /// One bit for each language of `Language.allCases`.
    package typealias Mask = UInt32

    package static let shared = StopWords()

    private let masks: WordTable<Mask>

    /// The languages that have this word as a function word; 0 for a word that carries meaning.
    @inline(__always) package func languages(having hash: UInt64) -> Mask { masks[hash] }

    private init() {
        var found: [UInt64: Mask] = [:]
        for language in Language.allCases {
            for word in language.functionWords.split(separator: " ") {
                found[Spelling(word).hash, default: 0] |= language.mask
            }
        }
        masks = WordTable(found)
    }
}
