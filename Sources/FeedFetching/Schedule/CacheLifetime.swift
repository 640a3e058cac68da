import FeedModel
import FeedText

/// For how long a server calls its answer good (RFC 9111 §4.2).
struct CacheLifetime: Sendable, Equatable {
    enum Source: Sendable {
        case maxAge, expires
        /// An earlier answer, whose words are forgotten.
        case earlier

        var phrase: String {
            switch self {
            case .maxAge: "server said max-age"
            case .expires: "server said expires in"
            case .earlier: "server said good for"
            }
        }
    }

    /// From now; 0 for an answer that is not to be kept.
    var seconds: Int
    var source: Source

    /// What an earlier answer said.
    init(_ seconds: Int) {
        self.seconds = seconds
        source = .earlier
    }

    /// `nil` when the server does not say.
    init?(_ headers: ResponseHeaders, now: Instant) {
        let directives = directives(headers.cacheControl ?? "")
        if directives.contains(where: { $0.name == "no-cache" || $0.name == "no-store" }) {
            seconds = 0
            source = .maxAge
            return
        }
        if let maxAge = directives.first(where: { $0.name == "max-age" }) {
            // Not a number: stale (§4.2.1).
            seconds = max(0, (deltaSeconds(maxAge.value) ?? 0) - (deltaSeconds(headers.age ?? "") ?? 0))
            source = .maxAge
            return
        }
        guard let expires = headers.expires else { return nil }
        source = .expires
        // `Expires: 0`, or anything else that is no date, means expired (§5.3).
        guard let end = HTTPDate.parse(expires, now: now) else {
            seconds = 0
            return
        }
        let start = headers.date.flatMap { HTTPDate.parse($0, now: now) } ?? now
        seconds = max(0, Int(clamping: end.seconds(since: start)) - (deltaSeconds(headers.age ?? "") ?? 0))
    }
}

private func directives(_ field: String) -> [(name: String, value: String)] {
    field.split(separator: ",").map { directive in
        let parts = directive.split(separator: "=", maxSplits: 1).map { part in
            String(part.trimming { $0 == " " || $0 == "\t" || $0 == "\"" })
        }
        return (parts.first?.lowercased() ?? "", parts.count > 1 ? parts[1] : "")
    }
}

/// RFC 9111 §1.2.2: digits alone; what does not fit is 2³¹.
private func deltaSeconds(_ text: String) -> Int? {
    Int(digits: text.utf8).map { min($0, 1 << 31) }
}
