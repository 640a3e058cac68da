import GRDB

/// The tables. A migration that has been released is never edited; what comes later is a new one.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11 first tables") { database in
            try database.execute(sql: feeds)
            try database.execute(sql: items)
            try database.execute(sql: stories)
            try database.execute(sql: editions)
        }
        migrator.registerMigration("2026-11 care and indexes") { database in
            try database.execute(sql: care)
            try database.execute(sql: indexes)
        }
        migrator.registerMigration("2026-11 reading lists") { database in
            try database.execute(sql: readingLists)
        }
        migrator.registerMigration("2026-11 decisions of the user") { database in
            try database.execute(sql: decisions)
        }
        migrator.registerMigration("2026-11 site templates") { database in
            try database.execute(sql: siteTemplates)
        }
        migrator.registerMigration("2026-11 full text") { database in
            try database.execute(sql: fullText)
        }
        migrator.registerMigration("2026-11 editions outside their index") { database in
            try database.execute(sql: editionRows)
        }
        migrator.registerMigration("2026-11 no state of clustering") { database in
            // What pages have in common is kept for each feed, in `site_template`.
            try database.execute(sql: "DROP TABLE clustering")
        }
        return migrator
    }

    private static let feeds = """
        CREATE TABLE feed (
            id INTEGER PRIMARY KEY,
            url TEXT NOT NULL UNIQUE,
            title TEXT, home_page_url TEXT, language TEXT,
            first_seen INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE feed_state (
            feed INTEGER PRIMARY KEY REFERENCES feed ON DELETE CASCADE,
            etag BLOB, last_modified BLOB, validators_url TEXT, body_hash INTEGER,
            next_poll INTEGER, next_poll_reason TEXT, last_poll INTEGER, last_success INTEGER,
            failures INTEGER NOT NULL, failing_since INTEGER, failure_code TEXT, failure_message TEXT,
            fault_reported INTEGER, is_gone INTEGER NOT NULL,
            moved_to TEXT, moved_sightings INTEGER NOT NULL,
            hints TEXT NOT NULL, cache_lifetime INTEGER
        ) STRICT;
        -- Retry-After holds for a host, not for a feed (RFC 9110 §10.2.3 leaves the scope to us).
        CREATE TABLE host (name TEXT PRIMARY KEY, retry_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """

    private static let items = """
        CREATE TABLE item (
            id INTEGER PRIMARY KEY,
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            identity TEXT NOT NULL,
            content_hash INTEGER NOT NULL,
            title TEXT, url TEXT, external_url TEXT, authors TEXT NOT NULL,
            published INTEGER, updated INTEGER, first_seen INTEGER NOT NULL, changed INTEGER,
            language TEXT, content_html TEXT, content_text TEXT NOT NULL, is_excerpt INTEGER NOT NULL,
            image TEXT, comments TEXT, attachments TEXT NOT NULL, links_to TEXT NOT NULL,
            story TEXT, report INTEGER, copy_share REAL,
            UNIQUE (feed, identity)
        ) STRICT;
        CREATE INDEX item_first_seen ON item (first_seen);
        CREATE INDEX item_story ON item (story);
        -- Outlives the items, so that what was pruned never comes back as new.
        CREATE TABLE seen (
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            identity_hash INTEGER NOT NULL,
            PRIMARY KEY (feed, identity_hash)
        ) STRICT, WITHOUT ROWID;
        """

    private static let stories = """
        CREATE TABLE sketch (
            item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
            bytes BLOB NOT NULL,
            -- What the text has in common with those that were there before it; NULL until it has been compared.
            links BLOB
        ) STRICT;
        CREATE TABLE story (
            id TEXT PRIMARY KEY,
            first_seen INTEGER NOT NULL,
            evidence TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE story_history (
            id INTEGER PRIMARY KEY,
            story TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL, other TEXT
        ) STRICT;
        CREATE INDEX story_history_story ON story_history (story);
        CREATE TABLE clustering (key TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
        """

    private static let editions = """
        CREATE TABLE edition (
            date TEXT PRIMARY KEY,
            starts INTEGER, ends INTEGER NOT NULL,
            model BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE showing (
            edition TEXT NOT NULL REFERENCES edition ON DELETE CASCADE,
            story TEXT NOT NULL, headline TEXT NOT NULL, reports INTEGER NOT NULL,
            PRIMARY KEY (edition, story)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX showing_story ON showing (story);
        """

    private static let care = """
        -- When the file was last opened and last looked through: seconds since 1970.
        CREATE TABLE care (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        -- Lines that a person has been told and need not hear again every hour.
        CREATE TABLE notice (line TEXT PRIMARY KEY, told INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// A reading list is polled like a feed, so it has the row and the state of one. What it said last counts until it
    /// says something else.
    private static let readingLists = """
        CREATE TABLE reading_list (
            feed INTEGER PRIMARY KEY REFERENCES feed ON DELETE CASCADE,
            url TEXT NOT NULL, content_type TEXT, opml BLOB NOT NULL
        ) STRICT;
        """

    private static let decisions = """
        -- Items whose story the user has decided: they stay in it, whatever comes.
        CREATE TABLE decided_item (item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE) STRICT;
        ALTER TABLE story_history ADD COLUMN by_user INTEGER;
        CREATE INDEX story_history_other ON story_history (other);
        """

    private static let siteTemplates = """
        -- What the pages of a feed have in common, as clustering wrote it.
        CREATE TABLE site_template (
            feed INTEGER PRIMARY KEY REFERENCES feed ON DELETE CASCADE, bytes BLOB NOT NULL
        ) STRICT;
        """

    private static let fullText = """
        -- Articles that were asked for, so that none is asked for twice; with the text where one was found.
        CREATE TABLE full_text (
            item INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
            at INTEGER NOT NULL, outcome TEXT NOT NULL, text TEXT
        ) STRICT;
        CREATE TABLE robots (origin TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// An edition has megabytes. As rows of the index itself, some were read whole for every showing that refers to
    /// one, to compare their dates: the first edition of a day with 3,000 stories took seconds.
    private static let editionRows = """
        CREATE TABLE new_edition (
            date TEXT PRIMARY KEY NOT NULL,
            starts INTEGER, ends INTEGER NOT NULL,
            model BLOB NOT NULL
        ) STRICT;
        INSERT INTO new_edition SELECT date, starts, ends, model FROM edition;
        DROP TABLE edition;
        ALTER TABLE new_edition RENAME TO edition;
        """

    /// Rows of items are kilobytes long: what a poll asks every hour is answered from indexes alone.
    private static let indexes = """
        CREATE INDEX sketch_pending ON sketch (item) WHERE links IS NULL;
        CREATE INDEX item_times ON item (feed, first_seen, published);
        """
}
