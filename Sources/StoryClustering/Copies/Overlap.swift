/// How alike two texts are literally: of their runs of four words, in the sample that both have.
struct Overlap: Sendable, Equatable {
    /// Runs in common.
    let shared: Int
    /// Of the text with fewer runs.
    let smaller: Int
    let union: Int
    /// How often, going through the text with fewer runs, a run in common follows one that is not, or the other way
    /// round.
    let seams: Int

    /// One in 2^level runs is in the sample.
    let level: UInt8

    /// - Parameters:
    ///   - smaller: how many runs of `shorter` are in the sample of the level.
    ///   - larger: how many of `longer`.
    init(of shorter: Shingles, _ smaller: Int, in longer: Shingles, _ larger: Int, level: UInt8) {
        let mask = Shingles.mask(level)
        (shared, seams) = RunSet.use { runs in
            for run in longer.hashes where run & mask == 0 { runs.insert(run) }
            var shared = 0
            var seams = 0
            var previous: Bool?
            for run in shorter.hashes where run & mask == 0 {
                let isShared = runs.contains(run)
                if isShared { shared += 1 }
                if let previous, previous != isShared { seams += 1 }
                previous = isShared
            }
            return (shared, seams)
        }
        self.smaller = smaller
        self.level = level
        union = smaller + larger - shared
    }

    /// Jaccard's coefficient.
    var resemblance: Double { union == 0 ? 0 : Double(shared) / Double(union) }
    /// The share of the shorter text found in the other.
    var containment: Double { smaller == 0 ? 0 : Double(shared) / Double(smaller) }

    /// Half of both texts in common, or nearly all of a shorter one that is long enough to be no mere phrase.
    var isLiteral: Bool { resemblance >= 0.5 || containment >= 0.8 && smaller >= 12 }

    /// 0…1: what an edge between copies weighs.
    var share: Double { max(resemblance, 0.9 * containment) }
}
