/// Groups the reports of a graph into stories.
struct StoryPartition {
    /// The bar of the first cut, and of the second, where the pull of rival stories is taken off.
    static let firstBar: Float = 0.58
    static let bar: Float = 0.43
    /// A pull of rivals up to this is usual.
    private static let usualPull: Float = 0.3
    private static let rivals = 3
    /// Of so few terms is a usual headline.
    private static let headline: Float = 8

    /// The lowest node of each node's story.
    private(set) var stories: [Int]
    /// By the lowest node of a story, the weakest link by which it was joined.
    private(set) var weakest: [Int: Float]

    /// - Parameters:
    ///   - days: of each report, as the texts name them.
    ///   - settled: the old story of each report that is not to be judged again, as any number.
    ///   - restOnOneTerm: whether two reports have only one term in common.
    init(
        _ raw: SimilarityGraph, distinctTerms: [Float], isMute: [Bool], days: [ReportedDays], settled: [Int?],
        restOnOneTerm: @escaping (Int, Int) -> Bool
    ) {
        let careful = Self.cut(raw, LocalScale.careful, distinctTerms, days, settled, restOnOneTerm)
        let scale = LocalScale(clusters: careful.clusters, isMute: isMute)
        let joined = Self.cut(raw, scale, distinctTerms, days, settled, restOnOneTerm)
        stories = joined.clusters
        weakest = joined.weakest
    }

    private static func cut(
        _ raw: SimilarityGraph, _ scale: LocalScale, _ distinctTerms: [Float], _ days: [ReportedDays],
        _ settled: [Int?], _ restOnOneTerm: @escaping (Int, Int) -> Bool
    ) -> Agglomeration {
        var graph = scale.scaled(raw, distinctTerms: distinctTerms)
        let wordiness = distinctTerms.map { LocalScale.trust(terms: $0, half: headline) }
        let first = Agglomeration(
            graph, bar: firstBar, wordiness: wordiness, days: days, settled: settled, restOnOneTerm: restOnOneTerm
        ).clusters
        // In a week full of like stories, texts are drawn to more than one of them: the bar rises by itself.
        let pulls = graph.edges.indices.map { node -> Float in
            let outside = graph.strongest(rivals, of: node) { first[Int($0.to)] != first[node] }
            return max(0, outside.reduce(0, +) / Float(rivals) - usualPull) * 0.45
        }
        for node in graph.edges.indices {
            graph.edges[node] = graph.edges[node].compactMap { edge in
                let score = edge.score - pulls[min(node, Int(edge.to))] - pulls[max(node, Int(edge.to))]
                return score >= 0.05 ? SimilarityGraph.Edge(to: edge.to, score: score) : nil
            }
        }
        return Agglomeration(
            graph, bar: bar, wordiness: wordiness, days: days, settled: settled, restOnOneTerm: restOnOneTerm)
    }
}
