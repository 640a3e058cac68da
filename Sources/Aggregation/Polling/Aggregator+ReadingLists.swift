import FeedModel
import FeedStorage

extension Aggregator {
    /// Fetches the reading lists that are due, and those that they include, and takes their feeds into the list.
    ///
    /// - Parameter only: what the user wants polled; nothing else is asked then.
    /// - Returns: what came of them, not counted among the feeds.
    func pollReadingLists(
        force: Bool, only: [String], progress: @escaping @Sendable (PollProgress) -> Void
    ) async throws -> [FeedOutcome] {
        var outcomes: [FeedOutcome] = []
        var asked: Set<String> = []
        while !Task.isCancelled {
            let lists = list.readingLists.filter { !asked.contains($0.url) }
            guard !lists.isEmpty else { break }
            asked.formUnion(lists.map(\.url))
            let records = try store.feeds(for: lists.map(\.url), now: settings.now)
            let texts = try store.readingLists()
            let due = lists.compactMap { subscription -> PolledFeed? in
                guard var record = records[subscription.url] else { return nil }
                // It may have been a feed before: an answer that nothing has changed would be of no use.
                if texts[subscription.url] == nil { record.state.forgetAnswer() }
                return PolledFeed(subscription: subscription, record: record, isReadingList: true)
            }.filter { list in
                only.isEmpty ? list.isDue(force: force, now: settings.now) : only.contains(where: list.isNamed)
            }
            var summary = PollSummary()
            outcomes += try await fetchAndStore(
                due, ResponseIntake(store: store, now: settings.now), summary: &summary, progress: progress)
            if summary.fetched == 0 { break }
            try expandReadingLists()
        }
        return outcomes
    }
}
