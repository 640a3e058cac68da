package import FeedModel
import Foundation
import GRDB

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

    /// What happened to the story.
    package enum Kind: String, Sendable { case merged, split, pinned, unpinned }
}

extension FeedStore {
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
                try explain.execute(arguments: [JSONColumn.text(of: evidence), story])
            }
            for event in events {
                try Self.note(event, now, in: database)
            }
        }
    }
}
