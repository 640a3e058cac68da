import FeedModel
import FeedStorage

/// Feeds that are the same ones under another URL than before: the user followed a redirect, changed http into https,
/// or put in a password. Their history goes on, so that their old items do not come back as new.
struct MovedFeeds {
    private let records: [FeedRecord]
    private let subscribed: Set<String>
    private let movedAway: Set<String>

    init(records: [FeedRecord], list: SubscriptionList) {
        self.records = records
        subscribed = Set(list.subscriptions.map(\.url)).union(list.readingLists.map(\.url))
        movedAway = Set(list.movedAway.map(\.subscription.url))
    }

    /// Feeds of the store that nobody subscribes to any more, or that are asked for under the address of another one.
    var retired: [FeedRecord] { records.filter { !subscribed.contains($0.url) } }

    /// The feeds that go on under another one of these URLs.
    func moves(to urls: [String]) -> [(feed: FeedRecord, url: String)] {
        let known = Set(records.map(\.url))
        let missing = urls.filter { !known.contains($0) }
        guard !missing.isEmpty else { return [] }
        // One that still stands in the list would begin anew with the next poll.
        var retired = retired.filter { !movedAway.contains($0.url) }
        return missing.compactMap { url in
            let key = FeedAddress.key(url)
            let former = retired.firstIndex { record in
                FeedAddress.key(record.url) == key || record.state.movedTo.map(FeedAddress.key) == key
            }
            return former.map { (retired.remove(at: $0), url) }
        }
    }
}
