import FeedModel

/// Groups texts: copies into reports, reports on one event into stories.
///
/// A pure function of the texts given: those of the active window with what was decided of them before, and the new
/// ones. Only new texts are compared with others; the stories are cut again from all stored links, so late evidence
/// may join or part stories. The order of new texts does not matter.
public struct StoryClusterer: Sendable {
    private let texts: [ClusteredText]
    private let sketches: [Sketch]
    /// The text that represents each text's report, and how much of the text is found in it.
    private let representatives: [Int]
    private let shares: [Double]
    /// The texts that represent reports and their edited copies, those compared before first, each part by time.
    private let nodes: [Int]
    /// The place in `nodes` of each text or, for a plain copy, of the text that represents it.
    private let nodeOfText: [Int]
    /// How many of `nodes` need no comparing.
    private let settled: Int
    private let textsOfSite: [Int64: Int]

    /// - Parameter texts: oldest first where their age is known, ids unique; those without a `representative` are new.
    public init(_ texts: [ClusteredText]) {
        self.texts = texts
        sketches = texts.map(\.sketch)
        let sketches = sketches
        let indices = Dictionary(firstOf: texts.enumerated().map { ($0.element.id, $0.offset) })
        // A text whose representative has left the window stands for itself.
        let folding = CopyFolding(
            sketches, known: texts.enumerated().map { index, text in text.representative.map { indices[$0] ?? index } })
        representatives = folding.representatives
        shares = folding.shares
        let own = texts.indices.filter { folding.representatives[$0] == $0 || folding.isEdited[$0] }
        func inOrder(_ nodes: [Int]) -> [Int] {
            nodes.sorted { left, right in
                let a = sketches[left].published?.milliseconds ?? .min
                let b = sketches[right].published?.milliseconds ?? .min
                if a != b { return a < b }
                return sketches[left].contentHash != sketches[right].contentHash
                    ? sketches[left].contentHash < sketches[right].contentHash : left < right
            }
        }
        let old = inOrder(own.filter { texts[$0].links != nil })
        let nodes = old + inOrder(own.filter { texts[$0].links == nil })
        let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($0.element, $0.offset) })
        nodeOfText = texts.indices.map { places[$0] ?? places[folding.representatives[$0]] ?? 0 }
        self.nodes = nodes
        settled = old.count
        textsOfSite = Dictionary(texts.compactMap { $0.site.map { ($0, 1) } }, uniquingKeysWith: +)
    }

    /// Compares the new texts, and decides again which reports and stories there are.
    public func cluster() -> Clustering {
        var frequencies = DocumentFrequencies()
        for (_, group) in Dictionary(grouping: texts.indices.filter { texts[$0].story != nil }, by: { texts[$0].story })
        {
            frequencies.add(story: group.map { sketches[$0] })
        }
        // No table says which words of such a language are usual: first the texts do, then the stories of a first cut.
        let isUnknown = nodes[settled...].contains {
            Background.Section.of(sketches[$0].language) == nil && !sketches[$0].isMute
        }
        if isUnknown {
            for node in nodes[settled...] { frequencies.add(story: CollectionOfOne(sketches[node])) }
        }
        var graph = compare(frequencies)
        var stories = partition(graph)
        if isUnknown {
            frequencies = DocumentFrequencies()
            for (_, group) in Dictionary(grouping: nodes.indices, by: { stories.stories[$0] }) {
                frequencies.add(story: group.map { sketches[nodes[$0]] })
            }
            graph = compare(frequencies)
            stories = partition(graph)
        }
        return clustering(stories, graph)
    }

    private func partition(_ graph: SimilarityGraph) -> StoryPartition {
        StoryPartition(
            graph, distinctTerms: nodes.map { Float(sketches[$0].distinctTerms) },
            isMute: nodes.map { sketches[$0].isMute }, days: nodes.map { ReportedDays(sketches[$0]) },
            settled: settledStories,
            restOnOneTerm: { [nodes, sketches] in sketches[nodes[$0]].restsOnOneTerm(with: sketches[nodes[$1]]) })
    }

    /// A week behind the newest texts, what was decided stays: the neighbours by which it was judged leave the window,
    /// and without them old texts would look alike that never were. New texts may still join. What the user has
    /// decided stays from the first.
    private var settledStories: [Int?] {
        // A tenth of the dates may be nonsense from the future.
        let dates = sketches.compactMap(\.published).sorted()
        let newest = dates.isEmpty ? nil : dates[max(0, dates.count * 9 / 10 - 1)]
        func isOld(_ node: Int) -> Bool {
            guard let newest, let published = sketches[node].published else { return false }
            return newest.seconds(since: published) > PairScore.window / 2
        }
        var numbers: [String: Int] = [:]
        return nodes.map { node in
            guard let story = texts[node].story, texts[node].isDecided || isOld(node) else { return nil }
            if numbers[story] == nil { numbers[story] = numbers.count }
            return numbers[story]
        }
    }

    // MARK: - Comparing

    /// The stored links, and those of the new texts with all texts.
    private func compare(_ frequencies: DocumentFrequencies) -> SimilarityGraph {
        var graph = SimilarityGraph(nodes: nodes.count)
        connectStored(&graph)
        let new = nodes[settled...].map { WeightedText(sketches[$0], frequencies) }
        var index = TermIndex(nodes: nodes.count, wanted: settled == 0 ? nil : new)
        var weighted = [WeightedText?](repeating: nil, count: settled) + new
        for node in 0..<settled {
            let text = WeightedText(sketches[nodes[node]], frequencies)
            index.add(text.indexed, node: node)
            weighted[node] = text
        }
        for node in settled..<nodes.count where !sketches[nodes[node]].isMute {
            guard let text = weighted[node] else { continue }
            let heaviest = text.indexed
            let candidates = index.candidates(heaviest).filter { mayMeet(node, $0) }
            let terms = TermPlaces(candidates.isEmpty ? [] : text.terms)
            let site = habitualSite(of: node)
            for other in candidates {
                guard let otherText = weighted[other] else { continue }
                let apart = secondsApart(node, other)
                let isOneSite = site != nil && site == texts[nodes[other]].site
                let score = PairScore(text, terms, otherText, secondsApart: apart, isOneSite: isOneSite).score
                if score >= SimilarityGraph.least { graph.connect(node, other, score) }
            }
            index.add(heaviest, node: node)
        }
        return graph
    }

    /// The site, unless most texts are of it: what its habits are can only be told from the others.
    private func habitualSite(of node: Int) -> Int64? {
        guard let site = texts[nodes[node]].site, textsOfSite[site, default: 0] * 2 <= texts.count else { return nil }
        return site
    }

    private func mayMeet(_ left: Int, _ right: Int) -> Bool {
        sketches[nodes[left]].isIdeographic == sketches[nodes[right]].isIdeographic
            && (secondsApart(left, right) ?? 0) <= PairScore.window
    }

    private func secondsApart(_ left: Int, _ right: Int) -> Int64? {
        guard let a = sketches[nodes[left]].published, let b = sketches[nodes[right]].published else { return nil }
        return abs(a.seconds(since: b))
    }

    private func connectStored(_ graph: inout SimilarityGraph) {
        var nodeOfID: [String: Int] = [:]
        for node in 0..<settled { nodeOfID[texts[nodes[node]].id] = node }
        for node in 0..<settled {
            for link in texts[nodes[node]].links ?? [] {
                guard let other = nodeOfID[link.id], other != node else { continue }
                graph.connect(node, other, link.score)
            }
        }
    }

    // MARK: - The result

    private func clustering(_ partition: StoryPartition, _ graph: SimilarityGraph) -> Clustering {
        let roots = texts.indices.map { partition.stories[nodeOfText[$0]] }
        // An edited copy that stands in another story is a report of its own.
        let isFolded = texts.indices.map { representatives[$0] != $0 && roots[$0] == roots[representatives[$0]] }
        var storyOfRoot: [Int: Int] = [:]
        var members: [[Int]] = []
        for text in texts.indices {
            if let story = storyOfRoot[roots[text]] {
                members[story].append(text)
            } else {
                storyOfRoot[roots[text]] = members.count
                members.append([text])
            }
        }
        let identity = StoryIdentity(stories: members, previous: texts.map(\.story), isDecided: texts.map(\.isDecided))
        let stories = members.enumerated().map { index, texts in
            let reports = texts.filter { !isFolded[$0] }
            return ClusteredStory(
                id: identity.ids[index], texts: texts, reports: reports,
                evidence: StoryEvidence.evidence(
                    reports.map { sketches[$0] }, weakest: partition.weakest[roots[texts[0]]]))
        }
        let placements = texts.indices.map { text in
            Clustering.Placement(
                representative: isFolded[text] ? representatives[text] : text, share: isFolded[text] ? shares[text] : 1,
                story: storyOfRoot[roots[text]] ?? 0, newLinks: newLinks(of: text, graph))
        }
        return Clustering(placements: placements, stories: stories, changes: identity.changes)
    }

    /// To be stored with the later of the two texts.
    private func newLinks(of text: Int, _ graph: SimilarityGraph) -> [TextLink]? {
        let node = nodeOfText[text]
        guard nodes[node] == text, node >= settled else { return nil }
        return graph.edges[node].filter { $0.to < node }.map { edge in
            TextLink(id: texts[nodes[Int(edge.to)]].id, score: edge.score)
        }
    }
}
