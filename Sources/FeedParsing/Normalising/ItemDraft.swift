import FeedModel
import FeedText

/// An item while its elements are being read: candidates, from which `finished` chooses.
struct ItemDraft {
    var scope: Scope

    var title = Ranked<TextConstruct>()
    var description = Ranked<TextConstruct>()
    var content = Ranked<TextConstruct>()

    var id = Ranked<String>()
    var guidIsPermalink: Bool?
    /// The item's page, by rank: see `LinkRank`.
    var page = Ranked<String>()
    /// The page as the feed gave it, when `origLink` names another.
    var originalLink: String?
    var external: String?
    var links: [Link] = []

    var published = Ranked<Instant>()
    var updated = Ranked<Instant>()
    var created: Instant?
    var expired: Instant?

    var authors: [(person: Person, rank: Int)] = []
    var contributors: [Person] = []
    var publisher: Person?
    var categories: [Category] = []
    var attachments = Attachments()
    var media: [MediaObject] = []
    var image = Ranked<String>()
    var rights = Ranked<TextConstruct>()
    var license: String?
    var language: String??
    var comments: String?
    var commentsFeed: String?
    var commentCount: Int?
    var contentSource: String?
    var geo: GeoLocation?
    /// The halves of a position that comes in two elements.
    var latitude: Double?
    var longitude: Double?
    var podcast = PodcastDetails()
    var source: ItemSource?

    init(scope: Scope) {
        self.scope = scope
    }

    /// The finished item.
    ///
    /// - Parameter descriptionIsContent: an RSS description is the content where there is nothing fuller; an Atom
    ///   summary never is.
    func finished(descriptionIsContent: Bool) -> Item {
        var item = Item()
        addTexts(to: &item, descriptionIsContent: descriptionIsContent)
        addLinks(to: &item)
        item.published = published.value
        item.updated = updated.value
        item.created = created
        item.expired = expired
        let bestRank = authors.map(\.rank).min()
        item.authors = authors.filter { $0.rank == bestRank }.map(\.person).merged
        item.contributors = contributors
        item.publisher = publisher
        item.categories = categories.unique
        item.tags = item.categories.map { $0.term.isEmpty ? $0.label ?? "" : $0.term }.filter { !$0.isEmpty }.unique
        item.attachments = attachments.all.map { $0.timed(podcast.durationInSeconds) }
        item.media = media
        item.image = image.value ?? item.attachments.first(where: \.isPicture)?.url
        item.rights = rights.value?.inline.text
        item.license = license
        item.language = (language ?? scope.language).flatMap(LanguageTag.normalised)
        item.comments = comments
        item.commentsFeed = commentsFeed
        item.commentCount = commentCount
        item.contentSource = contentSource
        item.geo = geo
        item.podcast = podcast
        item.source = source
        let identity = id.value.map { (Item.IDSource.guid, $0) } ?? Identity.derived(for: item)
        (item.idSource, item.id) = identity
        return item
    }

    /// Title, content and summary.
    private func addTexts(to item: inout Item, descriptionIsContent: Bool) {
        var content = content.value
        var description = description.value
        if content == nil, descriptionIsContent { swap(&content, &description) }
        let base = content?.base ?? scope.base
        item.baseURL = base

        if let title = title.value {
            (item.title, item.titleHTML) = title.inline
            if title.base != base { item.titleHTML = item.titleHTML.map { Sanitiser.clean($0, base: title.base) } }
        }
        if let content {
            if content.kind == .plain { item.contentText = content.value } else { item.contentHTML = content.value }
        }
        if let description {
            if description.kind == .plain {
                item.summary = description.value
            } else {
                // One base has to do for the whole item: what has another is cleaned here.
                item.summaryHTML =
                    description.base == base
                    ? description.value : Sanitiser.clean(description.value, base: description.base)
            }
        }
    }

    /// Where the item leads, and which of several addresses is the page's own.
    private func addLinks(to item: inout Item) {
        item.guidIsPermalink = guidIsPermalink
        item.url = originalLink ?? page.value
        if originalLink != nil, let tracking = page.value, tracking != originalLink,
            !links.contains(where: { $0.href == tracking })
        {
            item.links.append(Link(href: tracking, rel: "alternate"))
        }
        item.externalURL = external
        item.links += links
    }
}
