/// Joins, again and again, the two clusters with the strongest link, while it reaches the bar.
///
/// A link is four fifths the average over all pairs of members, missing pairs counting 0, and one fifth the best
/// pair: a chain of one-to-one likenesses does not hold together, a story with one odd report does.
struct Agglomeration {
    private struct Link {
        var sum: Float
        var best: Float
    }

    private struct Proposal {
        var link: Float
        var left: Int32
        var right: Int32

        /// Strongest first; ties go to the lower nodes, so that the result depends on the graph alone.
        static func precedes(_ a: Proposal, _ b: Proposal) -> Bool {
            if a.link != b.link { return a.link > b.link }
            return (a.left, a.right) < (b.left, b.right)
        }
    }

    private var neighbours: [[Int32: Link]]
    private var sizes: [Float]
    private var parents: [Int32]
    private var isSettled: [Bool] = []
    private var heap: [Proposal] = []

    /// The lowest node of each node's cluster.
    private(set) var clusters: [Int] = []
    /// By the lowest node of a cluster, the weakest link by which it was joined.
    private(set) var weakest: [Int: Float] = [:]

    /// - Parameter settled: the group of nodes whose story is settled, else nil: those of one group start out together,
    ///   those of different groups never meet.
    init(_ graph: SimilarityGraph, bar: Float, settled: [Int?]) {
        neighbours = graph.edges.map { edges in
            Dictionary(
                edges.map { ($0.to, Link(sum: $0.score, best: $0.score)) }, uniquingKeysWith: { first, _ in first })
        }
        sizes = Array(repeating: 1, count: graph.edges.count)
        parents = graph.edges.indices.map { Int32($0) }
        isSettled = settled.map { $0 != nil }
        joinSettled(settled, bar)
        run(graph, bar)
        clusters = graph.edges.indices.map { root($0) }
    }

    private mutating func run(_ graph: SimilarityGraph, _ bar: Float) {
        for (node, edges) in graph.edges.enumerated() {
            for edge in edges where edge.to > node && edge.score >= bar {
                push(Proposal(link: edge.score, left: Int32(node), right: edge.to))
            }
        }
        while let proposal = pop() {
            let left = Int(proposal.left)
            let right = Int(proposal.right)
            guard parents[left] == left, parents[right] == right, !(isSettled[left] && isSettled[right]),
                let link = neighbours[left][proposal.right], value(link, left, right) == proposal.link
            else { continue }
            // The lower node names the cluster.
            merge(right, into: left, bar)
            let parts = [weakest[left], weakest.removeValue(forKey: right)].compactMap { $0 }
            weakest[left] = parts.reduce(proposal.link, min)
        }
    }

    private mutating func joinSettled(_ settled: [Int?], _ bar: Float) {
        var roots: [Int: Int] = [:]
        for (node, group) in settled.enumerated() {
            guard let group else { continue }
            guard let root = roots[group] else {
                roots[group] = node
                continue
            }
            // What they have in common may have faded with the neighbours that have left the window.
            let link = neighbours[root][Int32(node)].map { value($0, root, node) } ?? bar
            weakest[root] = min(weakest[root] ?? 1, max(bar, link))
            merge(node, into: root, bar)
        }
    }

    private func value(_ link: Link, _ left: Int, _ right: Int) -> Float {
        0.8 * link.sum / (sizes[left] * sizes[right]) + 0.2 * link.best
    }

    private mutating func merge(_ lost: Int, into kept: Int, _ bar: Float) {
        parents[lost] = Int32(kept)
        neighbours[kept][Int32(lost)] = nil
        let moved = neighbours[lost]
        neighbours[lost] = [:]
        for (other, link) in moved where other != kept {
            var joined = neighbours[kept][other] ?? Link(sum: 0, best: 0)
            // Added in a fixed order of operands, so that the sum is the same from both sides.
            joined.sum += link.sum
            joined.best = max(joined.best, link.best)
            neighbours[kept][other] = joined
            neighbours[Int(other)][Int32(lost)] = nil
            neighbours[Int(other)][Int32(kept)] = joined
        }
        sizes[kept] += sizes[lost]
        isSettled[kept] = isSettled[kept] || isSettled[lost]
        for (other, link) in neighbours[kept] {
            let value = value(link, kept, Int(other))
            if value >= bar {
                push(Proposal(link: value, left: min(Int32(kept), other), right: max(Int32(kept), other)))
            }
        }
    }

    private mutating func root(_ node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[Int(parents[node])]
            node = Int(parents[node])
        }
        return node
    }

    // MARK: - A binary heap

    private mutating func push(_ proposal: Proposal) {
        heap.append(proposal)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Proposal.precedes(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func pop() -> Proposal? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && Proposal.precedes(heap[child], heap[best]) {
                best = child
            }
            if best == parent { return first }
            heap.swapAt(parent, best)
            parent = best
        }
    }
}
