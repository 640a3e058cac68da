import GRDB

/// Why the store cannot be used. Each case is one line that says what to do.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    case newer(path: String)
    case damaged(path: String, detail: String)
    case readOnly(path: String)
    case cannotCreate(path: String, detail: String)
    case full(path: String)
    case inputOutput(path: String, detail: String)

    package var description: String {
        switch self {
        case .newer(let path):
            "\(path): written by a newer Sheaf; update Sheaf, or name another file with --store"
        case .damaged(let path, let detail):
            "\(path): the store is damaged (\(detail)); nothing was changed. "
                + "`sheaf store repair` saves what can be read into a new file"
        case .readOnly(let path):
            "\(path): the store cannot be written; make the file and its folder writable, or name another with --store"
        case .cannotCreate(let path, let detail):
            "\(path): cannot create the store (\(detail)); name another place with --store"
        case .full(let path):
            "\(path): the disk is full; nothing was lost, free some space and run again"
        case .inputOutput(let path, let detail):
            "\(path): \(detail)"
        }
    }

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(path: path, detail: error.message ?? "not a database")
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN: self = .cannotCreate(path: path, detail: error.message ?? "cannot open it")
        default: self = .inputOutput(path: path, detail: error.message ?? "\(error.resultCode)")
        }
    }
}
