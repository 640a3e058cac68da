import Testing

@testable import StoryClustering

struct AgglomerationTests {
    /// - Parameter texts: what tells the days; none where there are none.
    private func joined(_ graph: SimilarityGraph, settled: [Int?]? = nil, texts: [String] = []) -> Agglomeration {
        let nodes = graph.edges.indices
        let days = nodes.map { node in
            ReportedDays(Sketch(Document(id: "a", text: texts.isEmpty ? "" : texts[node], language: "en")))
        }
        return Agglomeration(
            graph, bar: 0.43, wordiness: nodes.map { _ in 1 }, days: days, settled: settled ?? nodes.map { _ in nil })
    }

    /// A pair's link is a sum of two parts of its score, which rounding makes a little less or more than the score.
    @Test func everyPairOverTheBarJoins() {
        for step in 1...400 {
            var graph = SimilarityGraph(nodes: 2)
            graph.connect(0, 1, 0.47 + Float(step) * 0.0017)
            #expect(joined(graph).clusters == [0, 0], "step \(step)")
        }
    }

    @Test func theStrongestLinkGoesFirst() {
        var graph = SimilarityGraph(nodes: 3)
        graph.connect(0, 1, 0.6)
        graph.connect(1, 2, 0.9)
        // Joined with 2, the middle one is no more than half like 0.
        #expect(joined(graph).clusters == [0, 1, 1])
    }

    @Test func aStoryTakesInWhoeverIsLikeMostOfIt() {
        var graph = SimilarityGraph(nodes: 4)
        for (left, right) in [(0, 1), (0, 2), (1, 2)] { graph.connect(left, right, 0.8) }
        graph.connect(2, 3, 0.7)
        graph.connect(1, 3, 0.5)
        let stories = joined(graph)
        #expect(stories.clusters == [0, 0, 0, 0])
        #expect(stories.weakest[0].map { abs($0 - (0.85 * 0.4 + 0.15 * 0.7)) < 1e-5 } == true)
    }

    @Test func settledStoriesNeverMeet() {
        var graph = SimilarityGraph(nodes: 4)
        for (left, right) in [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)] { graph.connect(left, right, 0.9) }
        let stories = joined(graph, settled: [1, 2, 1, nil]).clusters
        #expect(stories[0] == stories[2] && stories[0] != stories[1])
        #expect(stories[3] == stories[0])
    }

    @Test func reportsOfDifferentDaysMustHaveMoreInCommon() {
        var graph = SimilarityGraph(nodes: 2)
        graph.connect(0, 1, 0.6)
        func clusters(_ texts: String...) -> [Int] { joined(graph, texts: texts).clusters }
        #expect(clusters("It fell on Monday.", "Police came on Monday.") == [0, 0])
        #expect(clusters("It fell on Monday.", "Nobody was hurt.") == [0, 0])
        #expect(clusters("It fell on Monday.", "On Thursday it snowed.") == [0, 1])
        // Sunday and Monday are neighbours, and so are the first and the last of a story's days.
        graph = SimilarityGraph(nodes: 2)
        graph.connect(0, 1, 0.7)
        #expect(clusters("It fell on Sunday.", "On Monday it snowed.") == [0, 0])
        #expect(clusters("It fell on Sunday.", "On Tuesday it snowed.") == [0, 1])
    }

    @Test func aLongStoryIsToldOnSeveralDays() {
        var graph = SimilarityGraph(nodes: 6)
        for left in 0..<6 { for right in (left + 1)..<6 { graph.connect(left, right, 0.58) } }
        let texts = (0..<6).map { $0 < 3 ? "It fell on Monday." : "It was dug out on Tuesday." }
        #expect(Set(joined(graph, texts: texts).clusters) == [0])
    }
}
