/// One entry of one feed, as the feed gives it: normalised, with every URL absolute, not yet sanitised.
///
/// Plain-text members hold text: markup removed, entities decoded once. Members named `…HTML` hold markup
/// from a stranger; nobody shows them before the sanitiser in `FeedText` has rebuilt them.
public struct Item: Sendable, Equatable {
    /// The feed's own id, opaque (RFC 4287 §4.2.6.1), or one derived from the item; `idSource` says which.
    public var id = ""
    public var idSource = IDSource.guid

    /// RSS `isPermaLink`, as the feed gave it.
    public var guidIsPermalink: Bool?

    public var url: String?
    public var externalURL: String?

    public var title: String?
    public var titleHTML: String?
    public var summary: String?
    public var summaryHTML: String?
    public var contentHTML: String?
    public var contentText: String?

    public var published: Instant?
    public var updated: Instant?
    /// `dcterms:created`, Atom 0.3 `created`.
    public var created: Instant?
    /// When the item ceases to be of use: `expirationDate`, the end of `dcterms:valid`.
    public var expired: Instant?

    public var authors: [Person] = []
    public var tags: [String] = []
    public var language: String?
    public var image: String?
    public var attachments: [Attachment] = []
    public var links: [Link] = []
    public var categories: [Category] = []
    public var contributors: [Person] = []
    public var publisher: Person? {
        get { rare.first?.publisher }
        set { if newValue != publisher { changeRare { $0.publisher = newValue } } }
    }
    /// Plain text.
    public var rights: String?
    /// The URL of the licence.
    public var license: String?
    /// The page with the readers' comments.
    public var comments: String?
    /// A feed of the comments (`wfw:commentRss`, Atom `rel=replies`).
    public var commentsFeed: String?
    public var commentCount: Int?
    /// Where the content lies when it is not in the feed (RFC 4287 §4.1.3.2).
    public var contentSource: String?
    public var geo: GeoLocation? {
        get { rare.first?.geo }
        set { if newValue != geo { changeRare { $0.geo = newValue } } }
    }
    public var podcast: PodcastDetails {
        get { rare.first?.podcast ?? PodcastDetails() }
        set { if newValue != podcast { changeRare { $0.podcast = newValue } } }
    }
    public var media: [MediaObject] = []
    /// The feed that the item was taken from, when it says so.
    public var source: ItemSource? {
        get { rare.first?.source }
        set { if newValue != source { changeRare { $0.source = newValue } } }
    }
    /// What `titleHTML`, `summaryHTML` and `contentHTML` resolve relative URLs against.
    public var baseURL: String?

    /// What few items have: none or one, behind one reference, which halves the size of all the others.
    private var rare: [Rare] = []

    private struct Rare: Sendable, Equatable {
        var publisher: Person?
        var geo: GeoLocation?
        var podcast = PodcastDetails()
        var source: ItemSource?
    }

    private mutating func changeRare(_ change: (inout Rare) -> Void) {
        if rare.isEmpty { rare.append(Rare()) }
        change(&rare[0])
    }

    public init() {}

    /// Where an item's id comes from, the most trustworthy first.
    public enum IDSource: String, Sendable {
        case guid
        case link
        case enclosure
        case titleAndDate = "title_and_date"
        case content
    }
}
