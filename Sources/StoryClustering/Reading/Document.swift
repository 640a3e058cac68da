public import FeedModel

/// One text to be clustered: an item of a feed, a file, a line of JSON.
public struct Document: Sendable {
    /// Unique among the documents that are clustered together.
    public var id: String
    public var title: String?
    /// Plain text, one block a line; may be a whole page's text with cookie banner and related links.
    public var text: String
    /// Days between two texts count against one story; nil counts for none.
    public var published: Instant?
    /// A BCP 47 tag; the text is believed over it where the two contradict each other.
    public var language: String?
    /// The host or feed it comes from.
    public var site: String?

    public init(
        id: String, title: String? = nil, text: String = "", published: Instant? = nil, language: String? = nil,
        site: String? = nil
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.published = published
        self.language = language
        self.site = site
    }
}
