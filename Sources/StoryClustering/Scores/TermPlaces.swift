/// Where a text has its terms: a hash table for one text to be held against many others.
///
/// Two sorted lists of terms can be merged as well, but there every step is a branch that no processor foresees; here
/// most terms of the other text end at a bit that is not set.
struct TermPlaces {
    /// Whether any stem has these lowest bits.
    private var seen = [UInt64](repeating: 0, count: Self.seenBits / 64)
    /// Stem and place, linearly probed; a place of -1 is free.
    private var slots: [(stem: UInt32, place: Int32)]

    private static let seenBits = 8192

    init(_ terms: [Sketch.Term]) {
        var size = 16
        while size < terms.count * 2 { size *= 2 }
        slots = Array(repeating: (0, -1), count: size)
        for (place, term) in terms.enumerated() {
            let stem = term.stem
            let bit = Int(stem) & (Self.seenBits - 1)
            seen[bit >> 6] |= 1 << UInt64(bit & 63)
            var slot = slot(stem)
            while slots[slot].place >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = (stem, Int32(place))
        }
    }

    /// The upper bits, since all stems that pass `seen` may share their lower ones.
    private func slot(_ stem: UInt32) -> Int { Int(stem >> 13) & (slots.count - 1) }

    /// Calls back with the places, here and there, of each of these terms that the text has, in their order.
    @inline(__always)
    func forEachShared(_ terms: [Sketch.Term], _ body: (Int, Int) -> Void) {
        for (there, term) in terms.enumerated() {
            let stem = term.stem
            let bit = Int(stem) & (Self.seenBits - 1)
            guard seen[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { continue }
            var slot = slot(stem)
            while slots[slot].place >= 0 {
                if slots[slot].stem == stem {
                    body(Int(slots[slot].place), there)
                    break
                }
                slot = (slot + 1) & (slots.count - 1)
            }
        }
    }
}
