/// Which reports have a run of words: finds those that a text may be a copy of.
///
/// One table and two columns, without an allocation for a run: among 100,000 stories ten million runs are looked up.
struct CopyIndex {
    /// A run of words that so many reports have is furniture or a saying.
    static let limit = 64

    private struct Slot {
        var run: UInt32 = 0
        /// The newest entry of the run, or one of the two marks below.
        var head: Int32 = CopyIndex.free
    }

    /// The entries of one run are a chain, the newest first.
    private struct Entry {
        var text: Int32
        var next: Int32
        /// How many the chain has from here on.
        var count: Int32
    }

    /// Open addressing.
    private var slots = [Slot](repeating: Slot(), count: 1024)
    private var used = 0
    private var entries: [Entry] = []

    private static let free: Int32 = -2
    private static let end: Int32 = -1

    /// Makes room for so many more runs: until then no slot moves.
    mutating func reserve(_ more: Int) {
        guard (used + more) * 2 > slots.count else { return }
        let old = slots
        var size = old.count
        while size < (used + more) * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        used = 0
        for entry in old where entry.head != Self.free { slots[Int(slot(entry.run))] = entry }
    }

    /// The slots of runs, which are their own from now on.
    mutating func slots(of runs: [UInt32]) -> [Int32] {
        reserve(runs.count)
        var found = runs.map { Int32(place(of: $0)) }
        // Most stand where they belong. Those are found without a branch, so that memory is waited for but once.
        let others = [Int](unsafeUninitializedCapacity: runs.count + 1) { others, count in
            for index in runs.indices {
                let slot = slots[Int(found[index])]
                others[count] = index
                count += slot.run == runs[index] && slot.head != Self.free ? 0 : 1
            }
        }
        for index in others { found[index] = slot(runs[index]) }
        return found
    }

    /// The slot of a run, which is its own from now on.
    private mutating func slot(_ run: UInt32) -> Int32 {
        let mask = slots.count - 1
        var slot = place(of: run)
        while slots[slot].head != Self.free, slots[slot].run != run { slot = (slot + 1) & mask }
        if slots[slot].head == Self.free {
            slots[slot] = Slot(run: run, head: Self.end)
            used += 1
        }
        return Int32(slot)
    }

    /// The runs are hashes, but those of the sample share their highest bits.
    @inline(__always)
    private func place(of run: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(run) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    mutating func add(_ slot: Int32, _ text: Int) {
        let head = slots[Int(slot)].head
        let count = head < 0 ? 0 : entries[Int(head)].count
        guard count < Self.limit else { return }
        slots[Int(slot)].head = Int32(entries.count)
        entries.append(Entry(text: Int32(text), next: head, count: count + 1))
    }

    @inline(__always)
    func forEach(_ slot: Int32, _ body: (Int) -> Void) {
        var place = slots[Int(slot)].head
        while place >= 0 {
            let entry = entries[Int(place)]
            body(Int(entry.text))
            place = entry.next
        }
    }
}

/// The runs of words that more than one text has: the others find no copy and need no room in the index.
///
/// A filter: two bits at the hash of a run, set when it is seen once and twice.
struct RepeatedRuns {
    private var cells: [UInt64]
    private let mask: UInt64

    /// - Parameter runs: about how many will be seen; with one cell in four in use at most, few are taken for repeated
    ///   that are not, and the cells of 10,000 texts are as near as the second cache.
    init(expecting runs: Int) {
        var size: UInt64 = 1 << 12
        while size < UInt64(runs) * 4, size < 1 << 29 { size *= 2 }
        cells = Array(repeating: 0, count: Int(size / 32))
        mask = size - 1
    }

    @inline(__always)
    mutating func see(_ run: UInt32) {
        let (word, shift) = place(run)
        cells[word] |= (cells[word] >> shift & 1 == 0 ? 1 : 2) << shift
    }

    /// How many runs were seen more than once, those aside that share a cell.
    var count: Int { cells.reduce(0) { $0 + ($1 & 0xAAAA_AAAA_AAAA_AAAA).nonzeroBitCount } }

    @inline(__always)
    func contains(_ run: UInt32) -> Bool {
        let (word, shift) = place(run)
        return cells[word] >> shift & 2 != 0
    }

    @inline(__always)
    private func place(_ run: UInt32) -> (word: Int, shift: UInt64) {
        let hash = (UInt64(run) &* 0xD6E8_FEB8_6659_FD93) >> 32 & mask
        return (Int(hash >> 5), (hash & 31) * 2)
    }
}
