package import FeedModel

/// What became of one request.
package struct FetchResponse: Sendable {
    package var id: Int64
    package var outcome: FetchOutcome
    /// The status of the last answer; `nil` when there was none.
    package var status: Int?
    /// Every hop that was followed, in order.
    package var redirects: [Redirect]
    /// The resource that answered last, without credentials and fragment.
    package var url: String
    package var headers: ResponseHeaders
    /// Set when this answer closed its host for a while (429, or 503 with Retry-After); the caller keeps it.
    package var closedHost: ClosedHost?

    package init(
        id: Int64, outcome: FetchOutcome, status: Int? = nil, redirects: [Redirect] = [], url: String,
        headers: ResponseHeaders = ResponseHeaders(), closedHost: ClosedHost? = nil
    ) {
        self.id = id
        self.outcome = outcome
        self.status = status
        self.redirects = redirects
        self.url = url
        self.headers = headers
        self.closedHost = closedHost
    }
}

/// What came of a request.
package enum FetchOutcome: Sendable, Equatable {
    /// A complete 200, decoded; not yet known to be a feed.
    case body([UInt8])
    /// 304 to a conditional request.
    case notModified
    case failed(FetchFailure)
    /// Not asked, because its host wants no requests before this time.
    case deferred(until: Instant)
}

/// One redirect that was followed.
package struct Redirect: Sendable, Equatable {
    package var status: Int
    /// Both without credentials and fragment.
    package var from: String
    package var to: String

    package var isPermanent: Bool { status == 301 || status == 308 }

    package init(status: Int, from: String, to: String) {
        self.status = status
        self.from = from
        self.to = to
    }
}
