/// What a parser makes of one document: the feed's own description, its items in document order, and what was
/// odd about it.
public struct ParsedFeed: Sendable, Equatable {
    public var format: FeedFormat
    /// The character encoding that was used, which is not always the one that was claimed.
    public var encoding = "utf-8"

    /// The feed's own id, opaque.
    public var id: String?
    /// Plain text.
    public var title: String?
    /// The same with its markup, not sanitised; nil where it has none.
    public var titleHTML: String?
    /// Plain text.
    public var description: String?
    /// The same with its markup, not sanitised; nil where it has none.
    public var descriptionHTML: String?
    /// The page that the feed is about.
    public var homePageURL: String?
    /// Where the feed itself says that it is.
    public var feedURL: String?
    /// A BCP 47 tag, in its usual spelling: `en-GB`.
    public var language: String?
    /// The URL of a picture that stands for the feed: JSON Feed `icon`, or the URL of `image`.
    public var icon: String?
    /// The URL of a small one: JSON Feed `favicon`, Atom `icon`.
    public var favicon: String?
    public var authors: [Person] = []
    public var published: Instant?
    public var updated: Instant?
    public var links: [Link] = []
    public var categories: [Category] = []
    public var contributors: [Person] = []
    public var publisher: Person?
    /// Plain text.
    public var rights: String?
    /// The URL of the licence.
    public var license: String?
    public var generator: Generator?
    public var image: FeedImage?
    /// WebSub hubs, absolute.
    public var hubs: [String] = []
    /// The next page of a paged feed (RFC 5005), absolute.
    public var nextURL: String?
    /// Where the publisher says the feed has moved to (`itunes:new-feed-url`).
    public var newFeedURL: String?
    /// What `titleHTML` and `descriptionHTML` resolve relative URLs against.
    public var baseURL: String?

    /// What the publisher asks of pollers.
    public var polling = PollingHints()

    /// In document order.
    public var items: [Item] = []
    /// What was odd about the document.
    public var warnings: [ParseWarning] = []

    public init(format: FeedFormat) {
        self.format = format
    }
}

/// The formats Sheaf reads; the raw value is the name shown to people.
public enum FeedFormat: String, Sendable {
    case rss090 = "RSS 0.90"
    case rss091 = "RSS 0.91"
    case rss092 = "RSS 0.92"
    case rss093 = "RSS 0.93"
    case rss094 = "RSS 0.94"
    case rss10 = "RSS 1.0"
    case rss20 = "RSS 2.0"
    case atom03 = "Atom 0.3"
    case atom10 = "Atom 1.0"
    case cdf = "CDF"
    case jsonFeed10 = "JSON Feed 1.0"
    case jsonFeed11 = "JSON Feed 1.1"
}
