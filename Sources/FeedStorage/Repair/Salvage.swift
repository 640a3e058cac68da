import GRDB

/// Reads the rows of one table around the pages that cannot be read.
struct Salvage {
    struct Table {
        var name: String
        /// What the rows are ordered by: a number in most tables.
        var key: String
        var isNumbered: Bool
    }

    /// Those that others refer to first.
    static let tables = [
        Table(name: "feed", key: "id", isNumbered: true),
        Table(name: "feed_state", key: "feed", isNumbered: true),
        Table(name: "reading_list", key: "feed", isNumbered: true),
        Table(name: "host", key: "name", isNumbered: false),
        Table(name: "story", key: "id", isNumbered: false),
        Table(name: "item", key: "id", isNumbered: true),
        Table(name: "sketch", key: "item", isNumbered: true),
        Table(name: "full_text", key: "item", isNumbered: true),
        Table(name: "decided_item", key: "item", isNumbered: true),
        Table(name: "seen", key: "feed, identity_hash", isNumbered: false),
        Table(name: "story_history", key: "id", isNumbered: true),
        Table(name: "edition", key: "date", isNumbered: false),
        Table(name: "showing", key: "edition, story", isNumbered: false),
    ]

    let table: Table
    let database: Database
    /// True when a part of the table could not be read.
    private(set) var isIncomplete = false
    private var attempts = 0

    /// Enough to go round hundreds of pages; an end for a file that is garbage throughout.
    private static let mostAttempts = 20_000

    init(_ table: Table, in database: Database) {
        self.table = table
        self.database = database
    }

    mutating func forEachRow(_ body: (Row) throws -> Void) throws {
        guard table.isNumbered else {
            // What lies between two damaged pages cannot be reached without knowing a key there.
            if try !read("ORDER BY \(table.key)", [], body) {
                isIncomplete = true
                let descending = table.key.split(separator: ",").map { "\($0) DESC" }.joined(separator: ",")
                _ = try read("ORDER BY \(descending)", [], body)
            }
            return
        }
        // Ids are given in a row. Where not even the highest can be found, the root of the table is gone.
        let highest = try? Int64.fetchOne(database, sql: "SELECT max(\(table.key)) FROM \(table.name) NOT INDEXED")
        let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let all = 1...max(1, (highest ?? nil) ?? pages * 256)
        guard let gap = try gap(in: all, body) else { return }
        isIncomplete = true
        if highest == nil, gap.low == all.lowerBound, gap.high == all.upperBound { return }
        // In halves, the wide gaps first: each may hide pages that can be read.
        var gaps = [gap]
        var next = 0
        while next < gaps.count, attempts < Self.mostAttempts {
            let (low, high) = gaps[next]
            next += 1
            guard low < high else { continue }
            let middle = low + (high - low) / 2
            for half in [low...middle, (middle + 1)...high] {
                if let gap = try self.gap(in: half, body) { gaps.append(gap) }
            }
        }
    }

    /// Reads a range from both ends; what is left between them, or nil when all of it could be read.
    private mutating func gap(
        in range: ClosedRange<Int64>, _ body: (Row) throws -> Void
    ) throws -> (low: Int64, high: Int64)? {
        let key = table.key
        var low = range.lowerBound
        let between = "WHERE \(key) BETWEEN ? AND ? ORDER BY \(key)"
        if try read(
            between, [low, range.upperBound],
            { row in
                try body(row)
                low = try row.decode(Int64.self, forColumn: key) + 1
            })
        {
            return nil
        }
        var high = range.upperBound
        guard low <= high else { return nil }
        // One row has no other end.
        guard low < high else { return (low, high) }
        if try read(
            between + " DESC", [low, high],
            { row in
                try body(row)
                high = try row.decode(Int64.self, forColumn: key) - 1
            })
        {
            return nil
        }
        return low <= high ? (low, high) : nil
    }

    /// False when a page could not be read; the rows before it have been handed over.
    private mutating func read(
        _ clause: String, _ arguments: StatementArguments, _ body: (Row) throws -> Void
    ) throws -> Bool {
        attempts += 1
        do {
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: "SELECT * FROM \(table.name) NOT INDEXED \(clause)"),
                arguments: arguments)
            while true {
                guard let row = try unlessDamaged({ try rows.next() }) else { return true }
                try body(row)
            }
        } catch is Unreadable {
            return false
        } catch let error as DatabaseError
            where error.resultCode != .SQLITE_FULL && error.sql?.hasPrefix("SELECT") == true
        {
            return false
        }
    }

    private struct Unreadable: Error {}

    private func unlessDamaged<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch is DatabaseError { throw Unreadable() }
    }
}
