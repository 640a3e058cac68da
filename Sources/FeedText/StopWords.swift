/// Function words of the languages Sheaf knows: they carry no story, and they tell the language.
///
/// The lists are small on purpose: about a hundred words scored better than several hundred.
package struct StopWords: Sendable {
    /// One bit for each language of `Language.allCases`.
    package typealias Mask = UInt16

    package static let shared = StopWords()

    // Open addressing, a power of two, never more than half full.
    private let keys: [UInt64]
    private let masks: [Mask]

    /// The languages that have this word as a function word; 0 for a word that carries meaning.
    @inline(__always) package func languages(having hash: UInt64) -> Mask {
        var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while true {
            let key = keys[slot]
            if key == hash { return masks[slot] }
            if key == 0 { return 0 }
            slot = (slot + 1) & (keys.count - 1)
        }
    }

    private init() {
        var found: [UInt64: Mask] = [:]
        for language in Language.allCases {
            for word in language.functionWords.split(separator: " ") {
                found[Spelling(word).hash, default: 0] |= language.mask
            }
        }
        var capacity = 64
        while capacity < found.count * 3 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var masks = [Mask](repeating: 0, count: capacity)
        for (hash, mask) in found {
            var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = hash
            masks[slot] = mask
        }
        self.keys = keys
        self.masks = masks
    }
}
