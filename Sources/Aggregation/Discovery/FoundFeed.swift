package import FeedModel

/// A feed that was found at an address, or a list of feeds, read to be sure that it is one.
package struct FoundFeed: Sendable, Equatable {
    /// What to subscribe to.
    package var url: String
    package var title: String?
    package var homePageURL: String?
    /// `RSS 2.0`, or `reading list`.
    package var format: String
    /// Of a reading list, its feeds.
    package var items: Int
    package var newest: Instant?
    /// Of the comments on a site; nobody's first choice.
    package var isOfComments: Bool
    /// An OPML file, to be included by reference.
    package var isReadingList = false
    /// What its items are: two addresses with the same are one feed.
    var signature: [String] = []

    package init(
        url: String, title: String?, homePageURL: String?, format: String, items: Int, newest: Instant?,
        isOfComments: Bool = false
    ) {
        self.url = url
        self.title = title
        self.homePageURL = homePageURL
        self.format = format
        self.items = items
        self.newest = newest
        self.isOfComments = isOfComments
    }
}
