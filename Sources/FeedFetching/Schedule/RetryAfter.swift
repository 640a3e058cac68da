package import FeedModel

/// How long a server wants to be left alone (RFC 9110 §10.2.3).
package enum RetryAfter {
    /// Seconds; no server is granted a longer pause.
    package static let longest: Int64 = 7 * 86_400

    /// Until when an answer closes its host; `nil` when it does not.
    ///
    /// A 429 closes it for an hour when it does not say for how long; a 503 only when it says so.
    package static func pause(status: Int, field: String?, now: Instant) -> Instant? {
        guard status == 429 || status == 503 else { return nil }
        if let field, let until = time(field, now: now) { return until > now ? until : nil }
        return status == 429 ? now.advanced(bySeconds: 3600) : nil
    }

    /// The time a field names, at most seven days ahead; `nil` for a negative number or garbage.
    package static func time(_ field: String, now: Instant) -> Instant? {
        let text = field.utf8
        let latest = now.advanced(bySeconds: longest)
        if !text.isEmpty, text.allSatisfy({ (48...57).contains($0) }) {
            // Too many digits for an Int are a long time as well.
            let seconds = Int64(field) ?? longest
            return now.advanced(bySeconds: min(seconds, longest))
        }
        return HTTPDate.parse(field, now: now).map { min($0, latest) }
    }
}
