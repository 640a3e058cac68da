package import FeedModel

/// What one response changes in the store: committed whole or not at all, so that a validator never lands
/// without its items.
package struct FeedUpdate: Sendable {
    package var feed: Int64
    package var state: FeedState
    /// The stored state differs from it in times alone: so after most polls, which find nothing new.
    package var changesTimesAlone = false
    /// What the feed says of itself; nil when the response was no feed.
    package var description: Description?
    /// New and changed items, in document order.
    package var items: [PreparedItem]
    /// Ids of items that are noted as seen but not stored: the back issues of a feed's first poll.
    package var seenOnly: [String]
    /// What a reading list says; nil for a feed, and where it is unchanged.
    package var readingList: ReadingListText?
    /// What the feed's pages have in common; nil where nothing was learned.
    package var siteTemplate: [UInt8]?
    /// The feed's host wants no requests before this time.
    package var pause: (host: String, until: Instant)?

    package init(
        feed: Int64, state: FeedState, description: Description? = nil, items: [PreparedItem] = [],
        seenOnly: [String] = []
    ) {
        self.feed = feed
        self.state = state
        self.description = description
        self.items = items
        self.seenOnly = seenOnly
    }

    /// What a feed says of itself.
    package struct Description: Sendable {
        package var title: String?
        package var homePageURL: String?
        package var language: String?

        package init(title: String?, homePageURL: String?, language: String?) {
            self.title = title
            self.homePageURL = homePageURL
            self.language = language
        }
    }
}

/// The last version of a reading list that could be read.
package struct ReadingListText: Sendable, Equatable {
    /// Where it was, after redirects: what it names is relative to that.
    package var url: String
    package var contentType: String?
    package var bytes: [UInt8]

    package init(url: String, contentType: String?, bytes: [UInt8]) {
        self.url = url
        self.contentType = contentType
        self.bytes = bytes
    }
}

/// An item ready to be stored: sanitised, its text extracted, its sketch drawn.
package struct PreparedItem: Sendable, Equatable {
    package var identity: String
    package var contentHash: UInt64
    package var title: String?
    package var url: String?
    package var externalURL: String?
    package var authors: [String] = []
    package var published: Instant?
    package var updated: Instant?
    package var language: String?
    package var contentHTML: String?
    package var contentText = ""
    package var isExcerpt = false
    package var image: String?
    package var comments: String?
    package var attachments: [Attachment] = []
    package var linksTo: [String] = []
    /// The encoded sketch; nil where the feed is not clustered.
    package var sketch: [UInt8]?

    package init(identity: String, contentHash: UInt64) {
        self.identity = identity
        self.contentHash = contentHash
    }
}

/// What the store knows of an item that a feed shows again.
package struct KnownItem: Sendable, Equatable {
    package var contentHash: UInt64
    package var title: String?
    package var url: String?
}

/// By what an item is known again that has another id.
package struct Heading: Sendable, Hashable {
    package var title: String?
    package var published: Instant?

    package init(title: String?, published: Instant?) {
        self.title = title
        self.published = published
    }
}
