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
