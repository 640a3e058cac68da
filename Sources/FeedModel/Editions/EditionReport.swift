/// One text of a story as an edition shows it.
package struct EditionReport: Codable, Sendable, Equatable, Identifiable {
    package var id: String
    /// Nil where neither a title nor a text exists.
    package var title: String?
    /// The whole title, where `title` had to be cut.
    package var fullTitle: String?
    package var url: String?
    package var source: Source
    package var authors: [String]
    /// The publisher's date; it may be absent, and it may be wrong.
    package var published: Instant?
    package var firstSeen: Instant
    package var language: String?
    /// Minutes to read; nil for excerpts and where there is next to no text.
    package var minutes: Int?
    package var isNew: Bool
    /// Others of the story link to it, or the user says that its feed is the source.
    package var isPrimary: Bool
    package var isLatest: Bool
    /// The sentence that the rest of the story covers least, word for word.
    package var adds: String?
    package var copies: [Copy]
    package var media: [Media]
    package var comments: String?

    package init(
        id: String, title: String?, fullTitle: String? = nil, url: String?, source: Source, authors: [String] = [],
        published: Instant? = nil, firstSeen: Instant, language: String? = nil, minutes: Int? = nil,
        isNew: Bool = true, isPrimary: Bool = false, isLatest: Bool = false, adds: String? = nil,
        copies: [Copy] = [], media: [Media] = [], comments: String? = nil
    ) {
        self.id = id
        self.title = title
        self.fullTitle = fullTitle
        self.url = url
        self.source = source
        self.authors = authors
        self.published = published
        self.firstSeen = firstSeen
        self.language = language
        self.minutes = minutes
        self.isNew = isNew
        self.isPrimary = isPrimary
        self.isLatest = isLatest
        self.adds = adds
        self.copies = copies
        self.media = media
        self.comments = comments
    }

    enum CodingKeys: String, CodingKey {
        case id, title
        case fullTitle = "full_title"
        case url, source, authors, published
        case firstSeen = "first_seen"
        case language, minutes
        case isNew = "new"
        case isPrimary = "primary"
        case isLatest = "latest"
        case adds, copies, media, comments
    }

    /// Who published a text.
    package struct Source: Codable, Sendable, Equatable, Hashable {
        package var title: String
        /// The feed itself, without user name and password; nil for a local file.
        package var feed: String?
        package var home: String?

        package init(title: String, feed: String? = nil, home: String? = nil) {
            self.title = title
            self.feed = feed
            self.home = home
        }
    }

    /// Another publication of the same text.
    package struct Copy: Codable, Sendable, Equatable {
        package var source: Source
        package var url: String?
        /// The shared part of the shorter text, in whole per cent.
        package var percent: Int

        package init(source: Source, url: String?, percent: Int) {
            self.source = source
            self.url = url
            self.percent = percent
        }
    }

    /// Something to listen to or to watch.
    package struct Media: Codable, Sendable, Equatable {
        package var url: String
        package var isVideo: Bool
        package var seconds: Int?
        package var bytes: Int?

        package init(url: String, isVideo: Bool, seconds: Int? = nil, bytes: Int? = nil) {
            self.url = url
            self.isVideo = isVideo
            self.seconds = seconds
            self.bytes = bytes
        }

        enum CodingKeys: String, CodingKey {
            case url, seconds, bytes
            case isVideo = "video"
        }
    }
}
