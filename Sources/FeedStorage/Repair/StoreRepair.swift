package import FeedModel
import Foundation
import GRDB

/// Saves what can be read of a damaged store into a new file.
///
/// All reading is done on a copy, and the store is neither changed nor moved before the new file is whole, checked and
/// on the disk. The damaged one is kept beside it.
package struct StoreRepair {
    /// What was saved, and what could not be.
    package struct Report: Sendable, Equatable {
        package var feeds = 0
        package var items = 0
        package var stories = 0
        package var editions = 0
        /// Tables of which a part could not be read.
        package var incomplete: [String] = []
        /// Where the damaged file is kept.
        package var damagedFile = ""
    }

    private let path: String
    private let now: Instant

    package init(path: String, now: Instant) {
        self.path = path
        self.now = now
    }

    /// The caller holds the lock of the store.
    ///
    /// - Parameter dryRun: find out what could be saved, and leave the store as it is.
    /// - Returns: nil when nothing is wrong with the store; it is left as it is then.
    /// - Throws: `StoreError`; nothing was changed then.
    package func run(dryRun: Bool = false) throws -> Report? {
        let scratch = path + ".repair"
        let new = path + ".repaired"
        defer { for file in [scratch, new] { Self.remove(file) } }
        for file in [scratch, new] { Self.remove(file) }
        try copy(path, to: scratch)
        try copy(path + "-wal", to: scratch + "-wal")
        if try isSound(scratch) { return nil }

        var report = try StoreError.translated(path) {
            try DamagedFile(scratch: scratch, store: path).salvage { damaged in
                try FeedStore(path: new).fill(from: damaged)
            }
        }
        let faults = try FeedStore(path: new).check()
        guard faults.isEmpty else { throw StoreError.damaged(path: new, detail: faults[0]) }
        if !dryRun { report.damagedFile = try exchange(new) }
        return report
    }

    private func isSound(_ file: String) throws -> Bool {
        do {
            let queue = try DatabaseQueue(path: file)
            return try queue.read { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
                return try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok"
                    && database.tableExists("item")
            }
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return false
        } catch let error as DatabaseError {
            // A damaged schema gives errors of every kind; a full disk is no damage.
            if error.resultCode == .SQLITE_FULL { throw StoreError.full(path: path) }
            return false
        }
    }

    private func copy(_ file: String, to copy: String) throws {
        guard FileManager.default.fileExists(atPath: file) else { return }
        do {
            try FileManager.default.copyItem(atPath: file, toPath: copy)
        } catch {
            let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            if reason?.code == Int(ENOSPC) { throw StoreError.full(path: path) }
            throw StoreError.cannotCreate(path: copy, detail: reason?.localizedDescription ?? "it cannot be copied")
        }
    }

    /// Puts the new file in the store's place; there is one under its name at every moment.
    private func exchange(_ new: String) throws -> String {
        let date = now.rfc3339.prefix(19).replacing(":", with: "").replacing("T", with: "-")
        let names = [String(date.prefix(10)), String(date)] + (2...99).map { "\(date)-\($0)" }
        guard
            let kept = names.map({ "\(path).damaged-\($0)" }).first(where: {
                !FileManager.default.fileExists(atPath: $0)
            })
        else { throw StoreError.cannotCreate(path: path, detail: "too many damaged files beside it") }
        // Not every file system has hard links; without them there is a moment in which the name is free.
        guard link(path, kept) == 0 || rename(path, kept) == 0 else { throw failure(kept) }
        // The old log must not meet the new file.
        rename(path + "-wal", kept + "-wal")
        unlink(path + "-shm")
        guard rename(new, path) == 0 else { throw failure(path) }
        let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
        return kept
    }

    private func failure(_ file: String) -> StoreError {
        .cannotCreate(path: file, detail: String(cString: strerror(errno)))
    }

    private static func remove(_ file: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file + suffix) }
    }
}
