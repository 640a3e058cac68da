import FeedText

/// The hashes of a text's runs of four words, sampled so that their number is bounded: what finds and proves copies.
///
/// A hash is kept when its lowest `level` bits are zero. Texts of different levels are compared at the coarser, so
/// the share of one text within another is an unbiased estimate (FracMinHash), and exact for texts of up to 500 words.
struct Shingles: Sendable, Equatable {
    /// Ascending, distinct.
    var hashes: [UInt32] = []
    var level: UInt8 = 0

    static let limit = 512
    static let width = 4

    init() {}

    /// Of the body; of a text that hardly has one, with its title.
    init(_ reading: Reading) { self.init(reading.body.count >= 8 ? reading.body : reading.title + reading.body) }

    init(_ words: [Word]) {
        guard !words.isEmpty else { return }
        let count = max(1, words.count - Self.width + 1)
        var all = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            for start in 0..<count {
                var hash: UInt64 = 0
                for index in start..<min(words.count, start + Self.width) {
                    hash = (hash.rotated(by: 11) ^ words[index].hash) &* 0xBF58_476D_1CE4_E5B9
                }
                buffer[start] = UInt32(truncatingIfNeeded: hash >> 29)
            }
            initialized = count
        }
        if all.count > Self.limit {
            var level: UInt8 = 0
            while all.count >> level > Self.limit { level += 1 }
            self.level = level
            all.removeAll { $0 & Self.mask(level) != 0 }
        }
        hashes = distinctHashes(all)
        while hashes.count > Self.limit {
            level += 1
            hashes.removeAll { $0 & Self.mask(level) != 0 }
        }
    }

    @inline(__always) static func mask(_ level: UInt8) -> UInt32 { (1 << UInt32(level)) - 1 }

    /// How alike two texts are literally.
    struct Overlap: Sendable, Equatable {
        /// Runs in common, in the sample that both texts have.
        var shared = 0
        /// Of the text with fewer runs.
        var smaller = 0
        var union = 0

        /// Jaccard's coefficient.
        var resemblance: Double { union == 0 ? 0 : Double(shared) / Double(union) }
        /// The share of the shorter text found in the other.
        var containment: Double { smaller == 0 ? 0 : Double(shared) / Double(smaller) }

        /// Half of both texts in common, or nearly all of a shorter one that is long enough to be no mere phrase.
        var isCopy: Bool { resemblance >= 0.5 || containment >= 0.8 && smaller >= 12 }

        /// 0…1: what an edge between copies weighs.
        var share: Double { max(resemblance, 0.9 * containment) }
    }

    func overlap(_ other: Shingles) -> Overlap {
        let mask = Self.mask(max(level, other.level))
        var overlap = Overlap()
        var left = 0
        var right = 0
        var leftCount = 0
        var rightCount = 0
        // Both ascend: one merge. Those beyond the coarser sample are stepped over.
        while left < hashes.count || right < other.hashes.count {
            if left < hashes.count, hashes[left] & mask != 0 {
                left += 1
            } else if right < other.hashes.count, other.hashes[right] & mask != 0 {
                right += 1
            } else if left == hashes.count {
                rightCount += 1
                right += 1
            } else if right == other.hashes.count || hashes[left] < other.hashes[right] {
                leftCount += 1
                left += 1
            } else if hashes[left] == other.hashes[right] {
                overlap.shared += 1
                leftCount += 1
                rightCount += 1
                left += 1
                right += 1
            } else {
                rightCount += 1
                right += 1
            }
        }
        overlap.smaller = min(leftCount, rightCount)
        overlap.union = leftCount + rightCount - overlap.shared
        return overlap
    }
}
