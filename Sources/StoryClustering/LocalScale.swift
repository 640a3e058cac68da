import Glibc

/// Turns scores into scores relative to what each text has in common with its own neighbourhood.
///
/// A score of 0.3 is much for a text that is like nothing else and little for the tenth report of a day on one war.
struct LocalScale {
    var floor: Float = 0.3

    func scaled(_ graph: SimilarityGraph, _ distinctTerms: [Float]) -> SimilarityGraph {
        let scales = graph.edges.indices.map { node -> Float in
            let best = graph.strongest(2, of: node)
            let second = best.count == 2 ? best[1] : 0
            // Headlines have too few terms for their neighbours to tell a density.
            let ratio = 12 / max(1, distinctTerms[node])
            let trust = 1 / (1 + ratio * ratio)
            return powf(trust * max(floor, second) + (1 - trust) * 0.2, 0.45)
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
