import FeedModel
import FeedStorage

/// Commits outcomes a few at a time: each whole within one transaction, since a sync to disk per feed would cost more
/// than fetching it.
struct BatchWriter {
    private let store: FeedStore
    private let now: Instant
    private var waiting: [FeedUpdate] = []
    /// Items that are not committed yet, new ones nearly all.
    private(set) var waitingItems = 0
    private(set) var outcomes: [FeedOutcome] = []
    private(set) var newItems = 0
    private(set) var changedItems = 0

    private static let batch = 128
    private static let batchItems = 300

    /// - Parameter count: of the outcomes to come.
    init(store: FeedStore, expecting count: Int, now: Instant) {
        self.store = store
        self.now = now
        outcomes.reserveCapacity(count)
    }

    mutating func add(_ outcome: FeedOutcome) throws {
        waiting.append(outcome.update)
        waitingItems += outcome.update.items.count
        var outcome = outcome
        // Only the state is needed later.
        outcome.update = FeedUpdate(feed: outcome.update.feed, state: outcome.state)
        outcomes.append(outcome)
        if waiting.count >= Self.batch || waitingItems >= Self.batchItems { try finish() }
    }

    mutating func finish() throws {
        guard !waiting.isEmpty else { return }
        // Not as the servers happened to answer: what comes first names the story and leads its copies.
        waiting.sort { $0.feed < $1.feed }
        let (new, changed) = try store.commit(waiting, now: now)
        newItems += new
        changedItems += changed
        waiting.removeAll(keepingCapacity: true)
        waitingItems = 0
    }
}
