/// A link of a feed or an item, with its relation as RFC 8288 names it.
public struct Link: Sendable, Hashable {
    /// Absolute.
    public var href: String
    /// `alternate`, `enclosure`, `related`.
    public var rel: String?
    /// The media type of what it leads to, as the publisher claims.
    public var type: String?
    public var title: String?
    /// The language of what it leads to.
    public var hreflang: String?
    /// Bytes, as the publisher claims.
    public var length: Int?

    public init(
        href: String, rel: String? = nil, type: String? = nil, title: String? = nil, hreflang: String? = nil,
        length: Int? = nil
    ) {
        self.href = href
        self.rel = rel
        self.type = type
        self.title = title
        self.hreflang = hreflang
        self.length = length
    }
}
