package import FeedModel
import GRDB

/// A stored item whole, for `sheaf items` and `sheaf compare`.
package struct StoredItem: Sendable, Equatable {
    package var rowID: Int64
    /// The feed's own id of the item, or the derived one.
    package var identity: String
    package var feedURL: String
    package var url: String?
    package var title: String?
    package var authors: [String]
    package var published: Instant?
    package var firstSeen: Instant
    package var language: String?
    package var contentText: String
    package var contentHTML: String?
    package var story: String?
    /// The identity of the report's original; its own where it is no copy.
    package var report: String?
    /// The row of the report's original.
    package var reportRowID: Int64?

    init(row: Row) throws {
        rowID = try row.decode(forColumn: "id")
        identity = try row.decode(forColumn: "identity")
        feedURL = try row.decode(forColumn: "feed_url")
        url = try row.decode(forColumn: "url")
        title = try row.decode(forColumn: "title")
        authors = JSONColumn.strings(try row.decode(forColumn: "authors"))
        published = try row.instant("published")
        firstSeen = Instant(milliseconds: try row.decode(forColumn: "first_seen"))
        language = try row.decode(forColumn: "language")
        contentText = try row.decode(forColumn: "content_text")
        contentHTML = try row.decode(forColumn: "content_html")
        story = try row.decode(forColumn: "story")
        report = try row.decode(forColumn: "report_identity")
        reportRowID = try row.decode(forColumn: "report")
    }
}

extension FeedStore {
    /// Calls `body` with each stored item that passes the filters, oldest first. Memory does not grow with the store.
    package func forEachItem(
        since: Instant? = nil, feedURL: String? = nil, story: String? = nil, _ body: (StoredItem) throws -> Void
    ) throws {
        var conditions: [String] = []
        var arguments: [(any DatabaseValueConvertible)?] = []
        if let since {
            conditions.append("item.first_seen >= ?")
            arguments.append(since.milliseconds)
        }
        if let feedURL {
            conditions.append("feed.url = ?")
            arguments.append(feedURL)
        }
        if let story {
            conditions.append("item.story = ?")
            arguments.append(story)
        }
        try forEachItem(matching: conditions, StatementArguments(arguments), body)
    }

    /// The item with this id or, failing that, this URL; the oldest where several feeds use the same one.
    ///
    /// - Parameter shown: what an edition makes of a URL; a name that it makes the same of names the item too.
    package func item(named name: String, shown: (String) -> String = { $0 }) throws -> StoredItem? {
        for column in ["identity", "url"] {
            var found: StoredItem?
            try forEachItem(matching: ["item.\(column) = ?"], [name]) { found = found ?? $0 }
            if found != nil { return found }
        }
        let page = String(name.prefix { $0 != "?" && $0 != "#" })
        let address = shown(name)
        var found: StoredItem?
        try forEachItem(matching: ["instr(item.url, ?) = 1"], [page]) { item in
            if found == nil, item.url.map(shown) == address { found = item }
        }
        return found
    }

    private func forEachItem(
        matching conditions: [String], _ arguments: StatementArguments, _ body: (StoredItem) throws -> Void
    ) throws {
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT item.*, feed.url AS feed_url, original.identity AS report_identity
                    FROM item JOIN feed ON feed.id = item.feed LEFT JOIN item AS original ON original.id = item.report
                    \(filter) ORDER BY item.first_seen, item.id
                    """, arguments: arguments)
            while let row = try rows.next() { try body(try StoredItem(row: row)) }
        }
    }
}
