import FeedText

/// The hashes of a text's runs of four words, sampled so that their number is bounded: what finds and proves copies.
///
/// A hash is kept when its lowest `level` bits are zero. Texts of different levels are compared at the coarser, so
/// the share of one text within another is an unbiased estimate (FracMinHash), and exact for texts of up to 500 words.
struct Shingles: Sendable, Equatable {
    /// Distinct, in the order of the text.
    var hashes: [UInt32] = []
    var level: UInt8 = 0

    static let limit = RunSet.limit
    static let width = 4

    init() {}

    /// Of the body; of a text that hardly has one, with its title.
    init(_ reading: Reading) { self.init(reading.body.count >= 8 ? reading.body : reading.title + reading.body) }

    init(_ words: [Word]) {
        guard !words.isEmpty else { return }
        let all = Self.runs(of: words)
        while all.count >> level > Self.limit { level += 1 }
        while !collect(all) { level += 1 }
    }

    /// The hash of each run; of a text that is shorter than a run, of its words.
    private static func runs(of words: [Word]) -> [UInt32] {
        let count = max(1, words.count - width + 1)
        return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            // Each word is mixed once and moves through the four places of a run.
            var run: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            for (place, word) in words.enumerated() {
                run = (run.1, run.2, run.3, word.hash &* 0xD6E8_FEB8_6659_FD93)
                guard place >= width - 1 || place == words.count - 1 else { continue }
                let mixed = run.0.rotated(by: 33) ^ run.1.rotated(by: 22) ^ run.2.rotated(by: 11) ^ run.3
                buffer[max(0, place - width + 1)] = UInt32(truncatingIfNeeded: (mixed &* 0xBF58_476D_1CE4_E5B9) >> 29)
            }
            initialized = count
        }
    }

    /// - Returns: false if too many are in the sample of the level.
    private mutating func collect(_ all: [UInt32]) -> Bool {
        let mask = Self.mask(level)
        var isWhole = true
        hashes = RunSet.use { seen in
            [UInt32](unsafeUninitializedCapacity: min(all.count, Self.limit)) { sample, count in
                for run in all where run & mask == 0 && seen.insert(run) {
                    guard count < sample.count else {
                        isWhole = false
                        return
                    }
                    sample[count] = run
                    count += 1
                }
            }
        }
        return isWhole
    }

    @inline(__always) static func mask(_ level: UInt8) -> UInt32 { (1 << UInt32(level)) - 1 }

    func overlap(_ other: Shingles) -> Overlap {
        let level = max(level, other.level)
        let (own, others) = (count(level), other.count(level))
        let isShorter = own != others ? own < others : hashes.lexicographicallyPrecedes(other.hashes)
        return isShorter
            ? Overlap(of: self, own, in: other, others, level: level)
            : Overlap(of: other, others, in: self, own, level: level)
    }

    /// How many runs are in the sample of a level.
    private func count(_ level: UInt8) -> Int {
        let mask = Self.mask(level)
        return mask == 0 ? hashes.count : hashes.count { $0 & mask == 0 }
    }
}
