package import FeedModel
import Foundation
import GRDB

/// An edition that was written: its bounds, and the model it was rendered from.
package struct EditionRecord: Sendable, Equatable {
    /// The local day, `2025-01-18`.
    package var date: String
    /// It covers what was first seen after `start` (nil: since ever) up to `end`.
    package var start: Instant?
    package var end: Instant
    /// The edition's JSON, so that a past day is rendered again byte for byte whatever became of its stories.
    package var model: [UInt8]

    package init(date: String, start: Instant?, end: Instant, model: [UInt8]) {
        self.date = date
        self.start = start
        self.end = end
        self.model = model
    }
}

extension FeedStore {
    /// The edition of a day such as `2025-01-18`; nil where there is none.
    package func edition(_ date: String) throws -> EditionRecord? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM edition WHERE date = ?", arguments: [date])
                .map { try EditionRecord(row: $0) }
        }
    }

    /// The dates of all editions and where each ended, oldest first.
    package func editionEnds() throws -> [(date: String, end: Instant)] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT date, ends FROM edition ORDER BY date")
                .map { row in
                    (
                        date: try row.decode(forColumn: "date"),
                        end: Instant(milliseconds: try row.decode(forColumn: "ends"))
                    )
                }
        }
    }

    /// Records an edition with the stories it showed, replacing that of the same date.
    package func record(_ edition: EditionRecord, showings: [String: Story.Showing]) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO edition VALUES (?, ?, ?, ?)",
                arguments: [
                    edition.date, edition.start?.milliseconds, edition.end.milliseconds, Data(edition.model),
                ])
            try database.execute(sql: "DELETE FROM showing WHERE edition = ?", arguments: [edition.date])
            let insert = try database.cachedStatement(sql: "INSERT INTO showing VALUES (?, ?, ?, ?)")
            for (story, showing) in showings.sorted(by: { $0.key < $1.key }) {
                try insert.execute(arguments: [edition.date, story, showing.headline, showing.reports])
            }
        }
    }

    /// For each feed: the publication times of its items, oldest first, as far as they are known.
    package func publicationTimes(upTo end: Instant) throws -> [Int64: [Instant]] {
        try read { database in
            var times: [Int64: [Instant]] = [:]
            let rows = try Row.fetchCursor(
                database,
                // From the index alone: the rows themselves are kilobytes long.
                sql: """
                    SELECT feed, min(coalesce(published, first_seen), first_seen) AS time
                    FROM item INDEXED BY item_times WHERE first_seen <= ? ORDER BY feed, time
                    """, arguments: [end.milliseconds])
            while let row = try rows.next() {
                let feed: Int64 = try row.decode(atIndex: 0)
                times[feed, default: []].append(Instant(milliseconds: try row.decode(atIndex: 1)))
            }
            return times
        }
    }
}

extension EditionRecord {
    fileprivate init(row: Row) throws {
        self.init(
            date: try row.decode(forColumn: "date"), start: try row.instant("starts"),
            end: Instant(milliseconds: try row.decode(forColumn: "ends")), model: try row.bytes("model") ?? [])
    }
}
