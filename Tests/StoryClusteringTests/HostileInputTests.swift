import FeedModel
import StoryClustering
import Testing

@Suite struct HostileInputTests {
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("empty", ["", "", ""], 3),
            ("one word", ["Hello", "Hello", "World"], 3),
            (
                "only furniture",
                ["Accept all\nSubscribe\nCookies\nMenu\nShare this", "Log in\nSign up\nPrivacy policy\nSearch\nHome"], 2
            ),
            ("broken marks", ["\u{FFFD}\u{FFFD}\u{200B}", "\u{0301}\u{0301}", "…—…"], 3),
            (
                "mixed scripts",
                ["Москва Tokyo 東京 القاهرة กรุงเทพ", "東京で会議が開かれ各国の代表が集まりました", "Совсем другой текст о погоде"], 3
            ),
        ])
    func staysCalm(kind: String, texts: [String], stories: Int) {
        let clustering = StoryClusterer(
            texts.enumerated().map { ClusteredText(id: "\($0)", sketch: Sketch(Document(id: "\($0)", text: $1))) }
        ).cluster()
        #expect(clustering.placements.count == texts.count)
        #expect(clustering.stories.count == stories, "\(kind)")
    }

    @Test(.timeLimit(.minutes(1))) func boundsTheSketchOfAHugeText() {
        var text = ""
        for number in 0..<400_000 { text += "word\(number &* 7919 % 100_003) and more " }
        let sketch = Sketch(Document(id: "huge", text: text))
        #expect(sketch.encoded().count < 8192)
    }

    @Test(.timeLimit(.minutes(1))) func foldsAMultitudeOfIdenticalTexts() {
        let sketch = Sketch(
            Document(id: "", title: "The same again and again", text: "Nothing new is said in this text."))
        let texts = (0..<20_000).map { ClusteredText(id: "\($0)", sketch: sketch) }
        let clustering = StoryClusterer(texts).cluster()
        #expect(clustering.stories.count == 1)
        #expect(clustering.stories[0].reports == [0])
    }

    @Test func comparesAcrossAbsurdDates() {
        let text = "A long enough text on the opening of the new bridge over the river Lenne near Altena on Friday."
        let documents = [Int64.min / 2000, 0, 253_402_300_799, Int64.max / 2000].map { second in
            Document(id: "\(second)", text: text, published: Instant(seconds: second))
        }
        let texts = documents.map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
        #expect(StoryClusterer(texts).cluster().placements.count == 4)
        #expect(Comparison(documents[0], documents[3]).score == 0)
    }
}
