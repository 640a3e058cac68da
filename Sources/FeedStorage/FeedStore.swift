import Foundation
import GRDB

/// The SQLite file: feeds and their states, items, sketches, stories, editions.
///
/// One connection, so one writer; WAL, so that a reader beside it (a backup, a curious user) blocks nothing;
/// `synchronous=FULL`, so that a validator that was stored survives a power cut together with its items.
package final class FeedStore: Sendable {
    package let path: String
    let queue: DatabaseQueue

    /// Opens the store, creating or migrating it as needed. Writability is proven here, before any request is made.
    ///
    /// - Throws: `StoreError`; the file is untouched in that case.
    package init(path: String) throws {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw StoreError.cannotCreate(path: path, detail: "its folder cannot be made")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.writeWithoutTransaction { database in
                // A file with garbage behind an intact header opens well and fails in mid-run: look first.
                if let fault = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), fault != "ok" {
                    throw StoreError.damaged(path: path, detail: fault)
                }
                if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
            }
            try Schema.migrator.migrate(queue)
            try queue.write { try $0.execute(sql: "PRAGMA user_version = 1") }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.label = "store"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Runs `body` in one transaction; SQLite's errors come out as `StoreError`.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.write(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.read(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
