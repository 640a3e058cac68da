/// Turns scores into scores relative to what each text has in common with its own neighbourhood.
///
/// A score of 0.3 is much for a text that is like nothing else and little for the tenth report of a day on one war.
/// The bar of a text is its second best score: with whom else but the very nearest has it so much in common?
struct LocalScale {
    /// No bar is below this, however lonely the text.
    var floor: Float

    /// Where nothing is known yet, and where most texts turn out to be alone.
    static let careful = LocalScale(floor: 0.33)
    private static let lowest: Float = 0.11
    /// The share of lonely texts in the labelled sets that are made like a real day.
    private static let usualShare: Float = 0.4

    /// The floor by the company that texts have: where nearly all found others, weak likeness is rarely chance;
    /// where many stand alone, it mostly is.
    ///
    /// A few lonely texts are presumed beyond those that are seen, so that small collections start out careful.
    init(clusters: [Int], isMute: [Bool]) {
        var sizes = [Int](repeating: 0, count: clusters.count)
        for cluster in clusters { sizes[cluster] += 1 }
        var lonely: Float = 2
        var all: Float = 2
        for (node, cluster) in clusters.enumerated() where !isMute[node] {
            all += 1
            if sizes[cluster] == 1 { lonely += 1 }
        }
        floor = Self.lowest + (Self.careful.floor - Self.lowest) * min(1, lonely / all / Self.usualShare)
    }

    init(floor: Float) { self.floor = floor }

    /// 0…1: how far a text of so many terms speaks for itself; one half at `half`.
    static func trust(terms: Float, half: Float) -> Float {
        let ratio = half / max(1, terms)
        return 1 / (1 + ratio * ratio)
    }

    func scaled(_ graph: SimilarityGraph, distinctTerms: [Float]) -> SimilarityGraph {
        let scales = graph.edges.indices.map { node -> Float in
            let best = graph.strongest(2, of: node)
            let second = best.count == 2 ? best[1] : 0
            // Headlines have too few terms for their neighbours to tell a density.
            let trust = Self.trust(terms: distinctTerms[node], half: 16)
            return (trust * max(floor, second) + (1 - trust) * 0.21).squareRoot()
        }
        var scaled = graph
        for node in scaled.edges.indices {
            for place in scaled.edges[node].indices {
                scaled.edges[node][place].score /= scales[node] * scales[Int(scaled.edges[node][place].to)]
            }
        }
        return scaled
    }
}
