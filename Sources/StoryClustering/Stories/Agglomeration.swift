import Glibc

/// Joins, again and again, the two clusters with the strongest link, while it reaches the bar.
///
/// A link is mostly the average over all pairs of members, missing pairs counting 0, and a little the best pair: a
/// chain of one-to-one likenesses does not hold together, a story with one odd report does. Two texts that are alone
/// must have somewhat more in common than one that joins a story, which two have vouched for already; a single term,
/// however large a part of two headlines, founds no story ("Storm hits Brittany", "Storm over sacked coach").
struct Agglomeration {
    /// To another cluster.
    private struct Link {
        var other: Int32
        var sum: Float
        var best: Float
    }

    /// Ascending by `other`; none to a cluster that has become part of another.
    private var links: [[Link]]
    /// The cluster that each would like best to join.
    private var nearest: [Int32]
    private var sizes: [Float]
    /// The sum over the members of how much it says that a pair with them has nothing in common, 0…1 each.
    private var wordiness: [Float]
    private var days: [ReportedDays]
    private var components: DisjointSets
    private var isSettled: [Bool]
    private var proposals = ProposalQueue()
    private let bar: Float
    private let restOnOneTerm: (Int, Int) -> Bool

    /// The lowest node of each node's cluster.
    private(set) var clusters: [Int] = []
    /// By the lowest node of a cluster, the weakest link by which it was joined.
    private(set) var weakest: [Int: Float] = [:]

    private static let bestPair: Float = 0.15
    private static let lonePair: Float = 0.93
    /// With fewer pairs than these, each counts in full.
    private static let fewPairs: Float = 8
    /// How the number of pairs of headlines grows: to the power of 1 less this.
    private static let discount: Float = 0.3

    /// - Parameters:
    ///   - wordiness: of each node, how much it says that it has nothing in common with another, 0…1. Of headlines on
    ///     one event many share no word: so the more pairs of them there are, the less a missing one counts.
    ///   - days: of each node.
    ///   - settled: the group of nodes whose story is settled, else nil: those of one group start out
    ///     together, those of different groups never meet.
    ///   - restOnOneTerm: whether two nodes have only one term in common; asked of pairs over the bar.
    init(
        _ graph: SimilarityGraph, bar: Float, wordiness: [Float], days: [ReportedDays], settled: [Int?],
        restOnOneTerm: @escaping (Int, Int) -> Bool = { _, _ in false }
    ) {
        self.bar = bar
        self.restOnOneTerm = restOnOneTerm
        let nodes = graph.edges.count
        links = Self.links(graph, bar, settled)
        nearest = Array(repeating: -1, count: nodes)
        sizes = Array(repeating: 1, count: nodes)
        self.wordiness = wordiness
        self.days = days
        components = DisjointSets(nodes)
        isSettled = settled.map { $0 != nil }
        joinSettled(settled)
        for node in 0..<nodes where components.root(node) == node { propose(node) }
        while let proposal = proposals.pop() {
            let left = Int(proposal.left)
            let right = Int(proposal.right)
            guard components.root(left) == left, components.root(right) == right,
                nearest[left] == proposal.right || nearest[right] == proposal.left,
                let place = place(of: right, in: left), value(links[left][place], left) == proposal.link
            else { continue }
            // The lower node names the cluster.
            merge(right, into: left)
            let parts = [weakest[left], weakest.removeValue(forKey: right)].compactMap { $0 }
            weakest[left] = parts.reduce(proposal.link, min)
        }
        clusters = (0..<nodes).map { components.root($0) }
    }

    /// Hardly a link between clusters is stronger than its best pair on the same day: only those between many headlines
    /// can be, whose missing pairs count for less, and they have a pair over the bar nearly always. So only nodes that a
    /// chain of pairs over the bar connects end up together, and only among them do the weaker pairs matter.
    private static func links(_ graph: SimilarityGraph, _ bar: Float, _ settled: [Int?]) -> [[Link]] {
        var reach = DisjointSets(graph.edges.count)
        for (node, edges) in graph.edges.enumerated() {
            for edge in edges where edge.score * ReportedDays.most >= bar { reach.join(Int(edge.to), node) }
        }
        var first: [Int: Int] = [:]
        for (node, group) in settled.enumerated() {
            guard let group else { continue }
            reach.join(node, first[group, default: node])
            if first[group] == nil { first[group] = node }
        }
        return graph.edges.indices.map { node in
            let root = reach.root(node)
            return graph.edges[node].filter { reach.root(Int($0.to)) == root }
                .map { Link(other: $0.to, sum: $0.score, best: $0.score) }
                .sorted { $0.other < $1.other }
        }
    }

    private mutating func joinSettled(_ settled: [Int?]) {
        var roots: [Int: Int] = [:]
        for (node, group) in settled.enumerated() {
            guard let group else { continue }
            guard let root = roots[group] else {
                roots[group] = node
                continue
            }
            // What they have in common may have faded with the neighbours that have left the window.
            let link = place(of: node, in: root).map { value(links[root][$0], root) } ?? bar
            weakest[root] = min(weakest[root] ?? 1, max(bar, link))
            merge(node, into: root)
        }
    }

    private func value(_ link: Link, _ cluster: Int) -> Float {
        let other = Int(link.other)
        var pairs = sizes[cluster] * sizes[other]
        if pairs == 1 {
            let value = Self.lonePair * link.sum * days[cluster].factor(days[other])
            return value >= bar && restOnOneTerm(cluster, other) ? 0 : value
        }
        // What is told on several days has many reports: the more of them, the less their days say.
        let days = days[cluster].factor(days[other])
        let onDays = days == 1 ? 1 : powf(days, 1 / pairs.squareRoot())
        if pairs > Self.fewPairs {
            let wordy = (wordiness[cluster] / sizes[cluster] + wordiness[other] / sizes[other]) / 2
            pairs = Self.fewPairs * powf(pairs / Self.fewPairs, 1 - Self.discount * (1 - wordy))
        }
        return ((1 - Self.bestPair) * link.sum / pairs + Self.bestPair * link.best) * onDays
    }

    private mutating func merge(_ lost: Int, into kept: Int) {
        components.join(lost, kept)
        let joined = Self.joined(links[kept], links[lost], without: (Int32(kept), Int32(lost)))
        links[lost] = []
        links[kept] = joined
        sizes[kept] += sizes[lost]
        days[kept].add(days[lost])
        wordiness[kept] += wordiness[lost]
        isSettled[kept] = isSettled[kept] || isSettled[lost]
        for link in joined {
            let other = Int(link.other)
            if let place = place(of: lost, in: other) { links[other].remove(at: place) }
            let changed = Link(other: Int32(kept), sum: link.sum, best: link.best)
            let place = lowerBound(kept, links[other])
            if place < links[other].count, links[other][place].other == changed.other {
                links[other][place] = changed
            } else {
                links[other].insert(changed, at: place)
            }
            if nearest[other] < 0 || nearest[other] == Int32(lost) || nearest[other] == Int32(kept) {
                propose(other)
            } else if let proposal = proposal(changed, other), let old = nearestProposal(other),
                proposal.precedes(old)
            {
                nearest[other] = changed.other
                proposals.push(proposal)
            }
        }
        propose(kept)
    }

    /// The links of two clusters together, but those between the two.
    private static func joined(_ left: [Link], _ right: [Link], without ends: (Int32, Int32)) -> [Link] {
        var joined: [Link] = []
        joined.reserveCapacity(left.count + right.count)
        var i = 0
        var j = 0
        while i < left.count || j < right.count {
            var link: Link
            if j == right.count || i < left.count && left[i].other < right[j].other {
                link = left[i]
                i += 1
            } else if i == left.count || right[j].other < left[i].other {
                link = right[j]
                j += 1
            } else {
                link = left[i]
                link.sum += right[j].sum
                link.best = max(link.best, right[j].best)
                i += 1
                j += 1
            }
            if link.other != ends.0, link.other != ends.1 { joined.append(link) }
        }
        return joined
    }

    // MARK: - Whom a cluster would join

    /// Finds the nearest cluster again.
    private mutating func propose(_ cluster: Int) {
        var best: Proposal?
        for link in links[cluster] {
            guard let proposal = proposal(link, cluster) else { continue }
            if let found = best, !proposal.precedes(found) { continue }
            best = proposal
        }
        guard let best else {
            nearest[cluster] = -1
            return
        }
        nearest[cluster] = Int(best.left) == cluster ? best.right : best.left
        proposals.push(best)
    }

    private func proposal(_ link: Link, _ cluster: Int) -> Proposal? {
        let value = value(link, cluster)
        guard value >= bar, !(isSettled[cluster] && isSettled[Int(link.other)]) else { return nil }
        return Proposal(link: value, left: min(Int32(cluster), link.other), right: max(Int32(cluster), link.other))
    }

    private func nearestProposal(_ cluster: Int) -> Proposal? {
        place(of: Int(nearest[cluster]), in: cluster).flatMap { proposal(links[cluster][$0], cluster) }
    }

    private func place(of other: Int, in cluster: Int) -> Int? {
        let place = lowerBound(other, links[cluster])
        return place < links[cluster].count && links[cluster][place].other == Int32(other) ? place : nil
    }

    private func lowerBound(_ other: Int, _ links: [Link]) -> Int {
        var low = 0
        var high = links.count
        while low < high {
            let middle = (low + high) / 2
            if links[middle].other < Int32(other) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
