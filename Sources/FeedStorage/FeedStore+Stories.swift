package import FeedModel
import GRDB

extension FeedStore {
    /// The stories with an item first seen after `start` (nil: ever) and up to `end`, each with all its items up to
    /// `end`, so that a past day comes out as it was.
    package func stories(after start: Instant?, upTo end: Instant, before edition: String) throws -> [Story] {
        try read { database in
            // In the order in which the items lie in the file, and grouped here: rows are kilobytes long, and a sorter
            // would carry them all.
            let new = try StoryRow.fetchAll(
                database, "item.first_seen > ? AND item.first_seen <= ? ORDER BY item.first_seen, item.id",
                [start?.milliseconds ?? Int64.min, end.milliseconds])
            let chosen = JSONColumn.encode(Array(Set(new.map(\.story))))
            let older = start == nil ? [] : try older(than: new, of: chosen, upTo: end, in: database)
            let showings = try Self.showings(
                "story IN (SELECT value FROM json_each(?)) AND edition < ?", in: database, [chosen, edition])
            return Dictionary(grouping: older + new, by: \.story).sorted { $0.key < $1.key }
                .map { Story(rows: $0.value, showings: showings[$0.key] ?? []) }
        }
    }

    /// What stories had before; which rows these are is told by an index alone.
    private func older(
        than new: [StoryRow], of stories: String, upTo end: Instant, in database: Database
    ) throws -> [StoryRow] {
        let ids = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM item INDEXED BY item_story WHERE story IN (SELECT value FROM json_each(?))",
            arguments: [stories])
        let others = Set(ids).subtracting(new.map(\.item.id))
        guard !others.isEmpty else { return [] }
        return try StoryRow.fetchAll(
            database,
            """
            item.id IN (SELECT value FROM json_each(?)) AND item.first_seen <= ? ORDER BY item.first_seen, item.id
            """, ["[\(others.map(String.init).joined(separator: ","))]", end.milliseconds])
    }

    /// One story whole, or nil when there is none with this id.
    package func story(_ id: String) throws -> Story? {
        try read { database in
            let rows = try StoryRow.fetchAll(
                database, "story.id = ? ORDER BY item.first_seen, item.id", [id])
            guard !rows.isEmpty else { return nil }
            let showings = try Self.showings("story = ?", in: database, [id])
            return Story(rows: rows, showings: showings[id] ?? [])
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

    /// The story that one was merged into; nil when it was not.
    package func successor(of story: String) throws -> String? {
        try history(of: story).last { $0.event == StoryEvent.Kind.merged.rawValue }?.other
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
///
/// A class, so that grouping moves references and not rows of twenty strings.
private final class StoryRow {
    let story: String
    let storyFirstSeen: Instant
    /// As it is stored: only stories of several reports need it.
    let evidence: String?
    let report: Int64
    let copyShare: Double
    let item: StoryItem
    var isDecided = false

    /// Not the HTML, the longest of all, which no edition shows.
    private static let columns = """
        item.story, story.first_seen, story.evidence, item.report, item.copy_share, item.id, item.feed, item.title,
        item.url, item.authors, item.published, item.first_seen, item.language, item.content_text, item.is_excerpt,
        item.attachments, item.comments, item.links_to, item.image
        """

    static func fetchAll(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [StoryRow] {
        let cursor = try Row.fetchCursor(
            database, sql: "SELECT \(columns) FROM item JOIN story ON story.id = item.story WHERE \(condition)",
            arguments: arguments)
        var rows: [StoryRow] = []
        while let row = try cursor.next() { rows.append(try StoryRow(row)) }
        // Few, if any: asked of every row, they took as long as the rows.
        let decided = try Set(Int64.fetchCursor(database, sql: "SELECT item FROM decided_item"))
        guard !decided.isEmpty else { return rows }
        for row in rows { row.isDecided = decided.contains(row.item.id) }
        return rows
    }

    private init(_ row: Row) throws {
        story = try row.decode(atIndex: 0)
        storyFirstSeen = Instant(milliseconds: try row.decode(atIndex: 1))
        evidence = try row.decode(atIndex: 2)
        let id: Int64 = try row.decode(atIndex: 5)
        report = try row.decode(Int64?.self, atIndex: 3) ?? id
        copyShare = try row.decode(Double?.self, atIndex: 4) ?? 1
        item = StoryItem(
            id: id, feed: try row.decode(atIndex: 6), title: try row.decode(atIndex: 7),
            url: try row.decode(atIndex: 8), authors: JSONColumn.strings(try row.decode(atIndex: 9)),
            published: try row.instant(atIndex: 10),
            firstSeen: Instant(milliseconds: try row.decode(atIndex: 11)), language: try row.decode(atIndex: 12),
            text: try row.decode(atIndex: 13), isExcerpt: try row.decode(atIndex: 14),
            attachments: JSONColumn.attachments(try row.decode(atIndex: 15)), comments: try row.decode(atIndex: 16),
            linksTo: JSONColumn.strings(try row.decode(atIndex: 17)), image: try row.decode(atIndex: 18))
    }
}

extension Story {
    /// Groups a story's rows, in order of first sight, into reports. A report whose original is not among the rows
    /// (pruned, or later than the day asked for) is led by its first copy.
    fileprivate init(rows: [StoryRow], showings: [Showing]) {
        var reports: [Report] = []
        var index: [Int64: Int] = [:]
        for isCopy in [false, true] {
            for row in rows where (row.report != row.item.id) == isCopy {
                if let position = index[row.report] {
                    reports[position].copies.append(Report.Copy(item: row.item, share: row.copyShare))
                } else {
                    index[row.report] = reports.count
                    reports.append(Report(id: "r-\(row.report)", original: row.item))
                }
            }
        }
        reports.sort { ($0.original.firstSeen, $0.original.id) < ($1.original.firstSeen, $1.original.id) }
        self.init(
            id: rows.first?.story ?? "", firstSeen: rows.first?.storyFirstSeen ?? Instant(milliseconds: 0),
            reports: reports, evidence: reports.count > 1 ? rows.first?.evidence.flatMap(JSONColumn.value) : nil,
            showings: showings)
        isDecidedByUser = rows.contains(where: \.isDecided)
    }
}
