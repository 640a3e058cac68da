package import FeedModel
import Foundation
import GRDB

/// An excerpt whose article might be fetched.
package struct Excerpt: Sendable {
    package var item: Int64
    package var feed: Int64
    package var identity: String
    package var url: String
    package var title: String?
    package var text: String
    package var published: Instant?
    package var language: String?
}

extension FeedStore {
    /// The excerpts of these feeds, first seen since `start`, whose article was never asked for.
    package func excerpts(feeds: Set<Int64>, since start: Instant) throws -> [Excerpt] {
        try excerpts(feeds, "NOT EXISTS (SELECT 1 FROM full_text WHERE full_text.item = item.id)", start).map(\.excerpt)
    }

    /// Excerpts whose article was fetched before the feed gave them again.
    package func excerptsWithArticle(feeds: Set<Int64>, since start: Instant) throws -> [(
        excerpt: Excerpt, text: String
    )] {
        try excerpts(feeds, "full_text.text IS NOT NULL", start).compactMap { excerpt, text in
            text.map { (excerpt, $0) }
        }
    }

    private func excerpts(
        _ feeds: Set<Int64>, _ condition: String, _ start: Instant
    ) throws -> [(excerpt: Excerpt, text: String?)] {
        let list = feeds.sorted().map(String.init).joined(separator: ",")
        return try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT item.id, feed, identity, url, title, content_text, published, language, full_text.text
                    FROM item LEFT JOIN full_text ON full_text.item = item.id
                    WHERE feed IN (\(list)) AND first_seen >= ? AND is_excerpt AND url LIKE 'http%' AND \(condition)
                    ORDER BY item.id
                    """, arguments: [start.milliseconds]
            ).map { row in
                let excerpt = Excerpt(
                    item: try row.decode(atIndex: 0), feed: try row.decode(atIndex: 1),
                    identity: try row.decode(atIndex: 2), url: try row.decode(atIndex: 3),
                    title: try row.decode(atIndex: 4), text: try row.decode(atIndex: 5),
                    published: try row.instant("published"), language: try row.decode(atIndex: 7))
                return (excerpt, try row.decode(String?.self, atIndex: 8))
            }
        }
    }

    /// Notes that an article was asked for; with a text, that is the item's text from now on.
    ///
    /// - Parameter sketch: of the whole text; nil for a feed that is not clustered.
    package func saveArticle(_ item: Int64, outcome: String, text: String?, sketch: [UInt8]?, now: Instant) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO full_text (item, at, outcome, text) VALUES (?, ?, ?, ?)",
                arguments: [item, now.milliseconds, outcome, text])
            guard let text else { return }
            try database.execute(
                sql: "UPDATE item SET content_text = ?, is_excerpt = 0 WHERE id = ?", arguments: [text, item])
            guard let sketch else { return }
            try database.execute(
                sql: "INSERT OR REPLACE INTO sketch VALUES (?, ?, NULL)", arguments: [item, Data(sketch)])
        }
    }

    /// The robots.txt of an origin, if it was read since `start`.
    package func robots(_ origin: String, since start: Instant) throws -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT body FROM robots WHERE origin = ? AND at >= ?",
                arguments: [origin, start.milliseconds])
        }
    }

    /// Stores the robots.txt of an origin, read at `now`.
    package func saveRobots(_ origin: String, _ body: String, now: Instant) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO robots VALUES (?, ?, ?)", arguments: [origin, now.milliseconds, body])
        }
    }
}
