import GRDB

extension FeedStore {
    /// Carries everything that is known of a feed over to its new address: items, what was seen, validators. Where the
    /// new address has a history of its own, the two become one.
    package func move(feed old: String, to new: String) throws {
        try write { database in
            let find = "SELECT id FROM feed WHERE url = ?"
            guard let source = try Int64.fetchOne(database, sql: find, arguments: [old]) else { return }
            if let target = try Int64.fetchOne(database, sql: find, arguments: [new]) {
                guard target != source else { return }
                // An item that both have is the same one; the copy goes with its feed.
                try database.execute(
                    sql: """
                        UPDATE OR IGNORE item SET feed = :target WHERE feed = :source;
                        INSERT OR IGNORE INTO seen SELECT :target, identity_hash FROM seen WHERE feed = :source;
                        UPDATE feed SET first_seen = min(first_seen, (SELECT first_seen FROM feed WHERE id = :source))
                            WHERE id = :target;
                        DELETE FROM feed WHERE id = :source;
                        """, arguments: ["source": source, "target": target])
            } else {
                try database.execute(
                    sql: """
                        UPDATE feed SET url = :new WHERE id = :source;
                        UPDATE feed_state SET moved_to = NULL, moved_sightings = 0 WHERE feed = :source;
                        """, arguments: ["new": new, "source": source])
            }
        }
    }

    /// Makes a feed due again that was given up (410) or is waiting after failures.
    package func revive(feed: Int64) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE feed_state SET is_gone = 0, failures = 0, failing_since = NULL, failure_code = NULL,
                    failure_message = NULL, fault_reported = NULL, next_poll = NULL, next_poll_reason = NULL
                    WHERE feed = ?
                    """, arguments: [feed])
        }
    }
}
