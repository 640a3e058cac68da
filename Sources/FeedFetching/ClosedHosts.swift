package import FeedModel

/// A host that asked for no further requests before a time.
package struct ClosedHost: Sendable, Equatable {
    /// As `WebURL.hostKey` writes it: `example.org`, `example.org:8080`.
    package var host: String
    package var until: Instant

    package init(host: String, until: Instant) {
        self.host = host
        self.until = until
    }
}

/// The hosts that asked for a pause (Retry-After); a value, so that the caller can store it between runs.
package struct ClosedHosts: Sendable, Equatable {
    private(set) var until: [String: Instant] = [:]

    package init(_ hosts: [ClosedHost] = []) {
        for host in hosts { close(host) }
    }

    /// The later of two times holds.
    mutating func close(_ closed: ClosedHost) {
        until[closed.host] = max(closed.until, until[closed.host] ?? closed.until)
    }

    /// When `host` opens again; `nil` when it is open.
    ///
    /// A time further away than any Retry-After is granted means that the clock was set back: the host is open.
    func opens(_ host: String, now: Instant) -> Instant? {
        guard let time = until[host], time > now, time.seconds(since: now) <= RetryAfter.longest else { return nil }
        return time
    }
}
