import Foundation
import GRDB

/// Why the store cannot be used. Each case is one line that says what to do.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    case newer(path: String)
    case damaged(path: String, detail: String)
    case beyondRepair(path: String)
    case denied(path: String)
    case readOnly(path: String)
    case cannotCreate(path: String, detail: String)
    case cannotBackUp(to: String, detail: String)
    case full(path: String)
    case busy(path: String)
    case inputOutput(path: String, detail: String)

    package var description: String {
        switch self {
        case .newer(let path):
            "\(path): written by a newer Sheaf; update Sheaf, or name another file with --store"
        case .damaged(let path, let detail):
            "\(path): the store is damaged (\(Self.line(detail))); nothing was changed. "
                + "`sheaf store repair` saves what can be read into a new file"
        case .beyondRepair(let path):
            "\(path): nothing in it can be read; move it away, and the next run begins a new store"
        case .denied(let path):
            "\(path): permission denied; make it readable for you"
        case .readOnly(let path):
            "\(path): the store cannot be written; make the file and its folder writable, or name another with --store"
        case .cannotCreate(let path, let detail):
            "\(path): cannot create the store (\(Self.line(detail))); name another place with --store"
        case .cannotBackUp(let path, let detail):
            "\(path): cannot write the copy (\(Self.line(detail))); name another file"
        case .full(let path):
            "\(path): the disk is full; nothing was lost, free some space and run again"
        case .busy(let path):
            "\(path): another program has been writing to the store for a while; try again when it is done"
        case .inputOutput(let path, let detail):
            "\(path): \(Self.line(detail))"
        }
    }

    /// What SQLite finds in a file it tells in several lines, the first of which names the database only.
    private static func line(_ detail: String) -> String {
        detail.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("***") }.joined(separator: "; ")
    }

    /// Runs `body`; what SQLite says comes out as a `StoreError`.
    static func translated<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch is RowDecodingError {
            // The tables are STRICT: a value of another kind was not written by anybody.
            throw StoreError.damaged(path: path, detail: "a value of the wrong kind")
        }
    }

    /// Whether readers are stopped by what stands in the way of writers alone.
    var isForWriters: Bool {
        switch self {
        case .readOnly, .cannotCreate, .full: true
        default: false
        }
    }

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        // The files of the log may be what cannot grow; SQLite calls that an I/O error.
        case .SQLITE_IOERR where Self.isDiskFull(path): self = .full(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(path: path, detail: error.message ?? "not a database")
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN where access(path, F_OK) == 0 && access(path, R_OK) != 0: self = .denied(path: path)
        case .SQLITE_CANTOPEN:
            let reason = Self.isFolder(path) ? "it is a folder" : error.message ?? "cannot open it"
            self = .cannotCreate(path: path, detail: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        default: self = .inputOutput(path: path, detail: error.message ?? "\(error.resultCode)")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isDiskFull(_ path: String) -> Bool {
        var status = statvfs()
        return statvfs(URL(filePath: path).deletingLastPathComponent().path, &status) == 0 && status.f_bavail < 16
    }
}
