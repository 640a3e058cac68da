/// Why a file cannot be read or edited as OPML.
package enum OPMLError: Error, Equatable, CustomStringConvertible {
    case empty
    /// What it is instead, to follow "the file".
    case notOPML(String)
    /// It can be read, but not be edited in place; what stands in the way and what to do.
    case notEditable(String)

    package var description: String {
        switch self {
        case .empty: "the file is empty"
        case .notOPML(let reason): "not an OPML file: it \(reason)"
        case .notEditable(let reason): "cannot be edited: \(reason)"
        }
    }
}
