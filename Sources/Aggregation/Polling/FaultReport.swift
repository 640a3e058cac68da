import FeedModel
import FeedText

/// Which faults of feeds a person is told of, and in what words: a pure function of a feed's state before and after
/// a poll.
///
/// A new source that does not work is told at once, since somebody has just added it; one that used to work only
/// after 3 polls and 24 hours, then every 14 days, then once on recovery. Cron mails whatever is printed, and nobody
/// reads the hundredth mail.
struct FaultReport {
    var title: String
    var url: String
    var now: Instant

    static let patience: Int64 = 24 * 3600
    static let polls = 3
    static let repetition: Int64 = 14 * 86_400

    /// The line to print after a poll that changed `before` into `after`; nil when there is nothing to say.
    func line(before: FeedState, after: FeedState, verbose: Bool) -> String? {
        guard after.failures > 0 || after.isGone, let failure = after.lastFailure else {
            guard before.faultReported != nil, let since = before.failingSince else { return nil }
            return "\(title): works again after \(duration(since: since)) <\(masked(url))>"
        }
        guard verbose || isDue(after) else { return nil }
        return "\(title): \(description(of: failure, after)) <\(masked(url))>"
    }

    private func isDue(_ state: FeedState) -> Bool {
        if let reported = state.faultReported { return now.seconds(since: reported) >= Self.repetition }
        if state.lastSuccess == nil || state.isGone { return true }
        guard let since = state.failingSince else { return false }
        return state.failures >= Self.polls && now.seconds(since: since) >= Self.patience
    }

    /// `not found (404) for 9 days, last worked 2026-11-12`; what a cause goes on to say stands behind that.
    func description(of failure: FeedFailure, _ state: FeedState) -> String {
        let (cause, more) = failure.clauses
        var text = cause
        if let since = state.failingSince, now.seconds(since: since) >= 3600 {
            text += " for \(duration(since: since))"
        }
        if let worked = state.lastSuccess { text += ", last worked \(worked.rfc3339.prefix(10))" }
        return text + more
    }

    private func duration(since: Instant) -> String {
        let hours = max(1, (now.seconds(since: since) + 1800) / 3600)
        if hours < 48 { return counted(hours, "hour") }
        return counted((hours + 12) / 24, "day")
    }
}
