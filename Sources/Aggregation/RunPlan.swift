package import EditionWriting
import FeedModel
import FeedStorage

/// What a run would do now. Nothing is asked, and nothing written.
package enum RunPlan {
    /// The feeds and reading lists that would be asked.
    ///
    /// - Parameters:
    ///   - force: also those that are not due.
    ///   - only: just these, by URL or title; none for all.
    /// - Throws: `AggregationError`, `StoreError`.
    package static func feeds(_ settings: Settings, force: Bool, only: [String]) throws -> [FeedOverview] {
        let store = try settings.storeForReading()
        let list = try SubscriptionList.whole(settings).joiningMoved(try store?.allFeeds() ?? [])
        let feeds = try FeedOverview.all(of: list, store: store, now: settings.now)
            .filter { !$0.subscription.isPaused }
        func isMeant(_ feed: FeedOverview, by name: String) -> Bool {
            feed.subscription.isMeant(by: name, feed.record) || list.hasMoved(name, to: feed.subscription.url)
        }
        for name in only where !feeds.contains(where: { isMeant($0, by: name) }) {
            throw list.nothingToPoll(named: name)
        }
        return feeds.filter { feed in
            guard only.isEmpty || only.contains(where: { isMeant(feed, by: $0) }) else { return false }
            return feed.subscription.isDue(feed.record, force: force || !only.isEmpty, now: settings.now)
        }
    }

    /// The files of an edition.
    ///
    /// - Parameter date: nil for today.
    /// - Throws: `AggregationError.unknownEdition`, `StoreError`.
    package static func files(_ settings: Settings, date: String?, formats: Set<EditionFormat>) throws -> [String] {
        let today = LocalDay(timeZone: settings.timeZone).date(of: settings.now)
        if let date, date != today, try settings.storeForReading()?.edition(date) == nil {
            throw AggregationError.unknownEdition(date)
        }
        return EditionWriter.paths(of: date ?? today, in: settings.outFolder, formats: formats)
    }
}
