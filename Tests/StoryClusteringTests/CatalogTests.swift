import Foundation
import StoryClustering
import TestSupport
import Testing

/// The examples of the documentation catalog.
@Suite struct CatalogTests {
    @Test func itsExamplesAreThese() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let catalog = try String(
            contentsOf: SharedData.repository.appending(
                path: "Sources/StoryClustering/StoryClustering.docc/StoryClustering.md"), encoding: .utf8)
        let examples = catalog.split(separator: "```swift\n").dropFirst().compactMap {
            $0.split(separator: "```").first
        }
        for example in examples {
            for line in example.split(separator: "\n") { #expect(source.contains(line), "\(line)") }
        }
        #expect(!examples.isEmpty)
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
