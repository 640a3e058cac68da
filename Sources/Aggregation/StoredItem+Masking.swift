package import FeedStorage
import FeedText

extension StoredItem {
    /// The feed's URL for output, without credentials.
    package var maskedFeedURL: String { masked(feedURL) }
}
