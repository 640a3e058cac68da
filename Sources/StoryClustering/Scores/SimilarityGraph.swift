/// Texts as nodes, and an edge with its score between each two that have enough in common.
struct SimilarityGraph: Sendable {
    struct Edge: Sendable, Equatable {
        var to: Int32
        var score: Float
    }

    /// Less is no likeness at all.
    static let least: Float = 0.08

    var edges: [[Edge]]

    init(nodes: Int) { edges = Array(repeating: [], count: nodes) }

    mutating func connect(_ left: Int, _ right: Int, _ score: Float) {
        edges[left].append(Edge(to: Int32(right), score: score))
        edges[right].append(Edge(to: Int32(left), score: score))
    }

    /// The best `count` scores of a node, highest first, among edges that pass.
    func strongest(_ count: Int, of node: Int, where isWanted: (Edge) -> Bool = { _ in true }) -> [Float] {
        var best: [Float] = []
        for edge in edges[node] where isWanted(edge) {
            if best.count == count, let last = best.last, edge.score <= last { continue }
            let place = best.firstIndex { $0 < edge.score } ?? best.count
            best.insert(edge.score, at: place)
            if best.count > count { best.removeLast() }
        }
        return best
    }
}
