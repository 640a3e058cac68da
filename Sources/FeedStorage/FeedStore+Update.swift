package import FeedModel
import Foundation
import GRDB

extension FeedStore {
    /// What the store knows of these identities of a feed. By look-up, since a feed of some years has thousands of
    /// items and a document names thirty.
    package func knownItems(feed: Int64, identities: some Sequence<String>) throws -> [String: KnownItem] {
        try read { database in
            var known: [String: KnownItem] = [:]
            let find = try database.cachedStatement(
                sql: "SELECT content_hash, title, url FROM item WHERE feed = ? AND identity = ?")
            for identity in identities where known[identity] == nil {
                guard let row = try Row.fetchOne(find, arguments: [feed, identity]) else { continue }
                known[identity] = KnownItem(
                    contentHash: UInt64(bitPattern: try row.decode(Int64.self, atIndex: 0)),
                    title: try row.decode(atIndex: 1), url: try row.decode(atIndex: 2))
            }
            return known
        }
    }

    /// Those of the identities that the feed has shown before, pruned items included.
    package func seen(feed: Int64, among identities: some Sequence<String>) throws -> Set<String> {
        try read { database in
            let find = try database.cachedStatement(sql: "SELECT 1 FROM seen WHERE feed = ? AND identity_hash = ?")
            var seen: Set<String> = []
            for identity in identities {
                let hash = Int64(bitPattern: StableHash.hash(identity))
                if try Int64.fetchOne(find, arguments: [feed, hash]) != nil { seen.insert(identity) }
            }
            return seen
        }
    }

    /// The titles of the feed's items, each with its date.
    package func headings(of feed: Int64) throws -> [Heading] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT title, published FROM item WHERE feed = ?", arguments: [feed])
                .map { Heading(title: try $0.decode(atIndex: 0), published: try $0.instant("published")) }
        }
    }

    /// True when nothing of the feed was ever read.
    package func isNew(feed: Int64) throws -> Bool {
        try read { database in
            try
                !(Bool.fetchOne(
                    database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM seen WHERE feed = ?)"),
                    arguments: [feed])
                ?? false)
        }
    }

    /// What was learned of the feed's pages before.
    package func siteTemplate(of feed: Int64) throws -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database.cachedStatement(sql: "SELECT bytes FROM site_template WHERE feed = ?"), arguments: [feed]
            ).map { [UInt8]($0) }
        }
    }

    /// Commits the updates in one transaction; returns how many items were new and how many had changed.
    package func commit(_ updates: [FeedUpdate], now: Instant) throws -> (new: Int, changed: Int) {
        try write { database in
            var (new, changed) = (0, 0)
            for update in updates {
                try update.saveFeed(in: database)
                for item in update.items {
                    if try item.replace(feed: update.feed, now: now, in: database) {
                        changed += 1
                    } else {
                        try item.insert(feed: update.feed, now: now, in: database)
                        new += 1
                    }
                }
                try update.markSeen(in: database)
            }
            return (new, changed)
        }
    }
}

extension FeedUpdate {
    /// All but its items.
    fileprivate func saveFeed(in database: Database) throws {
        if changesTimesAlone {
            try state.saveTimes(feed: feed, in: database)
        } else {
            try state.save(feed: feed, in: database)
        }
        if let pause {
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO host (name, retry_at) VALUES (?, ?)")
                .execute(arguments: [pause.host, pause.until.milliseconds])
        }
        if let description {
            try database.cachedStatement(
                sql: "UPDATE feed SET title = ?, home_page_url = ?, language = ? WHERE id = ?"
            ).execute(arguments: [description.title, description.homePageURL, description.language, feed])
        }
        if let readingList {
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO reading_list VALUES (?, ?, ?, ?)")
                .execute(arguments: [feed, readingList.url, readingList.contentType, Data(readingList.bytes)])
        }
        if let siteTemplate { try Self.save(siteTemplate, of: feed, in: database) }
    }

    static func save(_ siteTemplate: [UInt8], of feed: Int64, in database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO site_template VALUES (?, ?)")
            .execute(arguments: [feed, Data(siteTemplate)])
    }

    fileprivate func markSeen(in database: Database) throws {
        let seen = try database.cachedStatement(sql: "INSERT OR IGNORE INTO seen VALUES (?, ?)")
        for identity in items.map(\.identity) + seenOnly {
            try seen.execute(arguments: [feed, Int64(bitPattern: StableHash.hash(identity))])
        }
    }
}

extension PreparedItem {
    fileprivate func insert(feed: Int64, now: Instant, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO item (feed, identity, content_hash, title, url, external_url, authors, published, updated,
                first_seen, language, content_html, content_text, is_excerpt, image, comments, attachments, links_to)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            feed, identity, Int64(bitPattern: contentHash), title, url, externalURL, JSONColumn.encode(authors),
            published?.milliseconds, updated?.milliseconds, now.milliseconds, language, contentHTML, contentText,
            isExcerpt, image, comments, JSONColumn.encode(attachments), JSONColumn.encode(linksTo),
        ])
        try saveSketch(item: database.lastInsertedRowID, in: database)
    }

    /// Updates the stored item of the same identity; false when there is none.
    fileprivate func replace(feed: Int64, now: Instant, in database: Database) throws -> Bool {
        let find = try database.cachedStatement(sql: "SELECT id FROM item WHERE feed = ? AND identity = ?")
        guard let id = try Int64.fetchOne(find, arguments: [feed, identity]) else { return false }
        try database.cachedStatement(
            sql: """
                UPDATE item SET content_hash = ?, title = ?, url = ?, external_url = ?, authors = ?, published = ?,
                updated = ?, changed = ?, language = ?, content_html = ?, content_text = ?, is_excerpt = ?, image = ?,
                comments = ?, attachments = ?, links_to = ? WHERE id = ?
                """
        ).execute(arguments: [
            Int64(bitPattern: contentHash), title, url, externalURL, JSONColumn.encode(authors),
            published?.milliseconds, updated?.milliseconds, now.milliseconds, language, contentHTML, contentText,
            isExcerpt, image, comments, JSONColumn.encode(attachments), JSONColumn.encode(linksTo), id,
        ])
        try saveSketch(item: id, in: database)
        return true
    }

    private func saveSketch(item: Int64, in database: Database) throws {
        guard let sketch else { return }
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO sketch VALUES (?, ?, NULL)")
            .execute(arguments: [item, Data(sketch)])
    }
}
