package import FeedModel
package import FeedStorage
import FeedText

/// A feed that has moved for good to where another feed of the list already is.
package struct MovedAway: Sendable {
    package var subscription: Subscription
    /// The URL of the other one, as subscribed to.
    package var url: String
}

extension SubscriptionList {
    /// The list without feeds that have moved for good to the address of another one in it: that one is asked, and
    /// shown in the groups of both. Only `feeds check --fix` changes the file.
    ///
    /// - Parameter records: what the store knows. A feed is left to itself while the other one fails, or is not polled.
    package func joiningMoved(_ records: [FeedRecord]) -> SubscriptionList {
        // The keys of all feeds take longer than the rest.
        guard records.contains(where: { $0.state.rememberedRedirect != nil }) else { return self }
        let states = Dictionary(firstOf: records.map { ($0.url, $0.state) })
        let places = Dictionary(firstOf: subscriptions.enumerated().map { ($1.requestKey, $0) })
        var moves: [Int: Int] = [:]
        for (place, feed) in subscriptions.enumerated() where !feed.isPaused {
            guard let target = states[feed.url]?.rememberedRedirect,
                let other = places[Subscription(url: target).requestKey],
                other != place, !subscriptions[other].isPaused,
                states[subscriptions[other].url]?.isInOrder ?? true
            else { continue }
            moves[place] = other
        }
        // Where the other one has moved on itself, the redirect will say so, too.
        moves = moves.filter { moves[$0.value] == nil }
        guard !moves.isEmpty else { return self }
        var joined = self
        for (place, other) in moves.sorted(by: { $0.key < $1.key }) {
            let (feed, target) = (subscriptions[place], subscriptions[other])
            joined.subscriptions[other].merge(feed)
            joined.movedAway.append(MovedAway(subscription: feed, url: target.url))
            joined.messages += message(feed, target).map { [$0] } ?? []
        }
        joined.subscriptions = joined.subscriptions.enumerated().filter { moves[$0.offset] == nil }.map(\.element)
        return joined
    }

    /// Whether the user means a feed that is asked for under this URL.
    func hasMoved(_ name: String, to url: String) -> Bool {
        movedAway.contains { $0.url == url && $0.subscription.isMeant(by: name, nil) }
    }

    /// Nil for a feed of a reading list: whoever writes that will write the new address, too.
    private func message(_ feed: Subscription, _ other: Subscription) -> String? {
        guard feed.readingList == nil else { return nil }
        return "\(file)\(feed.line.map { ":\($0)" } ?? ""): \(masked(feed.url)) has moved for good to "
            + "\(masked(other.url)), which is listed too; that is fetched once and shown in both groups, and "
            + "`sheaf feeds check --fix` writes the new address"
    }
}

extension FeedState {
    fileprivate var isInOrder: Bool { failures == 0 && !isGone }
}
