import Testing

@testable import StoryClustering

struct AgglomerationTests {
    /// A pair's link is a sum of two parts of its score, which rounding makes a little less or more than the score.
    @Test func everyPairOverTheBarJoins() {
        for step in 1...400 {
            var graph = SimilarityGraph(nodes: 2)
            graph.connect(0, 1, 0.47 + Float(step) * 0.0017)
            #expect(
                Agglomeration(graph, bar: 0.43, wordiness: [1, 1], settled: [nil, nil]).clusters == [0, 0],
                "step \(step)")
        }
    }

    @Test func theStrongestLinkGoesFirst() {
        var graph = SimilarityGraph(nodes: 3)
        graph.connect(0, 1, 0.6)
        graph.connect(1, 2, 0.9)
        // Joined with 2, the middle one is no more than half like 0.
        #expect(
            Agglomeration(graph, bar: 0.43, wordiness: [1, 1, 1], settled: [nil, nil, nil]).clusters == [0, 1, 1])
    }

    @Test func aStoryTakesInWhoeverIsLikeMostOfIt() {
        var graph = SimilarityGraph(nodes: 4)
        for (left, right) in [(0, 1), (0, 2), (1, 2)] { graph.connect(left, right, 0.8) }
        graph.connect(2, 3, 0.7)
        graph.connect(1, 3, 0.5)
        let stories = Agglomeration(graph, bar: 0.43, wordiness: [1, 1, 1, 1], settled: [nil, nil, nil, nil])
        #expect(stories.clusters == [0, 0, 0, 0])
        #expect(stories.weakest[0].map { abs($0 - (0.85 * 0.4 + 0.15 * 0.7)) < 1e-5 } == true)
    }

    @Test func settledStoriesNeverMeet() {
        var graph = SimilarityGraph(nodes: 4)
        for (left, right) in [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)] { graph.connect(left, right, 0.9) }
        let stories = Agglomeration(graph, bar: 0.43, wordiness: [1, 1, 1, 1], settled: [1, 2, 1, nil]).clusters
        #expect(stories[0] == stories[2] && stories[0] != stories[1])
        #expect(stories[3] == stories[0])
    }
}
