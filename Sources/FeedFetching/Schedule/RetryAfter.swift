package import FeedModel
import FeedText

/// How long a server wants to be left alone (RFC 9110 §10.2.3).
package enum RetryAfter {
    /// Seconds; no server is granted a longer pause.
    static let longest: Int64 = 7 * 86_400

    /// Until when an answer closes its host; `nil` when it does not.
    ///
    /// A 429 closes it for an hour when it does not say for how long; a 503 only when it says so.
    package static func pause(status: Int, field: String?, now: Instant) -> Instant? {
        guard status == 429 || status == 503 else { return nil }
        if let field, let until = time(field, now: now) { return until > now ? until : nil }
        return status == 429 ? now.advanced(bySeconds: 3600) : nil
    }

    /// The time a field names, at most seven days ahead; `nil` for a negative number or garbage.
    private static func time(_ field: String, now: Instant) -> Instant? {
        if let seconds = Int(digits: field.utf8) { return now.advanced(bySeconds: min(Int64(seconds), longest)) }
        return HTTPDate.parse(field, now: now).map { min($0, now.advanced(bySeconds: longest)) }
    }
}
