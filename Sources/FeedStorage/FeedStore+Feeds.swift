package import FeedModel
import GRDB

extension FeedStore {
    /// Makes a row for each URL that has none yet, and returns the records of all of them by URL.
    ///
    /// - Parameter known: what `allFeeds` has just said; nil to have them read.
    package func feeds(
        for urls: [String], known: [FeedRecord]? = nil, now: Instant
    ) throws -> [String: FeedRecord] {
        let wanted = Set(urls)
        let found = try (known ?? allFeeds()).filter { wanted.contains($0.url) }
        let records = Dictionary(uniqueKeysWithValues: found.map { ($0.url, $0) })
        let missing = urls.filter { records[$0] == nil }
        guard !missing.isEmpty else { return records }
        try write { database in
            let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO feed (url, first_seen) VALUES (?, ?)")
            for url in missing { try insert.execute(arguments: [url, now.milliseconds]) }
        }
        return try feeds(for: urls, now: now)
    }

    /// Every feed the store knows, also those no longer subscribed to.
    package func allFeeds() throws -> [FeedRecord] {
        try read { try Self.records(in: $0) }
    }

    /// What the reading lists said last, by the address they are included under.
    package func readingLists() throws -> [String: ReadingListText] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT feed.url AS name, reading_list.url, content_type, opml
                    FROM reading_list JOIN feed ON feed.id = feed
                    """
            ).reduce(into: [:]) { lists, row in
                lists[try row.decode(String.self, forColumn: "name")] = ReadingListText(
                    url: try row.decode(forColumn: "url"), contentType: try row.decode(forColumn: "content_type"),
                    bytes: try row.bytes("opml") ?? [])
            }
        }
    }

    private static func records(in database: Database) throws -> [FeedRecord] {
        var records: [FeedRecord] = []
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT \(FeedRecord.columns) FROM feed LEFT JOIN feed_state ON feed = id ORDER BY id")
        while let row = try rows.next() { records.append(try FeedRecord(row: row)) }
        return records
    }

    /// Hosts that asked to be left alone, and until when.
    package func retryTimes(now: Instant) throws -> [String: Instant] {
        try read { database in
            var times: [String: Instant] = [:]
            let rows = try Row.fetchCursor(
                database, sql: "SELECT name, retry_at FROM host WHERE retry_at > ?", arguments: [now.milliseconds])
            while let row = try rows.next() {
                times[try row.decode(String.self, forColumn: "name")] = try row.instant("retry_at")
            }
            return times
        }
    }

    /// Stores that the faults of these feeds have been told to the user at `now`.
    package func markFaultsReported(_ feeds: [Int64], now: Instant) throws {
        try write { database in
            for feed in feeds {
                try database.execute(
                    sql: "UPDATE feed_state SET fault_reported = ? WHERE feed = ?",
                    arguments: [now.milliseconds, feed])
            }
        }
    }
}
