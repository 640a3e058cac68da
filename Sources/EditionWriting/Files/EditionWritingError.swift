/// Why an edition could not be written. Nothing that was there before is harmed.
package enum EditionWritingError: Error, Equatable, CustomStringConvertible {
    case folder(path: String, reason: String)
    case file(path: String, reason: String)
    case theme(path: String, reason: String)
    case template(path: String, line: Int, tag: String)

    /// A message that could not be delivered by a server or a command.
    case mail(way: String, reason: String)

    package var description: String {
        switch self {
        case .folder(let path, let reason): "cannot write into \(path): \(reason)"
        case .file(let path, let reason): "cannot write \(path): \(reason)"
        case .theme(let path, let reason): "cannot use the theme \(path): \(reason)"
        case .mail(let way, let reason):
            "the mail was not sent (\(way): \(reason)); the files are written, and the next run tries again"
        case .template(let path, let line, let tag): "\(path):\(line): this is no Mustache template: \(tag)"
        }
    }
}
