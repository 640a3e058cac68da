package import FeedModel
package import FeedStorage

/// A subscription, and how it has been doing.
package struct FeedOverview: Sendable {
    package var subscription: Subscription
    /// nil when it has never been polled.
    package var record: FeedRecord?
    /// The publication time of its newest item.
    package var lastItem: Instant?
    /// Seconds between two items, the median; nil with fewer than three items, or where most come at one time.
    package var rhythm: Int64?
    /// It is a reading list.
    package var isReadingList = false

    /// The user's name for the feed, or its own, or its address.
    package var title: String { subscription.title(of: record) }

    /// Every feed of the list, in its order, and behind them the reading lists.
    ///
    /// - Parameter store: nil when nothing was polled yet.
    package static func all(of list: SubscriptionList, store: FeedStore?, now: Instant) throws -> [FeedOverview] {
        let records = Dictionary(firstOf: try store?.allFeeds().map { ($0.url, $0) } ?? [])
        let times = try store?.publicationTimes(upTo: now) ?? [:]
        let lists = list.readingLists.map { subscription in
            FeedOverview(subscription: subscription, record: records[subscription.url], isReadingList: true)
        }
        return list.subscriptions.map { subscription in
            let record = records[subscription.url]
            let rhythm = PostingRhythm(times: record.flatMap { times[$0.id] } ?? [], newSince: nil)
            return FeedOverview(
                subscription: subscription, record: record, lastItem: rhythm.lastPost,
                rhythm: rhythm.medianGap.flatMap { $0 > 0 ? $0 : nil })
        } + lists
    }
}
