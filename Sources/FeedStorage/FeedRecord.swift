package import FeedModel
import GRDB

/// A feed as the store knows it: what it said of itself, and what happened when it was polled.
package struct FeedRecord: Sendable, Equatable, Identifiable {
    package var id: Int64
    /// As the OPML file writes it: the key that ties a subscription to its items.
    package var url: String
    package var title: String?
    package var homePageURL: String?
    package var language: String?
    package var firstSeen: Instant
    package var state: FeedState

    /// What `init(row:)` reads, in its order: by name, each of the columns costs more to find than to read.
    static let columns = "id, url, title, home_page_url, language, first_seen, " + FeedState.columns

    init(row: Row) throws {
        id = try row.decode(atIndex: 0)
        url = try row.decode(atIndex: 1)
        title = try row.decode(atIndex: 2)
        homePageURL = try row.decode(atIndex: 3)
        language = try row.decode(atIndex: 4)
        firstSeen = Instant(milliseconds: try row.decode(atIndex: 5))
        state = try FeedState(row: row, from: 6)
    }
}
