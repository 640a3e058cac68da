package import FeedModel
import FeedStorage
import FeedText

extension Subscription {
    /// The user's name for the feed; nil where the file has none but its address.
    package var name: String? {
        title.flatMap { $0 == url || $0 == masked(url) || $0 == homePageURL ? nil : $0 }
    }

    /// The user's name for the feed, or its own, or its address.
    func title(of record: FeedRecord?) -> String { name ?? record?.title ?? masked(url) }

    /// As messages call a reading list.
    var listName: String { name.map { "\($0) <\(masked(url))>" } ?? "<\(masked(url))>" }

    /// Whether the user means this feed.
    ///
    /// - Parameter word: its URL, the user's name for it or its own, in any case.
    func isMeant(by word: String, _ record: FeedRecord?) -> Bool {
        if url == word || masked(url) == word { return true }
        return [title, record?.title].contains { $0?.lowercased() == word.lowercased() }
    }
}
