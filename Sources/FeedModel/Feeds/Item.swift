/// One entry of one feed, as the feed gives it: normalised, with every URL absolute, not yet sanitised.
///
/// Plain-text members hold text: markup removed, entities decoded once. Members named `…HTML` hold markup
/// from a stranger; nobody shows them before the sanitiser in `FeedText` has rebuilt them.
public struct Item: Sendable, Equatable {
    /// The feed's own id, opaque (RFC 4287 §4.2.6.1), or one derived from the item; `idSource` says which.
    public var id = ""
    /// What `id` was made from.
    public var idSource = IDSource.guid

    /// RSS `isPermaLink`, as the feed gave it.
    public var guidIsPermalink: Bool?

    /// The item's own page.
    public var url: String?
    /// The page that the item is about, where that is another one: JSON Feed `external_url`, Atom `rel=related`.
    public var externalURL: String?

    /// Plain text.
    public var title: String?
    /// The title with its markup; nil where it has none.
    public var titleHTML: String?
    /// A short text about the content; plain.
    public var summary: String?
    /// The same as markup; an item has at most one of the two.
    public var summaryHTML: String?
    /// The text of the item as markup.
    public var contentHTML: String?
    /// The text of the item where the feed gives it as plain text.
    public var contentText: String?

    public var published: Instant?
    /// When it was last changed in a way that matters (RFC 4287 §4.2.15).
    public var updated: Instant?
    /// `dcterms:created`, Atom 0.3 `created`.
    public var created: Instant?
    /// When the item ceases to be of use: `expirationDate`, the end of `dcterms:valid`.
    public var expired: Instant?

    /// From the most reliable of the elements that name authors, not from several.
    public var authors: [Person] = []
    /// The terms of `categories`, or the labels of those without a term, each once.
    public var tags: [String] = []
    /// A BCP 47 tag in its usual spelling: that of the elements around it where the item has none.
    public var language: String?
    /// The URL of its picture.
    public var image: String?
    /// Enclosures, each URL once.
    public var attachments: [Attachment] = []
    /// The links that the feed gives with a relation, in document order.
    public var links: [Link] = []
    public var categories: [Category] = []
    public var contributors: [Person] = []
    /// `dc:publisher`.
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
    /// How many comments the page has, as the feed claims.
    public var commentCount: Int?
    /// Where the content lies when it is not in the feed (RFC 4287 §4.1.3.2).
    public var contentSource: String?
    /// Where it takes place.
    public var geo: GeoLocation? {
        get { rare.first?.geo }
        set { if newValue != geo { changeRare { $0.geo = newValue } } }
    }
    /// What the iTunes namespace adds.
    public var podcast: PodcastDetails {
        get { rare.first?.podcast ?? PodcastDetails() }
        set { if newValue != podcast { changeRare { $0.podcast = newValue } } }
    }
    /// Media RSS, in document order.
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
