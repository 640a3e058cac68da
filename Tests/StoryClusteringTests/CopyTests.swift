import StoryClustering
import Testing

@Suite struct CopyTests {
    private static let sentences = [
        "The council of Harrow Bay voted by nine to six on Tuesday to close the swimming bath at the end of June.",
        "Repairs to the roof and the boiler would have cost two million pounds, the treasurer Edith Marlow reported.",
        "More than four thousand people had signed a petition to keep the bath, which opened in the summer of 1931.",
        "Swimming clubs will have to travel to Westwick, eleven miles away, from the first week of July.",
        "The opposition wants to ask the county for a loan and accuses the mayor of having planned the sale for years.",
        "Mayor Douglas Finch said that no offer for the land had been received and that he regretted the vote.",
        "A study found that three in five local children learn to swim in the old building beside the station.",
        "The last day is to be free for everyone, with music by the brass band and a race across the long basin.",
    ]
    private static let furniture = [
        "We use cookies to improve your visit and to show you advertisements that suit you.", "Accept all",
        "Subscribe to our newsletter", "Share this article", "Harrow Bay council closes swimming bath",
    ]

    private static let whole = sentences.joined(separator: " ")

    private static let copies: [(String, String)] = {
        var copies: [(String, String)] = [("exact", whole)]
        copies.append(("capitals and marks", whole.uppercased().replacing(",", with: " –")))
        copies.append(("edited", whole.replacing("Tuesday", with: "Wednesday").replacing("nine", with: "ten")))
        copies.append(("without two sentences", sentences.dropFirst(2).joined(separator: " ")))
        copies.append(("cut to two fifths", sentences.prefix(3).joined(separator: " ")))
        copies.append(("one sentence", sentences[4]))
        copies.append(("shuffled", sentences.reversed().joined(separator: " ")))
        let page = furniture + sentences + ["Related", "Five walks for the weekend"]
        copies.append(("with furniture", page.joined(separator: "\n")))
        copies.append(("with an editor's note", "Updated at noon. " + whole + " This story will be updated."))
        return copies
    }()

    @Test(arguments: copies)
    func folds(kind: String, copy: String) {
        let clustering = cluster([Self.whole, copy])
        #expect(Set(clustering.placements.map(\.representative)).count == 1, "\(kind)")
        #expect(clustering.stories.count == 1)
        #expect(clustering.placements.allSatisfy { (0.4...1).contains($0.share) })
    }

    @Test func doesNotChainExcerptsOfDifferentTexts() {
        let other = (1...8).map {
            "Sentence number \($0) of a wholly different account tells of harvests in \(1900 + $0)."
        }
        let roundup = Self.sentences[0] + " " + other[0]
        let clustering = cluster([Self.whole, roundup, other.joined(separator: " ")])
        #expect(clustering.placements[0].representative != clustering.placements[2].representative)
    }

    @Test func theLongerTextTakesOverFromItsExcerpt() throws {
        let excerpt = ClusteredText(id: "1", sketch: Sketch(Document(id: "1", text: Self.sentences[4])))
        let first = StoryClusterer([excerpt]).cluster()
        let known = ClusteredText(
            id: "1", sketch: excerpt.sketch, links: first.placements[0].newLinks, representative: "1", story: "s-1")
        let whole = Sketch(Document(id: "2", text: Self.whole))
        let second = StoryClusterer([known, ClusteredText(id: "2", sketch: whole)]).cluster()
        #expect(second.placements.map(\.representative) == [1, 1])
        #expect(second.stories.map(\.id) == ["s-1"])
    }

    private func cluster(_ texts: [String]) -> Clustering {
        StoryClusterer(
            texts.enumerated().map { ClusteredText(id: "\($0)", sketch: Sketch(Document(id: "\($0)", text: $1))) }
        ).cluster()
    }

    @Test func areFoundAloneAsAmongStories() {
        let documents = ([("whole", Self.whole)] + Self.copies).enumerated().map {
            Document(id: "\($0)", title: "Harrow Bay closes its bath", text: $1.1)
        }
        let alone = Copies.representatives(of: documents)
        let texts = documents.map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
        #expect(alone == StoryClusterer(texts).cluster().placements.map(\.representative))
        #expect(Set(alone).count < documents.count)
    }
}
