import FeedModel
import FeedStorage
import FeedText
import Foundation

/// A subscription together with what the store remembers of it; an object, because a run holds it in many places, and
/// its values take 600 bytes.
final class PolledFeed: Sendable {
    let subscription: Subscription
    let record: FeedRecord
    /// It is a list of feeds, whose items are subscriptions.
    let isReadingList: Bool

    init(subscription: Subscription, record: FeedRecord, isReadingList: Bool = false) {
        self.subscription = subscription
        self.record = record
        self.isReadingList = isReadingList
    }

    /// The user's name for the feed, or its own, or its address.
    var title: String {
        let name = subscription.title(of: record)
        return isReadingList ? "the reading list \(name)" : name
    }

    /// As messages write it, without its secrets.
    var address: String { "<\(masked(subscription.url))>" }

    func isDue(force: Bool, now: Instant) -> Bool {
        subscription.isDue(record, force: force, now: now)
    }

    func isNamed(_ name: String) -> Bool { subscription.isMeant(by: name, record) }

    var displayHost: String { subscription.isLocal ? title : URL(string: subscription.url)?.host ?? title }
}
