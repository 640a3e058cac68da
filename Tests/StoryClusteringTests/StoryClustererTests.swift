import FeedModel
import StoryClustering
import Testing

/// Two reports on each of three events, in different words, and two texts that stand alone.
private let reports: [(id: String, title: String, text: String)] = [
    (
        "ferry1", "Ferry Hjaltland runs aground off Lerwick",
        "The ferry Hjaltland ran aground near Lerwick harbour in Shetland early on Monday with 83 passengers aboard. Lifeboats from Lerwick and Aith took everyone off. The operator NorthLink said the rudder had failed in heavy seas."
    ),
    (
        "ferry2", "Lifeboats rescue 83 from stranded Shetland ferry",
        "All 83 passengers of the NorthLink ferry Hjaltland are safe after lifeboats brought them to Lerwick. The ship had struck rocks outside the harbour on Monday. A fault in its rudder is suspected, the company says."
    ),
    (
        "comet1", "Probe Amaterasu reaches comet Borrelly",
        "Japan's space probe Amaterasu has entered orbit around the comet Borrelly after a journey of six years. Engineers at JAXA in Sagamihara cheered when the signal came in. In May the craft is to drop a lander that takes samples of ice."
    ),
    (
        "comet2", "Six years on, JAXA's craft circles Borrelly",
        "Applause in Sagamihara: JAXA confirmed that Amaterasu is circling comet Borrelly. The probe left Earth six years ago. Scientists look forward to the ice samples that its lander is to gather in May."
    ),
    (
        "strike1", "Tram drivers in Lisbon walk out for a week",
        "Tram drivers of the Lisbon operator Carris began a strike of seven days on Tuesday over shifts and pay. The union Fectrans put turnout at nine in ten. Route 28, loved by tourists, stood still."
    ),
    (
        "strike2", "Route 28 at a standstill as Carris staff strike",
        "Visitors to Lisbon looked in vain for tram 28: drivers at Carris have stopped work for seven days. Fectrans demands higher pay and shorter shifts and says nine in ten joined the strike on Tuesday."
    ),
    (
        "garlic", "How to keep garlic fresh through the winter",
        "Plait the bulbs and hang them where the air is dry. Never put them in the fridge, where they sprout. A cool larder keeps them until spring."
    ),
    (
        "chess", "Veteran wins village chess championship again",
        "For the twelfth time in a row retired baker Anselm Kolb took the cup of Oberwang. In the final he sacrificed both rooks. The runner-up is his granddaughter."
    ),
]

private func texts(_ ids: [String]? = nil) -> [ClusteredText] {
    reports.filter { ids?.contains($0.id) ?? true }.map { report in
        ClusteredText(
            id: report.id,
            sketch: Sketch(
                Document(
                    id: report.id, title: report.title, text: report.text,
                    published: Instant(year: 2025, month: 3, day: 4), language: "en")))
    }
}

/// Headlines without texts, all of one feed, beside as many texts of another.
private func headlines(_ titles: [String]) -> [ClusteredText] {
    let own = titles.map { title in
        ClusteredText(
            id: title,
            sketch: Sketch(Document(id: title, title: title, published: Instant(year: 2025, month: 3, day: 4))), site: 7
        )
    }
    return own + texts().prefix(titles.count)
}

/// How many stories the first texts are.
private func stories(of count: Int, in texts: [ClusteredText]) -> Int {
    Set(StoryClusterer(texts).cluster().placements.prefix(count).map(\.story)).count
}

/// The stories as sets of ids.
private func groups(_ clustering: Clustering, _ texts: [ClusteredText]) -> Set<Set<String>> {
    Set(clustering.stories.map { Set($0.texts.map { texts[$0].id }) })
}

/// What a store keeps between two polls.
private func stored(_ texts: [ClusteredText], _ clustering: Clustering) throws -> [ClusteredText] {
    try zip(texts, clustering.placements).map { text, placement in
        let sketch = try #require(Sketch(decoding: text.sketch.encoded()))
        let links = try (placement.newLinks ?? text.links).map { try #require(TextLink.decode(TextLink.encode($0))) }
        let story = clustering.stories[placement.story]
        return ClusteredText(
            id: text.id, sketch: sketch, links: links, representative: texts[placement.representative].id,
            story: story.id ?? "s-" + texts[story.texts[0]].id)
    }
}

@Suite struct StoryClustererTests {
    /// What a feed calls its own series says nothing of an event.
    @Test(arguments: [
        ["Deal: a fifth off Sony headphones", "Deal: Dyson vacuum below 300", "Deal: Kindle at its lowest price"],
        ["Podcast 12: Jane Doe on bees", "Podcast 13: John Smith on concrete", "Podcast 14: Maria Lopez on glaciers"],
        ["M 4.5 - 23 km SSE of Ovalle, Chile", "M 5.1 - 40 km W of Hualien, Taiwan", "M 6.0 - south of Fiji"],
    ]) func theHeadlinesOfASeriesStayApart(titles: [String]) {
        #expect(stories(of: titles.count, in: headlines(titles)) == titles.count)
    }

    @Test(arguments: [
        ["Rail strike to go ahead next week", "Rail strike: which trains will run", "Union calls off rail strike"],
        ["Baltimore bridge collapses after ship strike", "Six feared dead in Baltimore bridge collapse"],
    ]) func theHeadlinesOfOneFeedOnOneEventAreOneStory(titles: [String]) {
        #expect(stories(of: titles.count, in: headlines(titles)) == 1)
    }

    private static let expected: Set<Set<String>> = [
        ["ferry1", "ferry2"], ["comet1", "comet2"], ["strike1", "strike2"], ["garlic"], ["chess"],
    ]

    @Test func groupsReportsOfOneEventAndNothingElse() throws {
        let texts = texts()
        let clustering = StoryClusterer(texts).cluster()
        #expect(groups(clustering, texts) == Self.expected)
        let ferry = try #require(clustering.stories.first { $0.texts.count == 2 })
        let evidence = try #require(ferry.evidence)
        #expect(evidence.shared.contains("Hjaltland"))
        #expect(evidence.score >= evidence.bar)
        #expect(clustering.stories.allSatisfy { $0.texts.count > 1 || $0.evidence == nil })
    }

    /// What both name and speak of, before days and numbers, of which 14 and Thursday are the rarer words.
    @Test func saysFirstWhatReportsAreAbout() throws {
        let texts = [
            Document(
                id: "1", title: "Hjaltland ferry freed",
                text: "The ferry Hjaltland was freed on Thursday, 14 hours after the ferry ran aground off Lerwick in "
                    + "fog. Tugs pulled the Hjaltland clear as the tide rose, and all 212 passengers walked ashore.",
                language: "en"),
            Document(
                id: "2", title: "Passengers ashore from Hjaltland",
                text: "All 212 passengers of the ferry Hjaltland reached Lerwick on Thursday. For 14 hours fog had "
                    + "kept the helicopters away; then tugs and a rising tide freed the ferry from the skerry.",
                language: "en"),
        ].map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
        let evidence = try #require(StoryClusterer(texts).cluster().stories.first?.evidence)
        #expect(evidence.shared.prefix(3).contains("Hjaltland"))
        #expect(Set(evidence.shared).isSuperset(of: ["Hjaltland", "ferry", "Lerwick", "Tugs"]))
        #expect(Set(evidence.shared).isDisjoint(with: ["14", "212", "Thursday"]))
    }

    @Test func givesTheSamePartitionInAnyOrder() {
        for shift in 1..<reports.count {
            let all = texts()
            let turned = Array(all[shift...] + all[..<shift])
            #expect(groups(StoryClusterer(turned).cluster(), turned) == Self.expected)
        }
    }

    @Test func comesToTheSameStoriesPollByPoll() throws {
        var known: [ClusteredText] = []
        for report in reports.shuffled(using: &Self.generator) {
            known += texts([report.id])
            let clustering = StoryClusterer(known).cluster()
            #expect(clustering.changes.isEmpty)
            #expect(clustering.placements.count { $0.newLinks != nil } == 1)
            known = try stored(known, clustering)
        }
        #expect(groups(StoryClusterer(known).cluster(), known) == Self.expected)
    }

    @Test func keepsTheIDOfAStoryThatGrows() throws {
        let first = texts(["ferry1", "garlic"])
        let known = try stored(first, StoryClusterer(first).cluster())
        let all = known + texts(["ferry2"])
        let clustering = StoryClusterer(all).cluster()
        #expect(clustering.stories.map(\.id) == ["s-ferry1", "s-garlic"])
    }

    @Test func tellsOfMergersAndSplits() throws {
        var apart = try stored(texts(["ferry1", "ferry2"]), StoryClusterer(texts(["ferry1", "ferry2"])).cluster())
        apart[0].story = "s-1"
        apart[1].story = "s-2"
        let merged = StoryClusterer(apart).cluster()
        #expect(merged.stories.map(\.id) == ["s-1"])
        #expect(merged.changes == [.merged(lost: "s-2", kept: "s-1")])

        let ids = ["garlic", "chess", "ferry1", "ferry2"]
        var together = try stored(texts(ids), StoryClusterer(texts(ids)).cluster())
        for index in together.indices { together[index].story = "s-1" }
        let split = StoryClusterer(together).cluster()
        #expect(split.stories.count { $0.id == "s-1" } == 1)
        #expect(split.stories.first { $0.texts.count == 2 }?.id == "s-1")
        #expect(split.changes.count == 2)
    }

    private static var generator: SystemRandomNumberGenerator {
        get { SystemRandomNumberGenerator() }
        set {}
    }
}
