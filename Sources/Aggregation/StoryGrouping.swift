import FeedModel
import FeedStorage
import StoryClustering

/// Gives every text of the active window its place: the report it belongs to, and the story.
struct StoryGrouping {
    var store: FeedStore
    var list: SubscriptionList
    var now: Instant

    /// Reports further apart than this are not about one event (and sketches that old are not read any more).
    static let window: Int64 = 14 * 86_400

    func run() throws {
        try placeUnclustered()
        guard try store.hasTextsToPlace() else { return }
        let sketches = try store.sketches(since: now.advanced(bySeconds: -Self.window))
        let own = Set(list.subscriptions.filter { $0.options.cluster == "own" }.map(\.url))
        let ownFeeds = own.isEmpty ? [] : Set(try store.allFeeds().filter { own.contains($0.url) }.map(\.id))
        // A feed that is clustered only with itself is a little world of its own.
        for (_, texts) in Dictionary(grouping: sketches, by: { ownFeeds.contains($0.feed) ? $0.feed : 0 })
            .sorted(by: { $0.key < $1.key })
        {
            try group(texts)
        }
    }

    private func placeUnclustered() throws {
        let placements = try store.itemsWithoutSketch().map { item, feed, identity in
            Placement(item: item, story: storyID(feed: feed, identity: identity), report: item)
        }
        if !placements.isEmpty { try store.place(placements, evidence: [:], events: [], now: now) }
    }

    private func group(_ texts: [StoredSketch]) throws {
        let known = texts.filter { Sketch(decoding: $0.bytes) != nil }
        let clustering = StoryClusterer(known.compactMap(ClusteredText.init)).cluster()
        let ids = storyIDs(clustering, of: known)

        var placements: [Placement] = []
        for (text, place) in zip(known, clustering.placements) {
            let representative = known[place.representative].item
            let placement = Placement(
                item: text.item, story: ids[place.story], report: representative,
                copyShare: representative == text.item ? nil : place.share,
                links: place.newLinks.map(TextLink.encode))
            let isSettled = text.story == placement.story && text.report == representative && placement.links == nil
            if !isSettled { placements.append(placement) }
        }
        var evidence: [String: Evidence] = [:]
        for (id, story) in zip(ids, clustering.stories) { evidence[id] = story.evidence }
        try store.place(placements, evidence: evidence, events: clustering.changes.map { $0.event(ids) }, now: now)
    }

    private func storyIDs(_ clustering: Clustering, of texts: [StoredSketch]) -> [String] {
        var taken = Set(clustering.stories.compactMap(\.id))
        return clustering.stories.map { story in
            if let id = story.id { return id }
            let oldest = texts[story.texts[0]]
            // After a split, the oldest text may be the one that named the story it was split from.
            var attempt: UInt64 = 0
            var id = storyID(feed: oldest.feed, identity: oldest.identity)
            while !taken.insert(id).inserted {
                attempt += 1
                id = storyID(feed: oldest.feed, identity: oldest.identity, attempt: attempt)
            }
            return id
        }
    }

    /// Named after the story's oldest item, so that it does not depend on what else came in the same poll.
    private func storyID(feed: Int64, identity: String, attempt: UInt64 = 0) -> String {
        let hash = StableHash.hash(identity, seed: UInt64(bitPattern: feed) ^ (attempt << 48)) >> 16
        let digits = String(hash, radix: 16)
        return "s-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
}

extension ClusteredText {
    fileprivate init?(_ stored: StoredSketch) {
        guard let sketch = Sketch(decoding: stored.bytes) else { return nil }
        self.init(
            id: String(stored.item), sketch: sketch, links: stored.links.flatMap(TextLink.decode),
            representative: stored.report.map { String($0) }, story: stored.story)
    }
}

extension StoryChange {
    fileprivate func event(_ ids: [String]) -> StoryEvent {
        switch self {
        case .merged(let lost, let kept): StoryEvent(story: lost, event: .merged, other: kept)
        case .split(let from, let into): StoryEvent(story: ids[into], event: .split, other: from)
        }
    }
}
