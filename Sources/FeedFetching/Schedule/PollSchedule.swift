package import FeedModel

/// What became of one poll, as the schedule needs to know it.
package enum PollOutcome: Sendable {
    /// A complete body that was read as a feed, or that equals the last one that was.
    case read(FetchResponse, bodyHash: UInt64, hints: PollingHints)
    /// 304.
    case notModified(FetchResponse)
    /// Anything else that was tried: no answer, an error, a body that is no feed. The response may say more.
    case failed(FeedFailure, FetchResponse?)
    /// Not asked, because its host wants to be left alone.
    case deferred(until: Instant)
}

/// Decides when a feed is asked again, and why then. Pure: the same input gives the same answer.
package struct PollSchedule: Sendable {
    /// Seconds.
    static let defaultInterval = 3600
    static let shortestInterval = 300
    static let longestDelay = 86_400

    /// The URL as subscribed to: seeds the jitter, so that feeds do not all fall due at one moment.
    var url: String
    /// Seconds that replace the floor of one hour (`sheaf:interval`); 300 at least.
    var interval: Int?

    package init(url: String, interval: Int? = nil) {
        self.url = url
        self.interval = interval
    }

    /// - Parameter force: ignores the schedule, but neither a 410 nor (in the fetcher) a host's Retry-After.
    package func isDue(_ state: FeedState, now: Instant, force: Bool = false) -> Bool {
        if state.isGone { return false }
        guard !force, let next = state.nextPoll else { return true }
        // A last poll that lies ahead means that the clock was set back; the next one may be years away then.
        if let last = state.lastPoll, last > now { return true }
        // It may have fallen due before a skipped time, with no run in between.
        return next <= now && !SkippedTimes(state.hints).isClosed(at: now, due: next)
    }

    /// The state after a poll at `now`.
    package func state(after outcome: PollOutcome, from before: FeedState, now: Instant) -> FeedState {
        var state = before
        switch outcome {
        case .read(let response, let bodyHash, let hints):
            state.etag = usable(response.headers.etag)
            state.lastModified = usable(response.headers.lastModified)
            state.validatorsURL = response.url
            state.bodyHash = bodyHash
            state.hints = hints
            let lifetime = CacheLifetime(response.headers, now: now)
            state.cacheLifetime = lifetime?.seconds
            succeed(&state, response, lifetime, now: now)
        case .notModified(let response):
            state.etag = usable(response.headers.etag) ?? before.etag
            state.lastModified = usable(response.headers.lastModified) ?? before.lastModified
            // A 304 refreshes the stored answer with the fields it carries; the others stay (RFC 9111 §4.3.4).
            let lifetime = CacheLifetime(response.headers, now: now) ?? before.cacheLifetime.map { CacheLifetime($0) }
            state.cacheLifetime = lifetime?.seconds
            succeed(&state, response, lifetime, now: now)
        case .failed(let failure, let response):
            fail(&state, failure, response, now: now)
        case .deferred(let until):
            // Nobody was asked: neither a poll nor a failure.
            if until > state.nextPoll ?? until.advanced(bySeconds: -1) {
                state.nextPoll = until
                state.nextPollReason = "waiting for its host"
            }
        }
        return state
    }

    private func succeed(
        _ state: inout FeedState, _ response: FetchResponse, _ lifetime: CacheLifetime?, now: Instant
    ) {
        state.lastPoll = now
        state.lastSuccess = now
        state.failures = 0
        state.failingSince = nil
        state.lastFailure = nil
        state.faultReported = nil
        state.isGone = false
        rememberRedirect(&state, response)
        let (delay, reason) = regularDelay(state.hints, lifetime)
        let next = now.advanced(bySeconds: Int64(min(jittered(delay), max(Self.longestDelay, delay))))
        let moved = SkippedTimes(state.hints).firstAllowed(from: next)
        state.nextPoll = moved
        state.nextPollReason = moved == next ? reason : reason + ", then past the times the feed skips"
    }

    private func fail(_ state: inout FeedState, _ failure: FeedFailure, _ response: FetchResponse?, now: Instant) {
        state.lastPoll = now
        state.failures += 1
        state.failingSince = state.failingSince ?? now
        state.lastFailure = failure
        if failure.code == FetchFailure.gone.code {
            state.isGone = true
            state.nextPoll = nil
            state.nextPollReason = "gone for good (410)"
            return
        }
        // A remembered redirect that leads nowhere any more is forgotten: the next poll asks the subscribed URL.
        if state.rememberedRedirect != nil, response?.closedHost == nil {
            state.movedTo = nil
            state.movedSightings = 0
        }
        if let until = response?.closedHost?.until {
            state.nextPoll = max(until, now.advanced(bySeconds: Int64(jittered(floor))))
            state.nextPollReason = "server asked to wait \(phrase(seconds: Int(until.seconds(since: now))))"
            return
        }
        // Nobody was asked, and who reads how to open the address tries that at once.
        if failure.code == "feed.blocked_address", response?.redirects.isEmpty ?? true {
            state.nextPoll = now
            state.nextPollReason = "its address is closed to Sheaf"
            return
        }
        let delay = max(floor, Self.backoff(failures: state.failures))
        let latest = max(delay, Int(RetryAfter.longest))
        state.nextPoll = now.advanced(bySeconds: Int64(min(jittered(delay), latest)))
        let times = state.failures == 1 ? "once" : "\(state.failures) times"
        state.nextPollReason = "failed \(times), waiting \(phrase(seconds: delay))"
    }

    private var floor: Int { interval.map { max($0, Self.shortestInterval) } ?? Self.defaultInterval }

    /// An hour, doubled with each further failure, seven days at most.
    static func backoff(failures: Int) -> Int {
        min(3600 << min(max(failures, 1) - 1, 8), Int(RetryAfter.longest))
    }

    /// The longest of what anybody asked for, and who that was.
    private func regularDelay(_ hints: PollingHints, _ lifetime: CacheLifetime?) -> (Int, String) {
        var delay = floor
        var reason = "every \(phrase(seconds: floor))" + (interval == nil ? " unless told otherwise" : " as set")
        // Fields of a stranger: the product may not fit.
        let ttl = hints.ttl.map { min($0, .max / 60) * 60 }
        for (seconds, source) in [
            (lifetime?.seconds, lifetime?.source.phrase ?? ""), (ttl, "feed said ttl"),
            (hints.updatePeriod, "feed said updated every"),
        ] {
            guard let seconds, seconds > delay else { continue }
            delay = seconds
            reason = "\(source) \(phrase(seconds: seconds))"
        }
        let longest = max(Self.longestDelay, floor)
        return delay <= longest ? (delay, reason) : (longest, reason + ", capped at \(phrase(seconds: longest))")
    }

    /// Up to a tenth more, always the same for one URL.
    private func jittered(_ seconds: Int) -> Int {
        seconds + Int(StableHash.hash(url) >> 32) % (seconds / 10 + 1)
    }

    /// Counts how often in a row the permanent redirects at the start led to the same place.
    private func rememberRedirect(_ state: inout FeedState, _ response: FetchResponse) {
        let permanent = response.redirects.prefix { $0.isPermanent }
        guard let target = permanent.last?.to else {
            // Asked at the remembered place and found no further redirect: it stays remembered.
            if state.rememberedRedirect == nil {
                state.movedTo = nil
                state.movedSightings = 0
            }
            return
        }
        state.movedSightings = state.movedTo == target ? state.movedSightings + 1 : 1
        state.movedTo = target
    }

    /// Absent when longer than any server would want to see again: Apache and nginx take lines of 8 KiB.
    private func usable(_ validator: [UInt8]?) -> [UInt8]? {
        validator.flatMap { $0.count <= 8000 ? $0 : nil }
    }
}
