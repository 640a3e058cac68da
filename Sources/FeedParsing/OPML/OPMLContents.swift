package import FeedModel

/// What an OPML file says.
package struct OPMLContents: Sendable, Equatable {
    package var title: String?
    /// In document order; of several outlines with one URL, one with the groups of all.
    package var subscriptions: [Subscription] = []
    /// Lists of somebody else's that are included by reference, each with the folder it stands for.
    package var readingLists: [Subscription] = []
    /// Every folder in document order, as a path of names.
    package var groups: [[String]] = []
    package var warnings: [ParseWarning] = []

    package init() {}
}
