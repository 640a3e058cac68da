/// Groups the reports of a graph into stories.
struct StoryPartition {
    /// The bar of the first pass, and of the second, where the pull of rival stories is taken off.
    static let firstBar: Float = 0.58
    static let bar: Float = 0.42

    /// The lowest node of each node's story.
    var stories: [Int]
    /// By the lowest node of a story, the weakest link by which it was joined.
    var weakest: [Int: Float]

    init(_ raw: SimilarityGraph, distinctTerms: [Float]) {
        var graph = LocalScale().scaled(raw, distinctTerms)
        let first = Agglomeration(graph, bar: Self.firstBar).clusters
        let pulls = graph.edges.indices.map { node -> Float in
            let rivals = graph.strongest(3, of: node) { first[Int($0.to)] != first[node] }
            return max(0, rivals.reduce(0, +) / 3 - 0.3) * 0.4
        }
        for node in graph.edges.indices {
            graph.edges[node] = graph.edges[node].compactMap { edge in
                let score = edge.score - pulls[min(node, Int(edge.to))] - pulls[max(node, Int(edge.to))]
                return score >= 0.05 ? SimilarityGraph.Edge(to: edge.to, score: score) : nil
            }
        }
        let joined = Agglomeration(graph, bar: Self.bar)
        stories = joined.clusters
        weakest = joined.weakest
    }
}
