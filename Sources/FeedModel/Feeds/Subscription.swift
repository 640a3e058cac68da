/// One feed of the user's OPML file.
package struct Subscription: Sendable, Equatable {
    /// As written: absolute, or a path relative to the OPML file.
    package var url: String
    package var title: String?
    package var homePageURL: String?
    /// The folders it lies in, outermost first; more than one when `category` names further paths.
    package var groups: [[String]]
    package var tags: [String]
    /// `isComment="true"`, on the feed or a folder above it: present, not polled.
    package var isPaused: Bool
    package var options: SubscriptionOptions
    /// The line of the outline in the OPML file, counted from 1; nil for a feed of a reading list.
    package var line: Int?
    /// The name of the reading list it comes from; nil for a feed of the user's own file.
    package var readingList: String?

    package init(
        url: String, title: String? = nil, homePageURL: String? = nil, groups: [[String]] = [], tags: [String] = [],
        isPaused: Bool = false, options: SubscriptionOptions = SubscriptionOptions(), line: Int? = nil
    ) {
        self.url = url
        self.title = title
        self.homePageURL = homePageURL
        self.groups = groups
        self.tags = tags
        self.isPaused = isPaused
        self.options = options
        self.line = line
    }
}

/// The `sheaf:` attributes of an outline, inherited from the folders above it.
package struct SubscriptionOptions: Sendable, Equatable {
    /// Seconds that replace the floor of one hour between polls; at least 300.
    package var interval: Int?
    /// Multiplies the rank of its reports; 1 when not given.
    package var weight: Double?
    /// At most this many items in one edition.
    package var limit: Int?
    /// Regular expressions over title and text.
    package var block: [String] = []
    package var keep: [String] = []
    /// Whether the articles behind its excerpts are fetched.
    package var fetchesArticles: Bool?
    package var clustering: Clustering?
    package var isPrimary = false
    package var language: String?
    package var userAgent: String?
    package var headersFile: String?

    package init() {}

    /// What its items are clustered with.
    package enum Clustering: String, Sendable {
        case never
        /// Only among themselves.
        case own
        case all
    }
}
