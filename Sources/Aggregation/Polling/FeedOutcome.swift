import FeedModel
import FeedStorage

/// What one response came to.
struct FeedOutcome: Sendable {
    enum Kind: Sendable { case fetched, unchanged, failed, deferred }

    var feed: PolledFeed
    var kind: Kind
    var update: FeedUpdate
    /// What a person should know of a document that was read nevertheless.
    var remark: String?

    /// The state after the response.
    var state: FeedState { update.state }
}

extension PollSummary {
    mutating func add(_ outcomes: [FeedOutcome], new: Int, changed: Int) {
        newItems += new
        changedItems += changed
        for outcome in outcomes {
            switch outcome.kind {
            case .fetched: fetched += 1
            case .unchanged: unchanged += 1
            case .failed: failed += 1
            case .deferred: deferred += 1
            }
        }
    }
}
