/// What Sheaf remembers of a feed between two polls; together with a response and the time it decides the next poll.
package struct FeedState: Sendable, Equatable {
    /// Opaque bytes (RFC 9110 §8.8), echoed as they came.
    package var etag: [UInt8]?
    package var lastModified: [UInt8]?
    /// The URL that the validators belong to: the last one of the redirects.
    package var validatorsURL: String?
    /// A hash of the last body that was read as a feed.
    package var bodyHash: UInt64?

    package var nextPoll: Instant?
    /// One phrase for a person: `server said max-age 6 h`.
    package var nextPollReason: String?
    package var lastPoll: Instant?
    package var lastSuccess: Instant?

    /// Failures in a row, and since when; 0 after any success.
    package var failures = 0
    package var failingSince: Instant?
    package var lastFailure: FeedFailure?
    /// When the fault was last printed, so that cron mails it every 14 days only.
    package var faultReported: Instant?
    /// The server said 410: not asked again until the user revives it.
    package var isGone = false

    /// Where the leading permanent redirects pointed to, and how often in a row; followed from the second time on.
    package var movedTo: String?
    package var movedSightings = 0

    /// How often the publisher wants to be asked, from the last body that was read; an answer without body repeats it.
    package var hints = PollingHints()
    /// Seconds that the last answer which said so was good for (Cache-Control, Expires); 304 keeps it when silent.
    package var cacheLifetime: Int?

    package init() {}

    /// Whether nothing differs but when it was polled last and will be next.
    package func isSameButForTimes(as other: FeedState) -> Bool {
        var other = other
        (other.nextPoll, other.lastPoll, other.lastSuccess) = (nextPoll, lastPoll, lastSuccess)
        return other == self
    }

    /// The URL to ask instead of the subscribed one, once the same permanent redirect was seen twice.
    package var rememberedRedirect: String? { movedSightings >= 2 ? movedTo : nil }
}

/// Why a feed could not be read, in a form that survives in the store.
package struct FeedFailure: Sendable, Equatable {
    /// Stable, dotted: `feed.not_found`, `feed.timeout`, `feed.not_a_feed`.
    package var code: String
    /// One phrase that follows the feed's name: `not found (404)`.
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// What the matter is, and what is said besides, from its semicolon on: since when stands between the two.
    package var clauses: (cause: String, more: String) {
        guard let end = message.firstRange(of: "; ")?.lowerBound else { return (message, "") }
        return (String(message[..<end]), String(message[end...]))
    }
}
