/// How the characters of a document are written in bytes.
enum DocumentEncoding: Equatable {
    case utf8
    /// A name that iconv knows.
    case other(String)

    var label: String {
        switch self {
        case .utf8: "utf-8"
        case .other(let label): label
        }
    }
}
