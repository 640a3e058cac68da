import FeedModel
import GRDB

extension FeedStore {
    /// Takes over what a damaged store still has.
    func fill(from damaged: Database) throws -> StoreRepair.Report {
        var report = StoreRepair.Report()
        try write { database in
            for table in Salvage.tables {
                let columns = try database.columns(in: table.name).map(\.name)
                let insert = try database.makeStatement(
                    sql: """
                        INSERT OR IGNORE INTO \(table.name) (\(columns.joined(separator: ", ")))
                        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                        """)
                var salvage = Salvage(table, in: damaged)
                try salvage.forEachRow { row in
                    let values = columns.map { row[$0] as DatabaseValue? ?? .null }
                    if table.name == "item" { try Self.adopt(row, in: database) }
                    do {
                        try insert.execute(arguments: StatementArguments(values))
                    } catch let error as DatabaseError
                        where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
                    {
                        // Garbage, or a row whose owner is lost: its page was not what the tree took it for.
                    }
                }
                if salvage.isIncomplete { report.incomplete.append(table.name) }
            }
            try Self.complete(database)
            report.feeds = try Int.fetchOne(database, sql: "SELECT count(*) FROM feed") ?? 0
            report.items = try Int.fetchOne(database, sql: "SELECT count(*) FROM item") ?? 0
            report.stories = try Int.fetchOne(database, sql: "SELECT count(*) FROM story") ?? 0
            report.editions = try Int.fetchOne(database, sql: "SELECT count(*) FROM edition") ?? 0
        }
        return report
    }

    /// An item is worth keeping also where the row of its feed is lost.
    private static func adopt(_ item: Row, in database: Database) throws {
        guard let feed = Int64.fromDatabaseValue(item["feed"]), feed > 0 else { return }
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO feed (id, url, title, first_seen) VALUES (?, ?, ?, 0)"
        ).execute(arguments: [feed, "lost-feed:\(feed)", "Lost feed \(feed)"])
    }

    /// Makes the tables agree with each other again.
    private static func complete(_ database: Database) throws {
        // What was read may be less than what was there: every feed is asked for all it has.
        try database.execute(
            sql: "UPDATE feed_state SET etag = NULL, last_modified = NULL, validators_url = NULL, body_hash = NULL")
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO story (id, first_seen)
                SELECT story, min(first_seen) FROM item WHERE story IS NOT NULL GROUP BY story
                """)
        let seen = try database.makeStatement(sql: "INSERT OR IGNORE INTO seen VALUES (?, ?)")
        let items = try Row.fetchCursor(database, sql: "SELECT feed, identity FROM item")
        while let row = try items.next() {
            let identity: String = try row.decode(atIndex: 1)
            try seen.execute(arguments: [
                try row.decode(Int64.self, atIndex: 0), Int64(bitPattern: StableHash.hash(identity)),
            ])
        }
    }
}
