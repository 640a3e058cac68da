import FeedModel

/// Folds copies of a text into reports.
///
/// Identical texts first, by the hash of their words. Of the others the longest come first; each joins the report
/// whose representative it is most a copy of, or founds its own. Nothing joins by way of a third text, so furniture
/// that many sites share cannot chain reports.
struct CopyFolding {
    /// The representative of each text's report.
    private(set) var representatives: [Int]
    /// How much of the text is found in the representative, or the other way round; 1 for the representative itself.
    private(set) var shares: [Double]
    /// Whether the text is a copy of which words were changed here and there: read as a text of its own, it tells how
    /// near an event others are.
    private(set) var isEdited: [Bool]

    private let sketches: [Sketch]
    private var index = CopyIndex()
    private var repeated = RepeatedRuns(expecting: 0)
    private var members: [Int: [Int]] = [:]
    /// How many of each text's runs are in the sample that copies are found by.
    private var samples: [Int32] = []
    /// How many runs the current text has in common with each other; all 0 between two texts.
    private var hits: [Int32]

    /// The text's terms, which are asked of few.
    private let terms: (Int) -> Sketch

    /// - Parameters:
    ///   - known: the representative of each text that was folded before.
    ///   - terms: gives the sketch of a text with its terms, where `sketches` are without.
    init(_ sketches: [Sketch], known: [Int?], terms: ((Int) -> Sketch)? = nil) {
        self.sketches = sketches
        self.terms = terms ?? { sketches[$0] }
        hits = Array(repeating: 0, count: sketches.count)
        representatives = sketches.indices.map { known[$0] ?? $0 }
        shares = Array(repeating: 1, count: sketches.count)
        isEdited = Array(repeating: false, count: sketches.count)
        var identical: [UInt64: Int] = [:]
        for index in sketches.indices {
            guard let representative = known[index] else { continue }
            identical[sketches[index].contentHash] = index
            guard representative != index else { continue }
            if Self.areIdentical(sketches[index], sketches[representative]) {
                join(index, representative, 1, isEdited: false)
            } else {
                let overlap = sketches[index].shingles.overlap(sketches[representative].shingles)
                join(index, representative, overlap.share, isEdited: !overlap.isLiteral)
            }
        }
        let new = sketches.indices.filter { known[$0] == nil && !sketches[$0].isMute }
        guard !new.isEmpty else { return }
        (repeated, samples) = Self.repeatedRuns(sketches)
        index.reserve(repeated.count)
        for text in sketches.indices where known[text] == text { found(text, repeatedRuns(sketches[text].shingles)) }
        identical.reserveCapacity(sketches.count)
        for text in longestFirst(new) {
            if let same = identical[sketches[text].contentHash], Self.areNear(sketches[text], sketches[same]) {
                join(text, representatives[same], shares[same], isEdited: isEdited[same])
            } else {
                identical[sketches[text].contentHash] = text
                place(text)
            }
        }
    }

    /// Of identical texts the earliest first.
    private func longestFirst(_ texts: [Int]) -> [Int] {
        texts.map { text in
            let sketch = sketches[text]
            return (-sketch.shingles.size, sketch.contentHash, sketch.published?.milliseconds ?? .max, text)
        }.sorted(by: <).map(\.3)
    }

    /// The runs that more than one text is found by, and how many runs of each text are in the sample.
    private static func repeatedRuns(_ sketches: [Sketch]) -> (RepeatedRuns, samples: [Int32]) {
        // A quarter are keys, and of short texts more.
        var repeated = RepeatedRuns(expecting: sketches.reduce(0) { $0 + max($1.shingles.hashes.count / 4, 16) })
        let samples = sketches.map { sketch in
            sketch.shingles.withKeys { keys in
                var sample: Int32 = 0
                for run in keys {
                    repeated.see(run)
                    sample &+= run < Shingles.sampled ? 1 : 0
                }
                return sample
            }
        }
        return (repeated, samples)
    }

    /// The slots of the runs by which the text can be found, of those that any other text has.
    private mutating func repeatedRuns(_ shingles: Shingles) -> [Int32] {
        shingles.withKeys { keys in
            // Which runs are repeated no processor foresees either.
            let runs = [UInt32](unsafeUninitializedCapacity: keys.count + 1) { buffer, count in
                for run in keys {
                    buffer[count] = run
                    count += repeated.contains(run) ? 1 : 0
                }
            }
            return index.slots(of: runs)
        }
    }

    /// Makes a text findable as the representative of a report.
    private mutating func found(_ text: Int, _ slots: [Int32]) {
        for slot in slots { index.add(slot, text) }
    }

    /// Joins the report that the text is most a copy of; takes over those that are excerpts of it.
    private mutating func place(_ text: Int) {
        let shingles = sketches[text].shingles
        var best: (node: Int, overlap: Overlap)?
        var excerpts: [Int] = []
        let slots = repeatedRuns(shingles)
        for (node, count) in likely(slots) {
            // Copies share two fifths of the shorter text's runs or more; much less in the sample is furniture.
            let sample = min(samples[text], samples[node])
            guard count >= (sample < 8 ? 1 : 2), count * (sample < 16 ? 4 : 3) >= sample, representatives[node] == node,
                Self.areNear(sketches[text], sketches[node])
            else { continue }
            let overlap = shingles.overlap(sketches[node].shingles)
            guard isCopy(text, node, overlap) else { continue }
            if sketches[node].shingles.size < shingles.size {
                excerpts.append(node)
            } else if best.map({ ($0.overlap.share, node) < (overlap.share, $0.node) }) ?? true {
                best = (node, overlap)
            }
        }
        if let best {
            join(text, best.node, best.overlap.share, isEdited: !best.overlap.isLiteral)
            return
        }
        for node in excerpts.sorted() { takeOver(node, by: text) }
        found(text, slots)
    }

    /// The reports found by a run of words, with the number of runs in common.
    private mutating func likely(_ slots: [Int32]) -> [(node: Int, count: Int32)] {
        var touched: [Int] = []
        for slot in slots {
            index.forEach(slot) { node in
                if hits[node] == 0 { touched.append(node) }
                hits[node] += 1
            }
        }
        return touched.map { node in
            defer { hits[node] = 0 }
            return (node, hits[node])
        }
    }

    private mutating func join(_ index: Int, _ representative: Int, _ share: Double, isEdited: Bool) {
        representatives[index] = representative
        shares[index] = share
        self.isEdited[index] = isEdited
        if index != representative { members[representative, default: []].append(index) }
    }

    private mutating func takeOver(_ old: Int, by new: Int) {
        for text in [old] + (members.removeValue(forKey: old) ?? []) {
            let overlap = sketches[text].shingles.overlap(sketches[new].shingles)
            if isCopy(text, new, overlap) {
                join(text, new, overlap.share, isEdited: !overlap.isLiteral)
            } else {
                join(text, text, 1, isEdited: false)
            }
        }
    }

    private func isCopy(_ text: Int, _ other: Int, _ overlap: Overlap) -> Bool {
        overlap.isLiteral || ScatteredEdits.areThinkable(overlap) && terms(text).edits(of: terms(other), overlap) != nil
    }

    private static func areIdentical(_ left: Sketch, _ right: Sketch) -> Bool {
        left.contentHash == right.contentHash
    }

    private static func areNear(_ left: Sketch, _ right: Sketch) -> Bool {
        guard let a = left.published, let b = right.published else { return true }
        return abs(a.seconds(since: b)) <= PairScore.window
    }
}

extension Shingles {
    /// About how many runs the whole text has.
    fileprivate var size: Int { hashes.count << Int(level) }

    /// A quarter of the runs, the same ones of every text: the lowest hashes.
    fileprivate static let sampled: UInt32 = 1 << 30
    /// Of a text with fewer runs all are keys, so that an excerpt of one sentence meets enough of the quarter that
    /// stands for the whole.
    private static let keysOfAll = 64

    /// The runs by which copies are found: the sample; of a short text all.
    fileprivate func withKeys<Result>(_ body: (Slice<UnsafeMutableBufferPointer<UInt32>>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, hashes.count)) { keys in
            // Which runs are sampled no processor foresees: so every run is written, and the next one over it.
            let least = hashes.count < Self.keysOfAll ? UInt32.max : Self.sampled - 1
            var count = 0
            for run in hashes {
                keys[count] = run
                count += run <= least ? 1 : 0
            }
            return body(keys[..<count])
        }
    }
}
