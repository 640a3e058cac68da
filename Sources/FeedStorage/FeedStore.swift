import Foundation
import GRDB

/// The SQLite file: feeds and their states, items, sketches, stories, editions.
///
/// One connection, so one writer; WAL, so that a reader beside it (a backup, a curious user) blocks nothing;
/// `synchronous=FULL`, so that a validator that was stored survives a power cut together with its items.
package final class FeedStore: Sendable {
    package let path: String
    let queue: DatabaseQueue

    /// Opens the store for a run, creating or migrating it as needed. Writability is proven here, before any request
    /// is made.
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
        let soundness = SoundnessCheck(path: path)
        queue = try StoreError.translated(path) {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.writeWithoutTransaction { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
                try soundness.run(database)
                if try Self.isForeign(database) {
                    throw StoreError.cannotCreate(path: path, detail: "it is a SQLite file of another program")
                }
            }
            try Schema.migrator.migrate(queue)
            try queue.write { try soundness.note(in: $0) }
            return queue
        }
    }

    /// Opens a store that is there, to read from it while a run may be writing. Nothing is changed, so this works on
    /// a read-only disk too.
    ///
    /// - Throws: `StoreError`.
    package static func reading(_ path: String) throws -> FeedStore {
        do {
            let store = try FeedStore(openingReadOnly: path)
            let isCurrent = try store.read { database in
                if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
                return try Schema.migrator.hasCompletedMigrations(database)
            }
            if isCurrent { return store }
        } catch StoreError.readOnly {
            // A run that was killed while it made the store left a journal that only a writer may roll back.
        }
        // One of an older Sheaf has to be migrated before it can be read.
        return try FeedStore(path: path)
    }

    private init(openingReadOnly path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        queue = try StoreError.translated(path) {
            do {
                return try DatabaseQueue(path: path, configuration: configuration)
            } catch let error as DatabaseError where StoreError(error, path: path).isForWriters {
                // WAL needs files beside the store, which a read-only folder or a full disk cannot have. Nobody can
                // write there either, so the file may be read as it lies.
                guard access(path, R_OK) == 0, SoundnessCheck.size(path + "-wal") == 0,
                    SoundnessCheck.size(path + "-journal") == 0,
                    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
                else { throw error }
                return try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
            }
        }
    }

    /// Whether somebody else has tables there: they are not to be added to.
    private static func isForeign(_ database: Database) throws -> Bool {
        try !database.tableExists("grdb_migrations")
            && Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema)") == true
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.label = "store"
        configuration.prepareDatabase { database in
            // Not by GRDB's `journalMode`, which writes to every store that it opens, the damaged ones included.
            try database.execute(
                sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Runs `body` in one transaction; SQLite's errors come out as `StoreError`.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translated(path) { try queue.write(body) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translated(path) { try queue.read(body) }
    }
}
