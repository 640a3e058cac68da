/// Which reports have a run of words: finds those that a text may be a copy of.
///
/// One table and two columns, without an allocation for a run: among 100,000 stories ten million runs are looked up.
struct CopyIndex {
    /// A run of words that so many reports have is furniture or a saying.
    static let limit = 64

    /// Open addressing; runs[slot] is only of meaning where heads[slot] is not free.
    private var runs: [UInt32]
    private var heads: [Int32]
    private var counts: [UInt8]
    private var used = 0
    /// The entries of one run are a chain, the newest first.
    private var texts: [Int32] = []
    private var next: [Int32] = []

    private static let free: Int32 = -1

    init() {
        runs = Array(repeating: 0, count: 1024)
        heads = Array(repeating: Self.free, count: 1024)
        counts = Array(repeating: 0, count: 1024)
    }

    mutating func add(_ run: UInt32, _ text: Int) {
        let slot = slot(run)
        guard counts[slot] < Self.limit else { return }
        if heads[slot] == Self.free {
            runs[slot] = run
            used += 1
        }
        texts.append(Int32(text))
        next.append(heads[slot])
        heads[slot] = Int32(texts.count - 1)
        counts[slot] += 1
        if used * 4 > heads.count * 3 { grow() }
    }

    @inline(__always)
    func forEach(_ run: UInt32, _ body: (Int) -> Void) {
        var entry = heads[slot(run)]
        while entry != Self.free {
            body(Int(texts[Int(entry)]))
            entry = next[Int(entry)]
        }
    }

    /// The runs are hashes, but those of the sample share their lowest bits.
    private func slot(_ run: UInt32) -> Int {
        let mask = heads.count - 1
        var slot = Int(truncatingIfNeeded: UInt64(run) &* 0x9E37_79B9_7F4A_7C15 >> 24) & mask
        while heads[slot] != Self.free, runs[slot] != run { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldRuns, oldHeads, oldCounts) = (runs, heads, counts)
        runs = Array(repeating: 0, count: oldRuns.count * 2)
        heads = Array(repeating: Self.free, count: runs.count)
        counts = Array(repeating: 0, count: runs.count)
        for old in oldHeads.indices where oldHeads[old] != Self.free {
            let slot = slot(oldRuns[old])
            runs[slot] = oldRuns[old]
            heads[slot] = oldHeads[old]
            counts[slot] = oldCounts[old]
        }
    }
}

/// The runs of words that more than one text has: the others find no copy and need no room in the index.
struct RepeatedRuns {
    private var once: [UInt64]
    private var twice: [UInt64]
    private let mask: UInt64

    /// - Parameter runs: about how many there are; with one bit in sixteen set, few are taken for repeated that are not.
    init(expecting runs: Int) {
        var bits = 1 << 12
        while bits < runs * 16, bits < 1 << 29 { bits *= 2 }
        once = Array(repeating: 0, count: bits / 64)
        twice = once
        mask = UInt64(bits - 1)
    }

    mutating func see(_ run: UInt32) {
        let (word, bit) = place(run)
        twice[word] |= once[word] & bit
        once[word] |= bit
    }

    func contains(_ run: UInt32) -> Bool {
        let (word, bit) = place(run)
        return twice[word] & bit != 0
    }

    private func place(_ run: UInt32) -> (word: Int, bit: UInt64) {
        let hash = UInt64(run) &* 0xD6E8_FEB8_6659_FD93 >> 32 & mask
        return (Int(hash >> 6), 1 << (hash & 63))
    }
}
