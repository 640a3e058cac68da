import FeedFetching
package import FeedModel
package import FeedStorage

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
        let targets = Dictionary(
            records.compactMap { record in record.state.rememberedRedirect.map { (record.url, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard !targets.isEmpty else { return self }
        let states = Dictionary(records.map { ($0.url, $0.state) }, uniquingKeysWith: { first, _ in first })
        var joined = self
        var places = Dictionary(
            subscriptions.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var gone: Set<Int> = []
        for (place, feed) in subscriptions.enumerated() where !feed.isPaused {
            guard let target = targets[feed.url], let other = places[Subscription(url: target).key], other != place,
                !subscriptions[other].isPaused, states[subscriptions[other].url]?.isInOrder ?? true
            else { continue }
            joined.subscriptions[other].merge(feed)
            joined.movedAway.append(MovedAway(subscription: feed, url: subscriptions[other].url))
            joined.messages += message(feed, subscriptions[other]).map { [$0] } ?? []
            places[feed.key] = nil
            gone.insert(place)
        }
        joined.subscriptions = joined.subscriptions.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
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
            + "`sheaf feeds check --fix` makes them one"
    }
}

extension FeedState {
    fileprivate var isInOrder: Bool { failures == 0 && !isGone }
}
