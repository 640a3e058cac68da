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

/// What clustering decided for one item.
package struct Placement: Sendable, Equatable {
    package var item: Int64
    package var story: String
    /// The item whose text this one repeats; itself where it is no copy.
    package var report: Int64
    package var copyShare: Double?
    /// Links to store; nil where those that are stored stay good.
    package var links: [UInt8]?

    package init(item: Int64, story: String, report: Int64, copyShare: Double? = nil, links: [UInt8]? = nil) {
        self.item = item
        self.story = story
        self.report = report
        self.copyShare = copyShare
        self.links = links
    }
}

/// A change in what a story is, kept so that nothing happens silently.
package struct StoryEvent: Sendable, Equatable {
    package var story: String
    package var event: Kind
    /// The story it was merged into or split from.
    package var other: String?
    /// Rather than by late evidence.
    package var isByUser: Bool

    package init(story: String, event: Kind, other: String? = nil, isByUser: Bool = false) {
        self.story = story
        self.event = event
        self.other = other
        self.isByUser = isByUser
    }

    package enum Kind: String, Sendable { case merged, split, pinned, unpinned }
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
                        bytes: try row.decode(Data?.self, atIndex: 3).map { [UInt8]($0) } ?? [],
                        links: try row.decode(Data?.self, atIndex: 4).map { [UInt8]($0) },
                        story: try row.decode(atIndex: 5), report: try row.decode(atIndex: 6),
                        isDecided: try row.decode(atIndex: 7)))
            }
        }
    }

    /// The title and text of an item, for drawing its sketch anew; nil when there is no such item.
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

    /// Replaces sketches by others of the same texts; they count as not compared.
    package func replaceSketches(_ sketches: [(item: Int64, bytes: [UInt8])]) throws {
        try write { database in
            for (item, bytes) in sketches {
                try database.cachedStatement(sql: "UPDATE sketch SET bytes = ?, links = NULL WHERE item = ?")
                    .execute(arguments: [Data(bytes), item])
            }
        }
    }

    /// True when a text is new, or has changed since it was compared.
    package func hasTextsToPlace() throws -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM sketch WHERE links IS NULL)") ?? false }
    }

    /// Items that are not clustered and have no story yet.
    package func itemsWithoutSketch() throws -> [(item: Int64, feed: Int64, identity: String)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT id, feed, identity FROM item
                    WHERE story IS NULL AND id NOT IN (SELECT item FROM sketch) ORDER BY id
                    """
            ).map { row in
                (
                    item: try row.decode(forColumn: "id"), feed: try row.decode(forColumn: "feed"),
                    identity: try row.decode(forColumn: "identity")
                )
            }
        }
    }

    /// Commits one clustering: the changed placements, the evidence of stories, and what became of old ones.
    package func place(
        _ placements: [Placement], evidence: [String: Evidence], events: [StoryEvent], now: Instant
    ) throws {
        try write { database in
            let newStory = try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO story (id, first_seen) VALUES (?, ?)")
            let update = try database.cachedStatement(
                sql: "UPDATE item SET story = ?, report = ?, copy_share = ? WHERE id = ?")
            let compare = try database.cachedStatement(sql: "UPDATE sketch SET links = ? WHERE item = ?")
            for placement in placements {
                try newStory.execute(arguments: [placement.story, now.milliseconds])
                try update.execute(arguments: [
                    placement.story, placement.report, placement.copyShare, placement.item,
                ])
                if let links = placement.links { try compare.execute(arguments: [Data(links), placement.item]) }
            }
            let explain = try database.cachedStatement(sql: "UPDATE story SET evidence = ? WHERE id = ?")
            for (story, evidence) in evidence {
                try explain.execute(arguments: [JSONColumn.text(of: StoredEvidence(evidence)), story])
            }
            for event in events {
                try Self.note(event, now, in: database)
            }
        }
    }

}

/// The stored form of `Evidence`.
struct StoredEvidence: Codable {
    var shared: [String]
    var score: Double
    var bar: Double

    init(_ evidence: Evidence) {
        shared = evidence.shared
        score = evidence.score
        bar = evidence.bar
    }

    var evidence: Evidence { Evidence(shared: shared, score: score, bar: bar) }
}
