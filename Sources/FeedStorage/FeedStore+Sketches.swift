package import FeedModel
import Foundation
import GRDB

/// A sketch of the active window, with what was decided about its item before.
package struct StoredSketch: Sendable {
    package var item: Int64
    package var feed: Int64
    /// The feed's own id of the item.
    package var identity: String
    package var bytes: [UInt8]
    /// Nil for a text that is new or has changed.
    package var links: [UInt8]?
    package var story: String?
    package var report: Int64?
    /// The user has said in which story it belongs.
    package var isDecided: Bool
}

extension FeedStore {
    /// Calls `body` with the sketches of items first seen since `start`, and of every text that is yet to be compared,
    /// in the order of their rows. One at a time, since the bytes of a whole window take more room than what is made
    /// of them.
    package func forEachSketch(since start: Instant, _ body: (StoredSketch) throws -> Void) throws {
        try read { database in
            // Two look-ups rather than one OR, which would read every sketch there is.
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT item.id, item.feed, item.identity, sketch.bytes, sketch.links, item.story, item.report,
                        decided_item.item IS NOT NULL
                    FROM item JOIN sketch ON sketch.item = item.id LEFT JOIN decided_item ON decided_item.item = item.id
                    WHERE item.id IN (SELECT id FROM item WHERE first_seen >= ?
                        UNION SELECT item FROM sketch WHERE links IS NULL)
                    ORDER BY item.id
                    """, arguments: [start.milliseconds])
            while let row = try rows.next() {
                try body(
                    StoredSketch(
                        item: try row.decode(atIndex: 0), feed: try row.decode(atIndex: 1),
                        identity: try row.decode(atIndex: 2),
                        bytes: try row.bytes(atIndex: 3) ?? [], links: try row.bytes(atIndex: 4),
                        story: try row.decode(atIndex: 5), report: try row.decode(atIndex: 6),
                        isDecided: try row.decode(atIndex: 7)))
            }
        }
    }

    /// The title and text of an item, for making its sketch again; nil when there is no such item.
    package func text(of item: Int64) throws -> (title: String?, text: String, published: Instant?, language: String?)?
    {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT title, content_text, published, language FROM item WHERE id = ?",
                arguments: [item]
            ).map { row in
                (
                    title: try row.decode(atIndex: 0), text: try row.decode(atIndex: 1),
                    published: try row.instant("published"), language: try row.decode(atIndex: 3)
                )
            }
        }
    }

    /// Replaces sketches of a feed by others of the same texts, and what is known of its pages; the texts count as not
    /// compared.
    package func replaceSketches(
        _ sketches: [(item: Int64, bytes: [UInt8])], of feed: Int64, siteTemplate: [UInt8]
    ) throws {
        try write { database in
            for (item, bytes) in sketches {
                try database.cachedStatement(sql: "UPDATE sketch SET bytes = ?, links = NULL WHERE item = ?")
                    .execute(arguments: [Data(bytes), item])
            }
            try FeedUpdate.save(siteTemplate, of: feed, in: database)
        }
    }

    /// True when a text is new, or has changed since it was compared.
    package func hasTextsToPlace() throws -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM sketch WHERE links IS NULL)") ?? false }
    }
}
