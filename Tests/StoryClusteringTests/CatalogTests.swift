import StoryClustering
import TestSupport
import Testing

/// The examples of the documentation catalog.
@Suite struct CatalogTests {
    @Test func itsExamplesAreThese() throws {
        try expectExamples(ofCatalog: "StoryClustering", in: #filePath)
    }

    @Test func textsAreGrouped() throws {
        let text = "The harbour bridge was closed on Monday after a ferry had struck one of its piers, the port said."
        let documents = [Document(id: "a", text: text), Document(id: "b", text: text)]
        let texts = documents.map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
        let clustering = StoryClusterer(texts).cluster()
        for (document, place) in zip(documents, clustering.placements) {
            print(document.id, "report", documents[place.representative].id, "story", place.story)
        }
        #expect(clustering.stories.count == 1)

        let comparison = Comparison(documents[0], documents[1])
        print(comparison.verdict, comparison.score, "of", comparison.bar)
        #expect(comparison.verdict == .sameText)
    }
}
