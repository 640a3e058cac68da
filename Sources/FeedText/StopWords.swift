/// Function words of the languages Sheaf knows: they carry no story, and they tell the language.
///
/// The lists are small on purpose: about a hundred words scored better than several hundred.
package struct StopWords: Sendable {
    /// One bit for each language of `Language.allCases`.
    package typealias Mask = UInt16

    package static let shared = StopWords()

    private struct Slot {
        var hash: UInt64 = 0
        var mask: Mask = 0
    }

    // Open addressing, a power of two, never more than half full. No array: it would be retained and released for every
    // word of every text, a tenth of the time that counting the terms takes.
    private nonisolated(unsafe) let slots: UnsafeMutableBufferPointer<Slot>

    /// The languages that have this word as a function word; 0 for a word that carries meaning.
    @inline(__always) package func languages(having hash: UInt64) -> Mask {
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let slot = slots[place]
            if slot.hash == hash { return slot.mask }
            if slot.hash == 0 { return 0 }
            place = (place + 1) & (slots.count - 1)
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
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot())
        for (hash, mask) in found {
            var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[place].hash != 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(hash: hash, mask: mask)
        }
    }
}
