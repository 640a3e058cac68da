import EditionWriting
package import FeedModel
package import FeedStorage

/// What the user says about a story. Clustering keeps to it from then on.
package enum StoryDecision: Sendable {
    /// The stories are one, under the first id.
    case merge(String, [String])
    /// The reports of these items, by id or URL, are a story of their own.
    case split(String, [String])
    /// What is in the story belongs together.
    case pin(String)
    /// Clustering may judge it again.
    case unpin(String)
}

/// Why a decision cannot be carried out.
package enum StoryDecisionError: Error, CustomStringConvertible {
    case unknownStory(String, mergedInto: String?)
    case unknownItem(String, story: String)
    case nothingLeft(String)
    case oneSeries(String)
    case sameStory(String)

    package var description: String {
        switch self {
        case .unknownStory(let id, let kept):
            kept.map { "\(id) was merged into \($0)" } ?? "\(id): no such story"
        case .unknownItem(let name, let story):
            "'\(name)' is neither the id nor the URL of an item of \(story); `sheaf items --story \(story)` lists them"
        case .nothingLeft(let story): "\(story) would have no report left; leave it one at least"
        case .oneSeries(let story):
            "\(story) is a series, the same text under several titles; its items stay in one story"
        case .sameStory(let story): "\(story) is named twice"
        }
    }
}

extension StoryDecision {
    /// The stories that it is about, as they are before it.
    ///
    /// - Throws: `StoryDecisionError` where it cannot be carried out; `StoreError`.
    package func subjects(in store: FeedStore) throws -> [Story] {
        switch self {
        case .merge(let kept, let others):
            let stories = try ([kept] + others).map(store.knownStory)
            guard Set(stories.map(\.id)).count == stories.count else { throw StoryDecisionError.sameStory(kept) }
            return stories
        case .split(let id, let items):
            let story = try store.knownStory(id)
            _ = try store.reports(of: items, leaving: story)
            return [story]
        case .pin(let id), .unpin(let id):
            return [try store.knownStory(id)]
        }
    }
}

extension Aggregator {
    /// Carries out a decision, and divides the texts into stories again, as it says.
    ///
    /// - Returns: the stories that it is about, as they are afterwards.
    /// - Throws: `StoryDecisionError`, `StoreError`; nothing was changed then.
    package func decide(_ decision: StoryDecision) throws -> [Story] {
        let story = try decision.subjects(in: store)[0]
        var changed = [story.id]
        switch decision {
        case .merge(_, let others):
            try store.merge(others, into: story.id, now: settings.now)
        case .split(_, let items):
            let reports = try store.reports(of: items, leaving: story)
            let new = try newID(for: reports[0], of: story)
            try store.split(reports.map(\.original.id), from: story.id, into: new, now: settings.now)
            changed.append(new)
        case .pin: try store.pin(story.id, now: settings.now)
        case .unpin: try store.unpin(story.id, now: settings.now)
        }
        try StoryGrouping(store: store, list: list, now: settings.now).run(changed: Set(changed))
        return try changed.compactMap(store.story)
    }

    private func newID(for report: Report, of story: Story) throws -> String {
        var identity = ""
        try store.forEachItem(story: story.id) { if $0.rowID == report.original.id { identity = $0.identity } }
        return try StoryGrouping.storyID(feed: report.original.feed, identity: identity) { try !store.knowsStory($0) }
    }
}

extension FeedStore {
    /// The reports of these items, by id or URL; others stay in the story.
    fileprivate func reports(of names: [String], leaving story: Story) throws -> [Report] {
        var rows: [String: Int64] = [:]
        try forEachItem(story: story.id) { item in
            rows[item.identity] = item.rowID
            if let url = item.url { rows[url] = rows[url] ?? item.rowID }
        }
        let chosen = try Set(
            names.map { name in
                guard let row = rows[name] else { throw StoryDecisionError.unknownItem(name, story: story.id) }
                return row
            })
        let reports = story.reports.filter { report in
            chosen.contains(report.original.id) || report.copies.contains { chosen.contains($0.item.id) }
        }
        if reports.count < story.reports.count { return reports }
        // More are shown than are stored where a feed gave several items the same text.
        var shown = story
        shown.setSeriesApart()
        throw names.count < shown.reports.count
            ? StoryDecisionError.oneSeries(story.id) : StoryDecisionError.nothingLeft(story.id)
    }
}
