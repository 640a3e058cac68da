/// Why an input is no feed, and what it is instead.
public enum FeedParsingError: Error, Equatable, CustomStringConvertible {
    case empty
    /// A web page, with the feeds that it advertises.
    case webPage(feeds: [AdvertisedFeed])
    case loginPage
    /// JSON, but not of a JSON Feed.
    case otherJSON
    /// XML whose root element is no feed's.
    case otherXML(root: String)
    /// An OPML file: a list of feeds.
    case opml
    case plainText
    /// No text at all: a picture, an archive, something packed.
    case binary

    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .webPage(let feeds) where feeds.isEmpty: "this is a web page, and it names no feed"
        case .webPage(let feeds):
            "this is a web page; it names "
                + (feeds.count == 1 ? "the feed " : "\(feeds.count) feeds: ")
                + feeds.map(\.description).joined(separator: ", ")
        case .loginPage: "this is a page that asks to log in"
        case .otherJSON: "this is JSON, but not a JSON Feed"
        case .otherXML(let root): "this is XML, but not a feed: its root element is <\(root)>"
        case .opml: "this is an OPML file, a list of feeds: import it with sheaf feeds import"
        case .plainText: "this is text, not a feed"
        case .binary: "this is binary data, not a feed"
        }
    }
}

/// A feed that a web page points to.
public struct AdvertisedFeed: Sendable, Hashable, CustomStringConvertible {
    /// Absolute where the page's own address is known.
    public var url: String
    public var title: String?
    /// The media type that the page gives.
    public var type: String?

    public init(url: String, title: String? = nil, type: String? = nil) {
        self.url = url
        self.title = title
        self.type = type
    }

    public var description: String { title.map { "\(url) (\($0))" } ?? url }
}
