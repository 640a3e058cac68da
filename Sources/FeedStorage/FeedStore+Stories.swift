package import FeedModel
import GRDB

extension FeedStore {
    /// The stories with an item first seen after `start` (nil: ever) and up to `end`, each with all its items up to
    /// `end`, so that a past day comes out as it was.
    package func stories(after start: Instant?, upTo end: Instant, before edition: String) throws -> [Story] {
        try read { database in
            let chosen = """
                SELECT story FROM item WHERE first_seen > ?1 AND first_seen <= ?2 AND story IS NOT NULL
                """
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(StoryRow.columns) FROM item JOIN story ON story.id = item.story
                    WHERE item.first_seen <= ?2 AND item.story IN (\(chosen))
                    ORDER BY item.story, item.first_seen, item.id
                    """, arguments: [start?.milliseconds ?? Int64.min, end.milliseconds])
            let showings = try Self.showings(
                "story IN (\(chosen)) AND edition < ?3", in: database,
                [start?.milliseconds ?? Int64.min, end.milliseconds, edition])
            var stories: [Story] = []
            var items: [StoryRow] = []
            while let row = try rows.next() {
                let item = try StoryRow(row: row)
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
                    SELECT \(StoryRow.columns) FROM item JOIN story ON story.id = item.story
                    WHERE story.id = ? ORDER BY item.first_seen, item.id
                    """, arguments: [id])
            guard !rows.isEmpty else { return nil }
            let showings = try Self.showings("story = ?", in: database, [id])
            return Story(rows: try rows.map { try StoryRow(row: $0) }, showings: showings[id] ?? [])
        }
    }

    /// What became of a story over time, oldest first, seen from this story.
    package func history(of story: String) throws -> [StoryHistoryEntry] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM story_history WHERE story = ?1 OR other = ?1 ORDER BY id",
                arguments: [story]
            ).map { row in
                let subject: String = try row.decode(forColumn: "story")
                let event: String = try row.decode(forColumn: "event")
                let isOwn = subject == story
                return StoryHistoryEntry(
                    at: Instant(milliseconds: try row.decode(forColumn: "at")),
                    event: isOwn ? event : event == StoryEvent.Kind.merged.rawValue ? "absorbed" : "split_off",
                    other: isOwn ? try row.decode(String?.self, forColumn: "other") : subject,
                    isByUser: try row.decode(Bool?.self, forColumn: "by_user") ?? false)
            }
        }
    }

    /// Where stories were shown before, by story, oldest first.
    private static func showings(
        _ condition: String, in database: Database, _ arguments: StatementArguments
    ) throws -> [String: [Story.Showing]] {
        var showings: [String: [Story.Showing]] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT story, edition, headline, reports FROM showing WHERE \(condition) ORDER BY edition",
            arguments: arguments)
        while let row = try rows.next() {
            let story: String = try row.decode(atIndex: 0)
            showings[story, default: []].append(
                Story.Showing(
                    date: try row.decode(atIndex: 1), headline: try row.decode(atIndex: 2),
                    reports: try row.decode(atIndex: 3)))
        }
        return showings
    }
}

/// Something that happened to a story.
package struct StoryHistoryEntry: Sendable, Equatable {
    package var at: Instant
    /// `merged` (into the other one), `absorbed`, `split` (from the other one), `split_off`, `pinned`, `unpinned`.
    package var event: String
    package var other: String?
    package var isByUser: Bool
}

/// One row of a story's query.
private struct StoryRow {
    var story: String
    var storyFirstSeen: Instant
    var evidence: Evidence?
    var report: Int64
    var copyShare: Double
    var item: StoryItem
    var isDecided: Bool

    /// Not the HTML, the longest of all, which no edition shows.
    static let columns = """
        item.story, story.first_seen, story.evidence, item.report, item.copy_share, item.id, item.feed, item.title,
        item.url, item.authors, item.published, item.first_seen, item.language, item.content_text, item.is_excerpt,
        item.attachments, item.comments, item.links_to,
        EXISTS (SELECT 1 FROM decided_item WHERE decided_item.item = item.id), item.image
        """

    init(row: Row) throws {
        story = try row.decode(atIndex: 0)
        storyFirstSeen = Instant(milliseconds: try row.decode(atIndex: 1))
        evidence = try row.decode(String?.self, atIndex: 2).flatMap {
            (JSONColumn.value(of: $0) as StoredEvidence?)?.evidence
        }
        let id: Int64 = try row.decode(atIndex: 5)
        report = try row.decode(Int64?.self, atIndex: 3) ?? id
        copyShare = try row.decode(Double?.self, atIndex: 4) ?? 1
        item = StoryItem(
            id: id, feed: try row.decode(atIndex: 6), title: try row.decode(atIndex: 7),
            url: try row.decode(atIndex: 8), authors: JSONColumn.strings(try row.decode(atIndex: 9)),
            published: try row.decode(Int64?.self, atIndex: 10).map { Instant(milliseconds: $0) },
            firstSeen: Instant(milliseconds: try row.decode(atIndex: 11)), language: try row.decode(atIndex: 12),
            text: try row.decode(atIndex: 13), isExcerpt: try row.decode(atIndex: 14),
            attachments: JSONColumn.attachments(try row.decode(atIndex: 15)), comments: try row.decode(atIndex: 16),
            linksTo: JSONColumn.strings(try row.decode(atIndex: 17)), image: try row.decode(atIndex: 19))
        isDecided = try row.decode(atIndex: 18)
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
        isDecidedByUser = rows.contains(where: \.isDecided)
    }
}
