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
            try database.execute(sql: "DELETE FROM item WHERE \(Self.isPrunable)", arguments: [start.milliseconds])
            let count = database.changesCount
            try database.execute(
                sql: "DELETE FROM story WHERE id NOT IN (SELECT story FROM item WHERE story IS NOT NULL)")
            return count
        }
        try StoreError.translated(path) { try queue.vacuum() }
        return deleted
    }

    /// How many items `prune` would delete.
    package func prunable(before start: Instant) throws -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM item WHERE \(Self.isPrunable)", arguments: [start.milliseconds])
                ?? 0
        }
    }

    private static let isPrunable = """
        first_seen < ?1 AND (story IS NULL OR story NOT IN
            (SELECT story FROM item WHERE first_seen >= ?1 AND story IS NOT NULL))
        """

    /// Writes a sound copy of the store while it may be in use; `file` must not exist.
    ///
    /// - Parameter dryRun: look whether it can be done, and write nothing.
    package func backup(to file: String, dryRun: Bool = false) throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw StoreError.cannotBackUp(to: file, detail: "the file exists already")
        }
        guard access(URL(filePath: file).deletingLastPathComponent().path, W_OK) == 0 else {
            throw StoreError.cannotBackUp(to: file, detail: String(cString: strerror(errno)))
        }
        if dryRun { return }
        // A disk that fills up must not leave half a copy under the name of a whole one.
        let unfinished = file + ".new"
        unlink(unfinished)
        do {
            try StoreError.translated(file) { try queue.vacuum(into: unfinished) }
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(unfinished + suffix) }
            throw error
        }
        guard rename(unfinished, file) == 0 else {
            throw StoreError.cannotBackUp(to: file, detail: String(cString: strerror(errno)))
        }
    }
}
