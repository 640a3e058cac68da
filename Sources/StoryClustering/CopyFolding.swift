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

    private let sketches: [Sketch]
    private var buckets: [UInt32: [Int32]] = [:]
    private var members: [Int: [Int]] = [:]
    /// How many of each text's runs are in the sample that copies are found by.
    private let samples: [Int]

    /// A run of words that so many reports have is furniture or a saying.
    static let bucketLimit = 64

    /// - Parameter known: the representative of each text that was folded before.
    init(_ sketches: [Sketch], known: [Int?]) {
        self.sketches = sketches
        samples = sketches.map { $0.shingles.hashes.count { $0 & 3 == 0 } }
        representatives = sketches.indices.map { known[$0] ?? $0 }
        shares = Array(repeating: 1, count: sketches.count)
        var identical: [UInt64: Int] = [:]
        for index in sketches.indices {
            guard let representative = known[index] else { continue }
            identical[sketches[index].contentHash] = index
            guard representative != index else { continue }
            members[representative, default: []].append(index)
            let overlap = sketches[index].shingles.overlap(sketches[representative].shingles)
            shares[index] = Self.areIdentical(sketches[index], sketches[representative]) ? 1 : overlap.share
        }
        let new = sketches.indices.filter { known[$0] == nil && !sketches[$0].isMute }.sorted(by: precedes)
        indexKnown(known, wanted: new)
        for index in new {
            if let same = identical[sketches[index].contentHash], Self.areNear(sketches[index], sketches[same]) {
                join(index, representatives[same], shares[same])
            } else {
                identical[sketches[index].contentHash] = index
                place(index)
            }
        }
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let a = sketches[left]
        let b = sketches[right]
        if a.shingles.size != b.shingles.size { return a.shingles.size > b.shingles.size }
        if a.contentHash != b.contentHash { return a.contentHash < b.contentHash }
        let aTime = a.published?.milliseconds ?? .max
        let bTime = b.published?.milliseconds ?? .max
        return aTime != bTime ? aTime < bTime : left < right
    }

    /// Only the keys that a new text has are worth keeping: so a poll costs little where little is new.
    private mutating func indexKnown(_ known: [Int?], wanted new: [Int]) {
        guard new.count < sketches.count else { return }
        var wanted = Set<UInt32>()
        for index in new { wanted.formUnion(sketches[index].shingles.keys) }
        for index in sketches.indices where known[index] == index {
            for key in sketches[index].shingles.keys where wanted.contains(key) {
                buckets[key, default: []].append(Int32(index))
            }
        }
    }

    /// Joins the report that the text is most a copy of; takes over those that are excerpts of it.
    private mutating func place(_ index: Int) {
        let sketch = sketches[index]
        let keys = sketch.shingles.keys
        var hits: [Int32: Int] = [:]
        for key in keys {
            for node in buckets[key] ?? [] { hits[node, default: 0] += 1 }
        }
        var best: (node: Int, share: Double)?
        var excerpts: [Int] = []
        for (found, count) in hits {
            let node = Int(found)
            // Copies share two thirds of the shorter text's runs or more; much less in the sample is furniture.
            let sample = min(samples[index], samples[node])
            guard count >= (sample < 8 ? 1 : 2), count * (sample < 16 ? 4 : 2) >= sample, representatives[node] == node,
                Self.areNear(sketch, sketches[node])
            else { continue }
            let overlap = sketch.shingles.overlap(sketches[node].shingles)
            guard overlap.isCopy else { continue }
            if sketches[node].shingles.size < sketch.shingles.size {
                excerpts.append(node)
            } else if best.map({ ($0.share, node) < (overlap.share, $0.node) }) ?? true {
                best = (node, overlap.share)
            }
        }
        if let best {
            join(index, best.node, best.share)
            return
        }
        for node in excerpts.sorted() { takeOver(node, by: index) }
        for key in keys where (buckets[key]?.count ?? 0) < Self.bucketLimit {
            buckets[key, default: []].append(Int32(index))
        }
    }

    private mutating func join(_ index: Int, _ representative: Int, _ share: Double) {
        representatives[index] = representative
        shares[index] = share
        if index != representative { members[representative, default: []].append(index) }
    }

    private mutating func takeOver(_ old: Int, by new: Int) {
        for text in [old] + (members.removeValue(forKey: old) ?? []) {
            let overlap = sketches[text].shingles.overlap(sketches[new].shingles)
            if overlap.isCopy {
                join(text, new, overlap.share)
            } else {
                representatives[text] = text
                shares[text] = 1
            }
        }
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

    /// The runs by which copies are found: a quarter; of a short text all, so that an excerpt of one sentence meets
    /// enough of the quarter that stands for the whole.
    fileprivate var keys: [UInt32] { hashes.count < 64 ? hashes : hashes.filter { $0 & 3 == 0 } }
}
