/// Why an edition could not be written. Nothing that was there before is harmed.
package enum EditionWritingError: Error, Equatable, CustomStringConvertible {
    case folder(path: String, reason: String)
    case file(path: String, reason: String)
    case template(name: String, line: Int, text: String)

    package var description: String {
        switch self {
        case .folder(let path, let reason): "cannot write into \(path): \(reason)"
        case .file(let path, let reason): "cannot write \(path): \(reason)"
        case .template(let name, let line, let text): "template \(name), line \(line): cannot read \(text)"
        }
    }
}
