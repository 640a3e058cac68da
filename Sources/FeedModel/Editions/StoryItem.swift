/// A stored item with what an edition needs of it.
package struct StoryItem: Sendable, Equatable, Identifiable {
    /// The store's row id.
    package var id: Int64
    /// The row id of its feed: the key into `EditionMaterial.feeds`.
    package var feed: Int64
    package var title: String?
    package var url: String?
    package var authors: [String]
    package var published: Instant?
    package var firstSeen: Instant
    package var language: String?
    /// Plain text with the page's furniture removed, one block per line.
    package var text: String
    /// The feed gave only a summary: no read time is shown.
    package var isExcerpt: Bool
    package var attachments: [Attachment]
    package var comments: String?
    /// Absolute URLs that its content links to, for finding the primary source.
    package var linksTo: [String]
    package var image: String?

    package init(
        id: Int64, feed: Int64, title: String?, url: String?, authors: [String] = [], published: Instant? = nil,
        firstSeen: Instant, language: String? = nil, text: String = "", isExcerpt: Bool = false,
        attachments: [Attachment] = [], comments: String? = nil, linksTo: [String] = [], image: String? = nil
    ) {
        self.id = id
        self.feed = feed
        self.title = title
        self.url = url
        self.authors = authors
        self.published = published
        self.firstSeen = firstSeen
        self.language = language
        self.text = text
        self.isExcerpt = isExcerpt
        self.attachments = attachments
        self.comments = comments
        self.linksTo = linksTo
        self.image = image
    }
}
