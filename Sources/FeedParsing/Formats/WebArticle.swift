import FeedText

/// The article on a web page, for feeds that give excerpts only.
package enum WebArticle {
    /// The readable text, one block a line; nil for what is no HTML.
    package static func text(_ bytes: [UInt8], contentType: String?) -> String? {
        let type = contentType?.lowercased().prefix { $0 != ";" }
        guard type == nil || type == "text/html" || type == "application/xhtml+xml" else { return nil }
        let charset = contentType.flatMap(ContentType.charset) ?? metaCharset(bytes)
        return HTMLText.article(String(decoding: DecodedText(bytes, charset: charset).bytes, as: UTF8.self))
    }

    /// `<meta charset=…>` or the `http-equiv` form, within the bytes that browsers look at (HTML standard §13.2.3.2).
    private static func metaCharset(_ bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
        return start.firstMatch(of: /<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)/.ignoresCase()).map {
            String($0.output.1)
        }
    }
}
