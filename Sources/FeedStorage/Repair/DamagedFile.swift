import Foundation
import GRDB

/// A copy of a damaged store, made readable as far as possible.
///
/// SQLite refuses a whole file for the sake of its first page: for a header of zeros, or one that promises more pages
/// than there are. Both are put right here. What the first page says beyond that, where each table begins, is the same
/// in every store that was made by the same steps, so that of an empty one serves when it is lost.
struct DamagedFile {
    private let scratch: String
    private let store: String

    /// - Parameters:
    ///   - scratch: the copy, which is changed at will.
    ///   - store: the name of the original, for messages.
    init(scratch: String, store: String) {
        self.scratch = scratch
        self.store = store
    }

    /// Calls `read` with the best view of the file.
    func salvage<Value>(_ read: (Database) throws -> Value) throws -> Value {
        let original = try bytes(of: scratch)
        var best: (page: [UInt8], tables: Int)?
        for page in try firstPages(original) {
            try write(page)
            let tables = (try? DatabaseQueue(path: scratch).unsafeRead(Self.readableTables)) ?? 0
            if tables > best?.tables ?? 0 { best = (page, tables) }
        }
        guard let best else { throw StoreError.beyondRepair(path: store) }
        try write(best.page)
        // Without a transaction: to end one is refused after damage has been met.
        return try DatabaseQueue(path: scratch).unsafeRead(read)
    }

    /// The first page as it is with a header that fits the file, and those of an empty store, one as new and one
    /// after a `VACUUM`, which orders the pages again.
    private func firstPages(_ original: [UInt8]) throws -> [[UInt8]] {
        let empty = scratch + ".empty"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(empty + suffix) } }
        var fresh: [[UInt8]] = []
        for isVacuumed in [false, true] {
            let store = try FeedStore(path: empty)
            if isVacuumed { try store.queue.vacuum() }
            try store.queue.close()
            fresh.append(try bytes(of: empty))
        }
        guard let model = fresh.first else { return [] }
        let pageSize = Self.pageSize(original) ?? Self.pageSize(model) ?? 4096
        let pages = UInt32(clamping: fileSize / pageSize)
        var own = Array(original.prefix(pageSize))
        if Self.pageSize(original) == nil, own.count > 100 { own.replaceSubrange(0..<100, with: model.prefix(100)) }
        return ([own] + fresh.map { Array($0.prefix(pageSize)) }).filter { $0.count == pageSize }.map { page in
            var page = page
            for (offset, value) in [(28, pages), (32, 0), (36, 0)] as [(Int, UInt32)] {
                for byte in 0..<4 { page[offset + byte] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(byte))) }
            }
            // The count of pages is believed when these two agree.
            page.replaceSubrange(92..<96, with: page[24..<28])
            return page
        }
    }

    private static func readableTables(_ database: Database) throws -> Int {
        Salvage.tables.filter { table in
            (try? Row.fetchOne(database, sql: "SELECT * FROM \(table.name) NOT INDEXED LIMIT 1")) != nil
        }.count
    }

    /// Nil where the header is not SQLite's.
    private static func pageSize(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let pageSize = size == 1 ? 65_536 : size
        return pageSize >= 512 && pageSize & (pageSize - 1) == 0 ? pageSize : nil
    }

    private var fileSize: Int {
        var status = stat()
        return stat(scratch, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The largest page there is, or what the file has of it.
    private func bytes(of file: String) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: file), let data = try handle.read(upToCount: 65_536) else {
            throw StoreError.damaged(path: store, detail: "the file is empty")
        }
        return [UInt8](data)
    }

    private func write(_ page: [UInt8]) throws {
        // An index of the log that belongs to another first page.
        unlink(scratch + "-shm")
        guard let handle = FileHandle(forWritingAtPath: scratch) else {
            throw StoreError.cannotCreate(path: scratch, detail: "it cannot be written")
        }
        try handle.write(contentsOf: page)
        try handle.close()
    }
}
