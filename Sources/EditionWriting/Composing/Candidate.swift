import FeedModel

/// A story that this edition shows, with what its place depends on.
struct Candidate {
    var story: Story
    /// Reports and copies within the bounds of the store's knowledge, never empty.
    var reports: [Report]
    /// Indices into `reports` of those the reader has not seen.
    var new: [Int]
    /// Appearances in editions before this one.
    var showings: [Story.Showing]
    var rank: Rank
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
        let reports: [Report] = story.reports.compactMap { report in
            guard report.original.firstSeen <= material.to else { return nil }
            var report = report
            report.copies.removeAll { $0.item.firstSeen > material.to }
            return report
        }
        // What came in while the story was not shown is new to the reader as well.
        let new = reports.indices.filter { showings.isEmpty || isWithinBounds(reports[$0].original) }
        guard !new.isEmpty, new.contains(where: { isWithinBounds(reports[$0].original) }) else { return nil }
        return Candidate(
            story: story, reports: reports, new: new, showings: showings,
            rank: rank(story, new.map { reports[$0] }))
    }

    private func rank(_ story: Story, _ reports: [Report]) -> Rank {
        if reports.count == 1, reports[0].copies.isEmpty {
            let item = reports[0].original
            return Rank(
                independent: 1, weight: material.feeds[item.feed]?.weight ?? 1, feeds: 1, latest: dated(item),
                id: story.id)
        }
        // One vote a site: the heaviest of its feeds.
        var weights: [String: Double] = [:]
        var feeds = Set<Int64>()
        for report in reports {
            let feed = report.original.feed
            feeds.insert(feed)
            feeds.formUnion(report.copies.map(\.item.feed))
            weights[sites.site(of: feed), default: 0] = max(
                weights[sites.site(of: feed)] ?? 0, material.feeds[feed]?.weight ?? 1)
        }
        return Rank(
            independent: weights.count, weight: weights.values.sorted().reduce(0, +), feeds: feeds.count,
            latest: reports.map { dated($0.original) }.max() ?? story.firstSeen, id: story.id)
    }

    /// The publisher's date where it can be true, else when we saw the item.
    func dated(_ item: StoryItem) -> Instant {
        guard let published = item.published, published <= material.to, published > Instant(seconds: 0) else {
            return item.firstSeen
        }
        return published
    }
}
