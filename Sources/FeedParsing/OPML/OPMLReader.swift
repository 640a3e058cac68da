package import FeedModel
import FeedText

/// OPML 1.0 to 2.0 → subscriptions.
package enum OPMLReader {
    /// - Throws: `OPMLError`.
    package static func read(_ bytes: [UInt8], contentType: String? = nil) throws -> OPMLContents {
        guard bytes.contains(where: { !$0.isXMLSpace }) else { throw OPMLError.empty }
        let text = DecodedText(bytes, charset: contentType.flatMap(ContentType.charset))
        guard case .xml(let start) = DocumentKind(text.bytes) else { throw OPMLError.notOPML("is no XML") }
        let document = XMLDocument(text.bytes, from: start, collectsItems: false, restart: {}, onItem: { _, _ in })
        guard let root = document.surroundings.root else { throw OPMLError.notOPML("is no XML") }
        guard root.local == .opml || root.local == .outline || root.children.contains(where: { $0.local == .outline })
        else {
            throw OPMLError.notOPML("has the root element <\(root.name.spelling)>")
        }

        var reader = OutlineReader()
        reader.read(root)
        var contents = OPMLContents()
        contents.title = root.child(.head)?.child(.title)?.text.collapsed
        contents.groups = reader.groups
        contents.subscriptions = reader.subscriptions
        contents.readingLists = reader.readingLists
        for path in [\OPMLContents.subscriptions, \.readingLists] {
            for index in contents[keyPath: path].indices {
                contents[keyPath: path][index].line = contents[keyPath: path][index].line.map(document.line)
            }
        }
        contents.warnings =
            text.warnings.warnings(line: document.sourceLine)
            + document.skeleton.repairs.warnings(line: document.sourceLine)
            + reader.warnings.warnings(line: document.line)
        return contents
    }
}

/// What an OPML file says.
package struct OPMLContents: Sendable, Equatable {
    package var title: String?
    /// In document order; of several outlines with one URL, one with the groups of all.
    package var subscriptions: [Subscription] = []
    /// Lists of somebody else's that are included by reference, each with the folder it stands for.
    package var readingLists: [Subscription] = []
    /// Every folder in document order, as a path of names.
    package var groups: [[String]] = []
    package var warnings: [ParseWarning] = []

    package init() {}
}

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
