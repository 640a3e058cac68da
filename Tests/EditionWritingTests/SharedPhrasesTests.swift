import EditionWriting
import FeedModel
import Testing

/// Why these belong together, in words that a reader knows.
struct SharedPhrasesTests {
    private func shared(_ terms: [String], _ texts: String...) throws -> [String] {
        let reports = texts.enumerated().map { index, text in
            Report(id: "r\(index)", original: SampleDay.item(Int64(index), Int64(index) + 1, "Report \(index)", text))
        }
        let story = Story(
            id: "s-1", firstSeen: SampleDay.to, reports: reports,
            evidence: Evidence(shared: terms, score: 0.5, bar: 0.3))
        let edition = EditionComposer.compose(SampleDay.material(stories: [story], hidden: []))
        return try #require(edition.stories.first?.evidence?.shared)
    }

    @Test func `A name stands whole, once`() throws {
        let phrases = try shared(
            ["Yeol", "Suk", "insurrection", "Yoon"],
            "The guards of President Yoon Suk Yeol stepped aside. He is accused of insurrection.",
            "Of insurrection, said the judge, President Yoon Suk Yeol had to answer.")
        #expect(phrases == ["President Yoon Suk Yeol", "insurrection"])
    }

    @Test func `A number stands with what it counts, or not at all where it is small`() throws {
        let phrases = try shared(
            ["24", "3", "498,000"], "The fires killed 24 people. Claims fell: 498,000. Page 3 is blank.",
            "At least 24 people died. In all, 498,000 claims came. It was 3 a.m.")
        #expect(phrases == ["24 people", "498,000"])
    }

    @Test func `Characters stand in the name that they are of`() throws {
        let phrases = try shared(
            ["托尔", "克上", "格丽"], "周一冲垮了托尔维克上游的大坝，市长英格丽说桥没了。", "凌晨，托尔维克上游的大坝溃决。市长英格丽请求派船。")
        #expect(phrases == ["托尔维克上游的大坝", "市长英格丽"])
    }

    @Test func `What stands in no other report as well is left as it was found`() throws {
        #expect(try shared(["drone", "Torvik"], "Boats reach Torvik.", "Torvik waits.") == ["drone", "Torvik"])
    }
}
