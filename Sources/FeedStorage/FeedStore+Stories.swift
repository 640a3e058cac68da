package import FeedModel
import GRDB

extension FeedStore {
    /// The stories with an item first seen after `start` (nil: ever) and up to `end`, each with all its items up to
    /// `end`, so that a past day comes out as it was.
    package func stories(after start: Instant?, upTo end: Instant, before edition: String) throws -> [Story] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT item.*, story.first_seen AS story_first_seen, story.evidence FROM item
                    JOIN story ON story.id = item.story
                    WHERE item.first_seen <= ?2 AND item.story IN
                        (SELECT story FROM item WHERE first_seen > ?1 AND first_seen <= ?2 AND story IS NOT NULL)
                    ORDER BY item.story, item.first_seen, item.id
                    """, arguments: [start?.milliseconds ?? Int64.min, end.milliseconds])
            let showings = try Self.showings(before: edition, in: database)
            var stories: [Story] = []
            var items: [StoryRow] = []
            while let row = try rows.next() {
                let item = StoryRow(row: row)
                if let first = items.first, first.story != item.story {
                    stories.append(Story(rows: items, showings: showings[first.story] ?? []))
                    items.removeAll(keepingCapacity: true)
                }
                items.append(item)
            }
            if let first = items.first { stories.append(Story(rows: items, showings: showings[first.story] ?? [])) }
            return stories
        }
    }

    /// One story whole, or nil when there is none with this id.
    package func story(_ id: String) throws -> Story? {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT item.*, story.first_seen AS story_first_seen, story.evidence FROM item
                    JOIN story ON story.id = item.story WHERE story.id = ? ORDER BY item.first_seen, item.id
                    """, arguments: [id])
            guard !rows.isEmpty else { return nil }
            let showings = try Self.showings(before: "9999-99-99", in: database)
            return Story(rows: rows.map { StoryRow(row: $0) }, showings: showings[id] ?? [])
        }
    }

    /// What became of a story over time, oldest first: merged with another, split from another.
    package func history(of story: String) throws -> [(at: Instant, event: String, other: String?)] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM story_history WHERE story = ? ORDER BY id", arguments: [story]
            ).map { (at: Instant(milliseconds: $0["at"]), event: $0["event"], other: $0["other"]) }
        }
    }

    private static func showings(before edition: String, in database: Database) throws -> [String: [Story.Showing]] {
        var showings: [String: [Story.Showing]] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM showing WHERE edition < ? ORDER BY edition", arguments: [edition])
        while let row = try rows.next() {
            showings[row["story"], default: []].append(
                Story.Showing(date: row["edition"], headline: row["headline"], reports: row["reports"]))
        }
        return showings
    }
}

/// One row of a story's query.
private struct StoryRow {
    var story: String
    var storyFirstSeen: Instant
    var evidence: Evidence?
    var report: Int64
    var copyShare: Double
    var item: StoryItem

    init(row: Row) {
        story = row["story"]
        storyFirstSeen = Instant(milliseconds: row["story_first_seen"])
        evidence = (row["evidence"] as String?).flatMap { (JSONColumn.value(of: $0) as StoredEvidence?)?.evidence }
        let id: Int64 = row["id"]
        report = row["report"] ?? id
        copyShare = row["copy_share"] ?? 1
        item = StoryItem(
            id: id, feed: row["feed"], title: row["title"], url: row["url"],
            authors: JSONColumn.strings(row["authors"]),
            published: row.instant("published"), firstSeen: Instant(milliseconds: row["first_seen"]),
            language: row["language"], text: row["content_text"], isExcerpt: row["is_excerpt"],
            attachments: JSONColumn.attachments(row["attachments"]), comments: row["comments"],
            linksTo: JSONColumn.strings(row["links_to"]))
    }
}

extension Story {
    /// Groups a story's rows, in order of first sight, into reports. A report whose original is not among the rows
    /// (pruned, or later than the day asked for) is led by its first copy.
    fileprivate init(rows: [StoryRow], showings: [Showing]) {
        var reports: [Report] = []
        var index: [Int64: Int] = [:]
        for row in rows.filter({ $0.report == $0.item.id }) + rows.filter({ $0.report != $0.item.id }) {
            if let position = index[row.report] {
                reports[position].copies.append(Report.Copy(item: row.item, share: row.copyShare))
            } else {
                index[row.report] = reports.count
                reports.append(Report(id: "r-\(row.report)", original: row.item))
            }
        }
        reports.sort { ($0.original.firstSeen, $0.original.id) < ($1.original.firstSeen, $1.original.id) }
        self.init(
            id: rows.first?.story ?? "", firstSeen: rows.first?.storyFirstSeen ?? Instant(milliseconds: 0),
            reports: reports, evidence: reports.count > 1 ? rows.first?.evidence : nil, showings: showings)
    }
}
