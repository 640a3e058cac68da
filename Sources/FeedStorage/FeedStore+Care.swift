package import FeedModel
import Foundation
import GRDB

extension FeedStore {
    /// Every fault that SQLite finds in the file; empty when it is sound.
    package func check() throws -> [String] {
        try read { try String.fetchAll($0, sql: "PRAGMA integrity_check").filter { $0 != "ok" } }
    }

    /// Deletes items first seen before `start` that no longer belong to an active story, and gives the space back.
    /// Their ids stay among the seen, so they never come back as new. Returns the number of items deleted.
    package func prune(before start: Instant) throws -> Int {
        let deleted = try write { database in
            try database.execute(
                sql: """
                    DELETE FROM item WHERE first_seen < ?1 AND (story IS NULL OR story NOT IN
                        (SELECT story FROM item WHERE first_seen >= ?1 AND story IS NOT NULL))
                    """, arguments: [start.milliseconds])
            let count = database.changesCount
            try database.execute(
                sql: "DELETE FROM story WHERE id NOT IN (SELECT story FROM item WHERE story IS NOT NULL)")
            return count
        }
        try queue.vacuum()
        return deleted
    }

    /// Writes a sound copy of the store while it may be in use; `file` must not exist.
    package func backup(to file: String) throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StoreError.cannotCreate(path: file, detail: "the file exists already")
        }
        do {
            try queue.vacuum(into: file)
        } catch let error as DatabaseError {
            throw StoreError(error, path: file)
        }
    }
}
