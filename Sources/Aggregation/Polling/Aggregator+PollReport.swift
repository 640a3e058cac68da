import FeedModel
import FeedStorage

extension Aggregator {
    /// Decides which faults are told, and whether anything worked at all.
    ///
    /// - Parameter isNamed: the user asked for just these feeds, and hears of each.
    func report(
        _ outcomes: [FeedOutcome], among feeds: [PolledFeed], isNamed: Bool, in summary: inout PollSummary
    ) throws {
        // A reading list that could be had is of no use while no feed can be.
        let hasFeeds = outcomes.contains { !$0.feed.isReadingList }
        let judged = outcomes.lazy.filter { !hasFeeds || !$0.feed.isReadingList }
        let worked = judged.contains { $0.kind == .fetched || $0.kind == .unchanged }
        if judged.contains(where: { $0.kind == .failed }), !worked, nothingWorks(outcomes, among: feeds) {
            summary.nothingFetched = causes(of: outcomes)
            return
        }
        if isNamed { summary.messages += notAsked(outcomes, among: feeds) }
        var told: [Int64] = []
        let odd = outcomes.filter { outcome in
            outcome.remark != nil || outcome.state.lastFailure != nil || outcome.feed.record.state.faultReported != nil
        }
        for outcome in odd.sorted(by: { $0.feed.record.id < $1.feed.record.id }) {
            let before = outcome.feed.record.state
            // Like the faults of a new source: told at once, and to who asks.
            if let remark = outcome.remark, before.lastSuccess == nil || settings.verbose || isNamed {
                summary.messages.append("\(outcome.feed.title): \(remark) \(outcome.feed.address)")
            }
            let fault = FaultReport(title: outcome.feed.title, url: outcome.feed.subscription.url, now: settings.now)
            guard
                let line = fault.line(
                    before: before, after: outcome.state, verbose: settings.verbose || isNamed)
            else { continue }
            summary.messages.append(line)
            if outcome.state.failures > 0 || outcome.state.isGone { told.append(outcome.feed.record.id) }
        }
        if !told.isEmpty { try store.markFaultsReported(told, now: settings.now) }
    }

    /// Why feeds that the user named were not asked.
    private func notAsked(_ outcomes: [FeedOutcome], among feeds: [PolledFeed]) -> [String] {
        let gone = feeds.filter(\.record.state.isGone).map { feed in
            "\(feed.title): gone for good (410) and not asked; `sheaf feeds check --revive` asks anew \(feed.address)"
        }
        let deferred = outcomes.filter { $0.kind == .deferred }.map { outcome in
            let time = outcome.state.nextPoll?.rfc3339 ?? "later"
            return "\(outcome.feed.title): its host wants to be left alone until \(time) \(outcome.feed.address)"
        }
        return gone + deferred
    }

    /// Whether no feed is in order, those that were not asked included.
    private func nothingWorks(_ outcomes: [FeedOutcome], among feeds: [PolledFeed]) -> Bool {
        let asked = Dictionary(firstOf: outcomes.map { ($0.feed.record.id, $0.state) })
        return feeds.allSatisfy { feed in
            let state = asked[feed.record.id] ?? feed.record.state
            return state.failures > 0 || state.isGone || state.lastSuccess == nil
        }
    }

    /// One line per distinct cause, which names all feeds if they are few: with the network down, a hundred lines would
    /// say the same.
    private func causes(of outcomes: [FeedOutcome]) -> [String] {
        var feeds: [String: [FeedOutcome]] = [:]
        for outcome in outcomes {
            guard let failure = outcome.state.lastFailure else { continue }
            feeds[failure.message, default: []].append(outcome)
        }
        return feeds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { message, outcomes in
            let names = outcomes.map(\.feed).sorted { $0.record.id < $1.record.id }
                .map { "\($0.title) \($0.address)" }
            guard names.count > Self.mostNames, !settings.verbose, let first = names.first else {
                return "\(names.joined(separator: ", ")): \(message)"
            }
            return "\(names.count) feeds, the first \(first): \(message)"
        }
    }

    private static let mostNames = 5
}
