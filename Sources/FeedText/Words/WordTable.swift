/// Values by the hash of a word: open addressing, never more than half full.
///
/// Made once and never freed. No array: it would be retained and released for every word of every text, a tenth of the
/// time that counting the terms takes.
struct WordTable<Value: FixedWidthInteger & Sendable>: Sendable {
    private struct Slot {
        var hash: UInt64 = 0
        var value: Value = 0
    }

    private nonisolated(unsafe) let slots: UnsafeMutableBufferPointer<Slot>

    /// - Parameter found: by the hash of a folded spelling, which is never 0.
    init(_ found: [UInt64: Value]) {
        var capacity = 16
        while capacity < found.count * 3 { capacity *= 2 }
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot())
        for (hash, value) in found {
            var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while slots[place].hash != 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(hash: hash, value: value)
        }
    }

    /// 0 for a word that the table does not have.
    @inline(__always) subscript(hash: UInt64) -> Value {
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let slot = slots[place]
            if slot.hash == hash { return slot.value }
            if slot.hash == 0 { return 0 }
            place = (place + 1) & (slots.count - 1)
        }
    }
}
