import EditionWriting
import FeedModel
import Testing

/// Which story stands first. Each case makes two stories equal up to one thing, and that decides.
struct RankTests {
    /// A story that two sites report in texts of their own.
    private func story(_ id: String, feeds: (Int64, Int64), number: Int64, hour: Int = 12) -> Story {
        Story(
            id: id, firstSeen: SampleDay.to,
            reports: [feeds.0, feeds.1].enumerated().map { index, feed in
                let item = number * 10 + Int64(index)
                return Report(
                    id: "r\(item)",
                    original: SampleDay.item(item, feed, "Story \(number) of \(feed)", "A text.", hour: hour))
            })
    }

    private func order(_ stories: [Story], weights: [Int64: Double] = [:]) -> [String] {
        var material = SampleDay.material(stories: stories)
        for (feed, weight) in weights { material.feeds[feed]?.weight = weight }
        return EditionComposer.compose(material).stories.map(\.id)
    }

    @Test func `Independent reports count most`() {
        var three = story("s-2", feeds: (3, 4), number: 2, hour: 8)
        three.reports.append(Report(id: "r29", original: SampleDay.item(29, 6, "A third", "A text.", hour: 8)))
        #expect(order([story("s-1", feeds: (1, 2), number: 1), three], weights: [1: 50]) == ["s-2", "s-1"])
    }

    @Test func `Then the weights that the reader gave`() {
        let stories = [
            story("s-1", feeds: (1, 2), number: 1, hour: 20), story("s-2", feeds: (3, 4), number: 2, hour: 8),
        ]
        #expect(order(stories) == ["s-1", "s-2"])
        #expect(order(stories, weights: [4: 2]) == ["s-2", "s-1"])
    }

    @Test func `Then the feeds that carry it, copies included`() {
        var carried = story("s-2", feeds: (3, 4), number: 2, hour: 8)
        carried.reports[0].copies = [Report.Copy(item: SampleDay.item(28, 6, "Story 2", "A text.", hour: 8), share: 1)]
        #expect(order([story("s-1", feeds: (1, 2), number: 1, hour: 20), carried]) == ["s-2", "s-1"])
    }

    @Test func `Then what is newer, and last the id`() {
        let late = story("s-9", feeds: (3, 4), number: 2, hour: 20)
        #expect(order([story("s-1", feeds: (1, 2), number: 1, hour: 8), late]) == ["s-9", "s-1"])
        let twins = [story("s-b", feeds: (1, 2), number: 6), story("s-a", feeds: (3, 4), number: 6)]
        #expect(order(twins) == ["s-a", "s-b"])
    }
}
