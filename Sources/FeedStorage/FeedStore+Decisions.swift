package import FeedModel
import GRDB

extension FeedStore {
    /// Puts all items of some stories into another one, for good.
    package func merge(_ stories: [String], into kept: String, now: Instant) throws {
        try write { database in
            for story in stories where story != kept {
                try database.execute(sql: "UPDATE item SET story = ? WHERE story = ?", arguments: [kept, story])
                try Self.note(StoryEvent(story: story, event: .merged, other: kept, isByUser: true), now, in: database)
            }
            try Self.decide(kept, in: database)
        }
    }

    /// Puts the reports of some items into a story of their own, for good; those that stay, stay for good as well.
    ///
    /// - Parameter new: its id; no story has it.
    package func split(_ reports: [Int64], from story: String, into new: String, now: Instant) throws {
        try write { database in
            try database.execute(
                sql: "INSERT INTO story (id, first_seen) VALUES (?, ?)", arguments: [new, now.milliseconds])
            for report in reports {
                try database.execute(
                    sql: "UPDATE item SET story = ?1 WHERE story = ?2 AND (report = ?3 OR id = ?3)",
                    arguments: [new, story, report])
            }
            try Self.note(StoryEvent(story: new, event: .split, other: story, isByUser: true), now, in: database)
            try Self.decide(story, in: database)
            try Self.decide(new, in: database)
        }
    }

    /// Keeps what is in the story together, for good.
    package func pin(_ story: String, now: Instant) throws {
        try write { database in
            try Self.note(StoryEvent(story: story, event: .pinned, isByUser: true), now, in: database)
            try Self.decide(story, in: database)
        }
    }

    /// Gives the story back to clustering.
    package func unpin(_ story: String, now: Instant) throws {
        try write { database in
            try Self.note(StoryEvent(story: story, event: .unpinned, isByUser: true), now, in: database)
            try database.execute(
                sql: "DELETE FROM decided_item WHERE item IN (SELECT id FROM item WHERE story = ?)",
                arguments: [story])
        }
    }

    /// True when there was ever a story with this id.
    package func knowsStory(_ id: String) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql:
                    "SELECT EXISTS (SELECT 1 FROM story WHERE id = ?1 UNION SELECT 1 FROM story_history WHERE story = ?1)",
                arguments: [id]) ?? false
        }
    }

    static func note(_ event: StoryEvent, _ now: Instant, in database: Database) throws {
        try database.cachedStatement(
            sql: "INSERT INTO story_history (story, at, event, other, by_user) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [
            event.story, now.milliseconds, event.event.rawValue, event.other, event.isByUser ? 1 : nil,
        ])
    }

    private static func decide(_ story: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO decided_item SELECT id FROM item WHERE story = ?", arguments: [story])
    }
}
