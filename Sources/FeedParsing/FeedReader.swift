public import FeedModel

/// Bytes → feed: the format is told from the document itself, never from what the server says it is.
public enum FeedReader {
    /// Reads any feed, broken ones too; what had to be mended is in the feed's warnings.
    ///
    /// - Parameters:
    ///   - bytes: the document as it came.
    ///   - url: where the document came from, for relative references.
    ///   - contentType: the header as it came; only its charset is looked at.
    ///   - contentLocation: the header as it came; may be relative.
    ///   - now: the time, for a warning where a feed dates what it published in the future.
    /// - Throws: `FeedParsingError`.
    public static func read(
        _ bytes: [UInt8], url: String?, contentType: String?, contentLocation: String? = nil, now: Instant? = nil
    )
        throws -> ParsedFeed
    {
        guard bytes.contains(where: { !$0.isXMLSpace }) else { throw FeedParsingError.empty }
        let text = DecodedText(bytes, charset: contentType.flatMap(ContentType.charset))
        switch DocumentKind(text.bytes) {
        case .empty: throw FeedParsingError.empty
        case .json: return try JSONFeedReader.read(text, url: url, contentLocation: contentLocation, now: now)
        case .html:
            throw WebPage.error(text.bytes, url: contentLocation ?? url)
        case .text: throw bytes.contains(where: \.isNoText) ? FeedParsingError.binary : .plainText
        case .xml(let start):
            return try XMLFeedReader.read(text, from: start, url: url, contentLocation: contentLocation, now: now)
        }
    }
}

extension UInt8 {
    /// A control character that no text has, in any of the encodings whose bytes are those of ASCII.
    fileprivate var isNoText: Bool { self < 0x20 && !isXMLSpace && self != 0x0C && self != 0x1B }
}
