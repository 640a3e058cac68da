import FeedModel

/// The lists of feeds that other programs keep: OPML of any reader, newsboat's `urls`, sfeed's `sfeedrc`, rss2email's
/// configuration, JSON, or plain addresses, one a line. Which one it is, the content tells.
package enum SourceListReader {
    /// - Throws: `OPMLError`.
    package static func read(_ bytes: [UInt8]) throws -> OPMLContents {
        let text = DecodedText(bytes, charset: nil)
        let content = text.bytes.trimmed
        guard let first = content.first else { throw OPMLError.empty }
        if first == UInt8(ascii: "<") { return try OPMLReader.read(bytes) }
        let lines = String(decoding: content, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        var contents: OPMLContents
        if lines.contains(where: { $0.hasPrefix("[feed.") || $0.hasPrefix("[DEFAULT]") }) {
            contents = Rss2EmailList.read(lines)
        } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            contents = JSONList.read(Array(content))
        } else if lines.contains(where: SfeedList.isFeed) {
            contents = SfeedList.read(lines)
        } else {
            contents = NewsboatList.read(lines)
        }
        guard !contents.subscriptions.isEmpty else {
            throw OPMLError.notOPML("is neither OPML nor another list of feeds that is known here")
        }
        // Line numbers are those of the file, blank lines at its start included.
        let skipped = text.bytes.prefix { $0.isXMLSpace }.count { $0 == 0x0A }
        for index in contents.subscriptions.indices { contents.subscriptions[index].line? += skipped }
        for index in contents.warnings.indices { contents.warnings[index].line? += skipped }
        for group in contents.subscriptions.flatMap(\.groups) where !contents.groups.contains(group) {
            contents.groups.append(group)
        }
        return contents
    }
}
