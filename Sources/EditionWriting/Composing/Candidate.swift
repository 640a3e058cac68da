import FeedModel

/// A story that this edition shows, with what its place depends on.
///
/// A class, so that sorting moves references and not stories.
final class Candidate {
    let story: Story
    /// Indices into `reports` of those the reader has not seen.
    let new: [Int]
    /// Appearances in editions before this one.
    let showings: [Story.Showing]
    let rank: Rank

    var reports: [Report] { story.reports }

    init(_ story: Story, new: [Int], showings: [Story.Showing], rank: Rank) {
        self.story = story
        self.new = new
        self.showings = showings
        self.rank = rank
    }
}

/// A total order: the same stories always come in the same order. "Less" stands further up.
struct Rank: Comparable {
    var independent: Int
    var weight: Double
    var feeds: Int
    var latest: Instant
    var id: String

    static func < (left: Rank, right: Rank) -> Bool {
        if left.independent != right.independent { return left.independent > right.independent }
        if left.weight != right.weight { return left.weight > right.weight }
        if left.feeds != right.feeds { return left.feeds > right.feeds }
        if left.latest != right.latest { return left.latest > right.latest }
        return left.id < right.id
    }
}

extension EditionComposer {
    /// Nil for a story that an earlier edition showed and that has no new report: a new copy is no news.
    func candidate(_ story: Story) -> Candidate? {
        let showings = story.showings.filter { $0.date < material.date }
        // What came in while the story was not shown is new to the reader as well.
        let new = story.reports.indices.filter { showings.isEmpty || isWithinBounds(story.reports[$0].original) }
        guard new.contains(where: { isWithinBounds(story.reports[$0].original) }) else { return nil }
        if !showings.isEmpty, isSeries(story) { return fresh(story, new) }
        return Candidate(story, new: new, showings: showings, rank: rank(story, new))
    }

    /// An episode, a forecast or a list of links each day, of one site: nothing moves there. What happens to one event
    /// moves, also when one site alone tells it.
    private func isSeries(_ story: Story) -> Bool {
        !story.isDecidedByUser && Set(story.reports.map { sites.site(of: $0.original.feed) }).count == 1
            && story.isSeries
    }

    /// As if what the reader has had of it were another story.
    private func fresh(_ story: Story, _ new: [Int]) -> Candidate {
        var story = story
        story.reports = new.map { story.reports[$0] }
        let all = Array(story.reports.indices)
        return Candidate(story, new: all, showings: [], rank: rank(story, all))
    }

    private func rank(_ story: Story, _ new: [Int]) -> Rank {
        let reports = story.reports
        if new.count == 1, reports[new[0]].copies.isEmpty {
            return Rank(
                independent: 1, weight: material.feeds[reports[new[0]].original.feed]?.weight ?? 1, feeds: 1,
                latest: dated(reports[new[0]].original), id: story.id)
        }
        // One vote a site: the heaviest of its feeds.
        var weights: [String: Double] = [:]
        var feeds = Set<Int64>()
        for index in new {
            let feed = reports[index].original.feed
            feeds.insert(feed)
            feeds.formUnion(reports[index].copies.map(\.item.feed))
            weights[sites.site(of: feed), default: 0] = max(
                weights[sites.site(of: feed)] ?? 0, material.feeds[feed]?.weight ?? 1)
        }
        return Rank(
            independent: weights.count, weight: weights.values.sorted().reduce(0, +), feeds: feeds.count,
            latest: new.map { dated(reports[$0].original) }.max() ?? story.firstSeen, id: story.id)
    }

    /// The publisher's date where it can be true, else when we saw the item.
    func dated(_ item: StoryItem) -> Instant {
        guard let published = item.published, published <= material.to, published > Instant(seconds: 0) else {
            return item.firstSeen
        }
        return published
    }
}
