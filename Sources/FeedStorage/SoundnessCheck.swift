import Foundation
import GRDB

/// Looks for damage when a store is opened, without reading a large one from end to end every hour.
///
/// A file with garbage behind an intact header opens well and fails in mid-run, or worse, hands out garbage. So it is
/// looked through: a small one always, a large one once a day, and any one whose last run did not end properly, which
/// a write-ahead log of some length that was left behind tells.
struct SoundnessCheck {
    private let path: String
    private let isSmall: Bool
    private let wasInterrupted: Bool
    /// Seconds since 1970 by the machine's clock; a simulated one says nothing about disks.
    private let now = Int64(Date().timeIntervalSince1970)

    /// Bytes that are read through in the time that starting takes anyway.
    static let smallSize: Int64 = 4 << 20
    static let interval: Int64 = 86_400

    /// Must be made before the store is opened: opening takes in the log of an interrupted run.
    init(path: String) {
        self.path = path
        isSmall = Self.size(path) <= Self.smallSize
        wasInterrupted = Self.size(path + "-wal") > 0
    }

    func run(_ database: Database) throws {
        guard try isSmall || wasInterrupted || isDue(database) else { return }
        if let fault = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), fault != "ok" {
            throw StoreError.damaged(path: path, detail: fault)
        }
        try? database.execute(
            sql: "INSERT OR REPLACE INTO care (key, value) VALUES ('checked', ?)", arguments: [now])
    }

    /// Proves that the store can be written, too.
    func note(in database: Database) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO care (key, value) VALUES ('opened', ?)", arguments: [now])
        try database.execute(sql: "INSERT OR IGNORE INTO care (key, value) VALUES ('checked', ?)", arguments: [now])
    }

    private func isDue(_ database: Database) throws -> Bool {
        // Not there yet in a store of an earlier Sheaf.
        guard try database.tableExists("care"),
            let checked = try Int64.fetchOne(database, sql: "SELECT value FROM care WHERE key = 'checked'")
        else { return true }
        return checked > now || now - checked >= Self.interval
    }

    /// Bytes of a file; 0 where there is none.
    static func size(_ path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}
