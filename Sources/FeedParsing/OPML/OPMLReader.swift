import FeedModel

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
