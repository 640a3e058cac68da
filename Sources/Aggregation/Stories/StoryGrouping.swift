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

    /// A text of the window, its sketch decoded.
    private struct Text {
        var item: Int64
        var feed: Int64
        var identity: String
        var story: String?
        var report: Int64?
        var text: ClusteredText

        init(_ stored: StoredSketch, _ sketch: Sketch, links: [UInt8]?) {
            item = stored.item
            feed = stored.feed
            identity = stored.identity
            story = stored.story
            report = stored.report
            text = ClusteredText(
                id: String(stored.item), sketch: sketch, site: stored.feed, links: links.flatMap(TextLink.decode),
                representative: stored.report.map { String($0) }, story: stored.story,
                isDecided: stored.isDecided)
        }
    }

    /// - Parameter changed: stories that the user has just changed.
    func run(changed: Set<String> = []) throws {
        try placeUnclustered()
        guard try !changed.isEmpty || store.hasTextsToPlace() else { return }
        let texts = try window()
        let own = Set(list.subscriptions.filter { $0.options.clustering == .own }.map(\.url))
        let ownFeeds = own.isEmpty ? [] : Set(try store.allFeeds().filter { own.contains($0.url) }.map(\.id))
        guard !ownFeeds.isEmpty else { return try group(texts, changed) }
        // A feed that is clustered only with itself is a little world of its own.
        for (_, texts) in Dictionary(grouping: texts, by: { ownFeeds.contains($0.feed) ? $0.feed : 0 })
            .sorted(by: { $0.key < $1.key })
        {
            try group(texts, changed)
        }
    }

    private func window() throws -> [Text] {
        var texts: [Text] = []
        var outdated: [StoredSketch] = []
        try store.forEachSketch(since: now.advanced(bySeconds: -Self.window)) { stored in
            if let sketch = Sketch(decoding: stored.bytes) {
                texts.append(Text(stored, sketch, links: stored.links))
            } else {
                outdated.append(stored)
            }
        }
        guard !outdated.isEmpty else { return texts }
        texts += try redrawn(outdated)
        return texts.sorted { $0.item < $1.item }
    }

    /// Sketches of an earlier version of Sheaf are made again from the stored texts, as they were first made: without
    /// what the pages of their feed share.
    private func redrawn(_ outdated: [StoredSketch]) throws -> [Text] {
        let sites = Dictionary(firstOf: try store.allFeeds().map { ($0.id, $0.url) })
        var texts: [Text] = []
        // A feed at a time: the texts of a whole window are much to hold.
        for (feed, stored) in Dictionary(grouping: outdated, by: \.feed).sorted(by: { $0.key < $1.key }) {
            var template = try store.siteTemplate(of: feed).flatMap { SiteTemplate(decoding: $0) } ?? SiteTemplate()
            let readable = try stored.compactMap { sketch in
                try store.text(of: sketch.item).map { item in
                    let document = Document(
                        id: sketch.identity, title: item.title, text: item.text, published: item.published,
                        language: item.language, site: sites[feed])
                    return (sketch, document)
                }
            }
            let sketches = template.sketches(of: readable.map(\.1))
            let drawn = zip(readable, sketches).map { Text($0.0, $1, links: nil) }
            try store.replaceSketches(
                drawn.map { (item: $0.item, bytes: $0.text.sketch.encoded()) }, of: feed,
                siteTemplate: template.encoded())
            texts += drawn
        }
        return texts
    }

    private func placeUnclustered() throws {
        let placements = try store.itemsWithoutSketch().map { item, feed, identity in
            Placement(item: item, story: Self.storyID(feed: feed, identity: identity), report: item)
        }
        if !placements.isEmpty { try store.place(placements, evidence: [:], events: [], now: now) }
    }

    private func group(_ texts: [Text], _ changed: Set<String>) throws {
        let clustering = StoryClusterer(texts.map(\.text)).cluster()
        let ids = storyIDs(clustering, of: texts)

        var placements: [Placement] = []
        // The stories that a text has joined or left: the evidence of the others is what it was.
        var changed = changed
        for (text, place) in zip(texts, clustering.placements) {
            let representative = texts[place.representative].item
            let placement = Placement(
                item: text.item, story: ids[place.story], report: representative,
                copyShare: representative == text.item ? nil : place.share,
                links: place.newLinks.map(TextLink.encode))
            let isSettled = text.story == placement.story && text.report == representative && placement.links == nil
            if isSettled { continue }
            placements.append(placement)
            changed.insert(placement.story)
            if let left = text.story { changed.insert(left) }
        }
        var evidence: [String: Evidence] = [:]
        for (id, story) in zip(ids, clustering.stories) where changed.contains(id) { evidence[id] = story.evidence }
        try store.place(placements, evidence: evidence, events: clustering.changes.map { $0.event(ids) }, now: now)
    }

    private func storyIDs(_ clustering: Clustering, of texts: [Text]) -> [String] {
        var taken = Set(clustering.stories.compactMap(\.id))
        return clustering.stories.map { story in
            if let id = story.id { return id }
            let oldest = texts[story.texts[0]]
            return Self.storyID(feed: oldest.feed, identity: oldest.identity) { taken.insert($0).inserted }
        }
    }

    /// Named after the story's oldest item, so that it does not depend on what else came in the same poll.
    ///
    /// - Parameter isFree: after a split, the oldest text may be the one that named the story it was split from.
    static func storyID(feed: Int64, identity: String, isFree: (String) throws -> Bool) rethrows -> String {
        var attempt: UInt64 = 0
        while true {
            let id = storyID(feed: feed, identity: identity, attempt: attempt)
            if try isFree(id) { return id }
            attempt += 1
        }
    }

    private static func storyID(feed: Int64, identity: String, attempt: UInt64 = 0) -> String {
        let hash = StableHash.hash(identity, seed: UInt64(bitPattern: feed) ^ (attempt << 48)) >> 16
        let digits = String(hash, radix: 16)
        return "s-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
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
