/// The forms an edition is written in.
package enum EditionFormat: String, CaseIterable, Sendable {
    case html
    case markdown
    case text
    case json
    case atom
    case epub
    case eml

    /// The name as `--format` takes it, or the ending of the file.
    package init?(name: String) {
        switch name {
        case "md": self = .markdown
        case "txt": self = .text
        default:
            guard let format = EditionFormat(rawValue: name) else { return nil }
            self = format
        }
    }

    var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .text: "txt"
        default: rawValue
        }
    }

    /// One file a day, but for the feed, which rolls on.
    func fileName(for date: String) -> String {
        self == .atom ? "stories.atom" : "\(date).\(fileExtension)"
    }

    var mediaType: String {
        switch self {
        case .html: "text/html"
        case .markdown: "text/markdown"
        case .text: "text/plain"
        case .json: "application/json"
        case .atom: "application/atom+xml"
        case .epub: "application/epub+zip"
        case .eml: "message/rfc822"
        }
    }

    func name(_ labels: Labels) -> String {
        switch self {
        case .html: "HTML"
        case .markdown: "Markdown"
        case .text: labels.plainText
        case .json: "JSON"
        case .atom: labels.oneFeed
        case .epub: "EPUB"
        case .eml: "EML"
        }
    }
}
