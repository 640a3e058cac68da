import FeedFetching
import FeedModel
import Testing

/// When a feed is asked again, by what it and its server said.
@Suite struct PollScheduleTests {
    let url = "https://example.org/feed"
    var schedule: PollSchedule { PollSchedule(url: url) }

    func response(_ fields: [String: String] = [:], redirects: [Redirect] = []) -> FetchResponse {
        var headers = ResponseHeaders()
        headers.cacheControl = fields["cache-control"]
        headers.expires = fields["expires"]
        headers.age = fields["age"]
        headers.date = fields["date"]
        headers.etag = fields["etag"].map { Array($0.utf8) }
        headers.lastModified = fields["last-modified"].map { Array($0.utf8) }
        return FetchResponse(
            id: 1, outcome: .notModified, status: 200, redirects: redirects, url: redirects.last?.to ?? url,
            headers: headers)
    }

    func read(_ fields: [String: String] = [:], hints: PollingHints = PollingHints(), redirects: [Redirect] = [])
        -> PollOutcome
    {
        .read(response(fields, redirects: redirects), bodyHash: 7, hints: hints)
    }

    func minutes(_ state: FeedState) -> Double? {
        state.nextPoll.map { Double($0.seconds(since: noon)) / 60 }
    }

    /// Delay in minutes before jitter, which adds a tenth at most, and the reason.
    @Test(
        arguments: [
            ([:], 60, "every 1 h unless told otherwise"),
            (["cache-control": "max-age=21600"], 360, "server said max-age 6 h"),
            (["cache-control": "private, MAX-AGE=\"7200\""], 120, "server said max-age 2 h"),
            (["cache-control": "max-age=21600", "age": "10800"], 180, "server said max-age 3 h"),
            (["cache-control": "max-age=7200", "age": "9000"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "s-maxage=21600"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "max-age=7200, max-age=1"], 120, "server said max-age 2 h"),
            (["cache-control": "max-age=60"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "no-cache, max-age=21600"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "no-store"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "max-age=-1"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "max-age=soon"], 60, "every 1 h unless told otherwise"),
            (["expires": "0"], 60, "every 1 h unless told otherwise"),
            (["expires": "Wed, 15 Jan 2025 18:00:00 GMT"], 360, "server said expires in 6 h"),
            (
                ["expires": "Wed, 15 Jan 2025 18:00:00 GMT", "date": "Wed, 15 Jan 2025 14:00:00 GMT"], 240,
                "server said expires in 4 h"
            ),
            (
                ["expires": "Wed, 15 Jan 2025 18:00:00 GMT", "cache-control": "max-age=7200"], 120,
                "server said max-age 2 h"
            ),
            (["expires": "Wed, 15 Jan 2025 11:00:00 GMT"], 60, "every 1 h unless told otherwise"),
            (["cache-control": "max-age=86400"], 1440, "server said max-age 24 h"),
            (["cache-control": "max-age=31536000"], 1440, "server said max-age 365 d, capped at 24 h"),
            (["cache-control": "max-age=99999999999999999999"], 1440, "server said max-age 24855.1 d, capped at 24 h"),
        ] as [([String: String], Double, String)])
    func followsTheServer(fields: [String: String], delay: Double, reason: String) throws {
        let state = schedule.state(after: read(fields), from: FeedState(), now: noon)
        let next = try #require(minutes(state))
        #expect(next >= delay && next <= min(delay * 1.1, 1440))
        #expect(state.nextPollReason == reason)
    }

    @Test(
        arguments: [
            (240, nil, 240, "feed said ttl 4 h"), (nil, 14_400, 240, "feed said updated every 4 h"),
            (240, 28_800, 480, "feed said updated every 8 h"), (5, 60, 60, "every 1 h unless told otherwise"),
            (0, 0, 60, "every 1 h unless told otherwise"), (-60, -1, 60, "every 1 h unless told otherwise"),
            (Int.max, nil, 1440, "capped"),
        ] as [(Int?, Int?, Double, String)])
    func followsTheFeed(ttl: Int?, updatePeriod: Int?, delay: Double, reason: String) throws {
        var hints = PollingHints()
        hints.ttl = ttl
        hints.updatePeriod = updatePeriod
        let state = schedule.state(after: read(hints: hints), from: FeedState(), now: noon)
        let next = try #require(minutes(state))
        #expect(next >= delay && next <= min(delay * 1.1, 1440))
        #expect(try #require(state.nextPollReason).contains(reason))
        // 304 has no body to say it again.
        let later = schedule.state(after: .notModified(response()), from: state, now: noon)
        #expect(minutes(later) == next)
    }

    @Test(arguments: [(900, 15), (60, 5), (7200, 120), (604_800, 10_080)] as [(Int, Double)])
    func theUsersIntervalReplacesTheFloor(interval: Int, delay: Double) throws {
        let schedule = PollSchedule(url: url, interval: interval)
        let state = schedule.state(after: read(["cache-control": "no-cache"]), from: FeedState(), now: noon)
        let next = try #require(minutes(state))
        #expect(next >= delay && next <= delay * 1.1)
        #expect(state.nextPollReason?.hasSuffix(" as set") == true)
        let asked = schedule.state(after: read(["cache-control": "max-age=10800"]), from: FeedState(), now: noon)
        #expect(try #require(minutes(asked)) >= 180)
    }

    @Test func jitterSpreadsFeedsAndIsStable() throws {
        let times = try (0..<200).map { number in
            let schedule = PollSchedule(url: "https://example.org/\(number)")
            let state = schedule.state(after: read(), from: FeedState(), now: noon)
            #expect(state == schedule.state(after: read(), from: FeedState(), now: noon))
            return try #require(state.nextPoll).seconds(since: noon)
        }
        #expect(times.allSatisfy { (3600...3960).contains($0) })
        #expect(Set(times).count > 100)
        #expect(times.contains { $0 < 3640 } && times.contains { $0 > 3920 })
    }

    @Test(
        arguments: [
            // 2025-01-15 was a Wednesday; without skips the feed falls due shortly after 13:00.
            ([13, 14], [], "2025-01-15T15:00:00Z"), ([13], ["Thursday"], "2025-01-15T14:00:00Z"),
            ([], ["Wednesday"], "2025-01-16T00:00:00Z"), ([0, 24], ["wednesday", "Thursday"], "2025-01-17T01:00:00Z"),
            (Array(0...23), [], nil),
            ([], ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], nil),
            ([99, -1], ["Yesterday"], nil),
        ] as [([Int], [String], String?)])
    func movesPastSkippedTimes(hours: [Int], days: [String], expected: String?) throws {
        var hints = PollingHints()
        hints.skipHours = hours
        hints.skipDays = days
        let state = schedule.state(after: read(hints: hints), from: FeedState(), now: noon)
        let plain = schedule.state(after: read(), from: FeedState(), now: noon)
        #expect(state.nextPoll?.rfc3339 == expected ?? plain.nextPoll?.rfc3339)
        #expect(state.nextPollReason?.contains("skips") == (expected != nil))
    }

    @Test func failuresBackOffUpToAWeekAndAreForgottenOnSuccess() throws {
        var state = schedule.state(after: read(["etag": "\"1\""]), from: FeedState(), now: noon)
        let failure = FetchFailure.notFound.feedFailure
        for (hours, reason) in [
            (1, "failed once, waiting 1 h"), (2, "failed 2 times, waiting 2 h"), (4, ""), (8, ""), (16, ""), (32, ""),
            (64, ""), (128, ""), (168, "failed 9 times, waiting 7 d"), (168, "failed 10 times, waiting 7 d"),
        ] {
            state = schedule.state(after: .failed(failure, nil), from: state, now: noon)
            let next = try #require(minutes(state)) / 60
            #expect(next >= Double(hours) && next <= min(Double(hours) * 1.1, 168))
            if !reason.isEmpty { #expect(state.nextPollReason == reason) }
        }
        #expect(state.failures == 10 && state.failingSince == noon && state.lastFailure == failure)
        #expect(state.etag == Array("\"1\"".utf8))
        state = schedule.state(after: .notModified(response()), from: state, now: noon)
        #expect(state.failures == 0 && state.failingSince == nil && state.lastFailure == nil)
        #expect(try #require(minutes(state)) <= 66)
    }

    @Test func aPauseOfTheHostIsHonouredToTheSecond() throws {
        var answer = response()
        let until = noon.advanced(bySeconds: 10_000)
        answer.closedHost = ClosedHost(host: "example.org", until: until)
        let failed = schedule.state(
            after: .failed(FetchFailure.rateLimited.feedFailure, answer), from: FeedState(), now: noon)
        #expect(failed.nextPoll == until)
        #expect(failed.nextPollReason == "server asked to wait 2.8 h")
        #expect(failed.failures == 1)
        answer.closedHost?.until = noon.advanced(bySeconds: 10)
        let short = schedule.state(
            after: .failed(FetchFailure.rateLimited.feedFailure, answer), from: FeedState(), now: noon)
        #expect(try #require(minutes(short)) >= 60)
    }

    @Test func adjournmentIsNoFailure() {
        let until = noon.advanced(bySeconds: 600)
        var state = schedule.state(after: .deferred(until: until), from: FeedState(), now: noon)
        #expect(state.nextPoll == until && state.failures == 0 && state.lastPoll == nil)
        #expect(!schedule.isDue(state, now: noon.advanced(bySeconds: 599)))
        #expect(schedule.isDue(state, now: until))
        // An earlier one does not bring the poll forward.
        state = schedule.state(after: .deferred(until: noon), from: state, now: noon)
        #expect(state.nextPoll == until)
    }

    @Test func goneIsTheEnd() {
        let state = schedule.state(after: .failed(FetchFailure.gone.feedFailure, nil), from: FeedState(), now: noon)
        #expect(state.isGone && state.nextPoll == nil)
        #expect(!schedule.isDue(state, now: noon.advanced(bySeconds: 400 * 86_400), force: true))
    }

    @Test func isDue() {
        var state = FeedState()
        #expect(schedule.isDue(state, now: noon))
        state.lastPoll = noon
        state.nextPoll = noon.advanced(bySeconds: 3600)
        #expect(!schedule.isDue(state, now: noon.advanced(bySeconds: 3599)))
        #expect(schedule.isDue(state, now: noon.advanced(bySeconds: 3600)))
        #expect(schedule.isDue(state, now: noon.advanced(bySeconds: 1), force: true))
        // The clock was set back.
        #expect(schedule.isDue(state, now: noon.advanced(bySeconds: -1)))
    }

    @Test func validatorsFollowTheAnswer() {
        let both = ["etag": "\"1\"", "last-modified": "then"]
        var state = schedule.state(after: read(both), from: FeedState(), now: noon)
        #expect(state.etag == Array("\"1\"".utf8) && state.lastModified == Array("then".utf8))
        #expect(state.validatorsURL == url && state.bodyHash == 7)
        // 304 changes what it carries.
        state = schedule.state(after: .notModified(response(["etag": "\"2\""])), from: state, now: noon)
        #expect(state.etag == Array("\"2\"".utf8) && state.lastModified == Array("then".utf8))
        // A failure, a page that is no feed among them, changes nothing.
        let notAFeed = FeedFailure(code: "feed.not_a_feed", message: "a web page")
        let failed = schedule.state(
            after: .failed(notAFeed, response(["etag": "\"page\""])), from: state, now: noon)
        #expect(failed.etag == state.etag && failed.validatorsURL == state.validatorsURL)
        // 200 replaces both, the absent one too, and so does one with the same body.
        state = schedule.state(after: read(["last-modified": "now"]), from: state, now: noon)
        #expect(state.etag == nil && state.lastModified == Array("now".utf8))
        // Nobody wants to see a validator of this size again.
        state = schedule.state(
            after: read(["etag": String(repeating: "x", count: 100_000)]), from: state, now: noon)
        #expect(state.etag == nil)
    }

    @Test func aSilent304KeepsWhatTheServerSaid() throws {
        var state = schedule.state(after: read(["cache-control": "max-age=21600"]), from: FeedState(), now: noon)
        state = schedule.state(after: .notModified(response()), from: state, now: noon)
        #expect(try #require(minutes(state)) >= 360)
        state = schedule.state(after: .notModified(response(["cache-control": "max-age=7200"])), from: state, now: noon)
        #expect((120...132).contains(try #require(minutes(state))))
    }

    @Suite struct MovedFeeds {
        let feed = PollScheduleTests()
        let target = "https://new.example.org/feed"

        func moved(_ statuses: [Int]) -> [Redirect] {
            let stops = [feed.url] + (1..<statuses.count).map { "https://hop.example.org/\($0)" } + [target]
            return statuses.indices.map { Redirect(status: statuses[$0], from: stops[$0], to: stops[$0 + 1]) }
        }

        func poll(_ state: FeedState, _ redirects: [Redirect]) -> FeedState {
            feed.schedule.state(after: feed.read(redirects: redirects), from: state, now: noon)
        }

        @Test(
            arguments: [
                ([301], "https://new.example.org/feed"), ([308], "https://new.example.org/feed"),
                ([301, 308], "https://new.example.org/feed"), ([301, 302], "https://hop.example.org/1"), ([302], nil),
                ([302, 301], nil), ([307, 308], nil), ([303], nil),
            ] as [([Int], String?)])
        func theLeadingPermanentRunIsRememberedFromTheSecondTime(statuses: [Int], expected: String?) {
            let once = poll(FeedState(), moved(statuses))
            #expect(once.rememberedRedirect == nil)
            #expect(FetchRequest(id: 1, url: feed.url, state: once).movedTo == nil)
            let twice = poll(once, moved(statuses))
            #expect(twice.rememberedRedirect == expected)
            #expect(FetchRequest(id: 1, url: feed.url, state: twice).movedTo == expected)
            // Asked at the new place and answered there.
            #expect(poll(twice, []).rememberedRedirect == expected)
        }

        @Test func onlyARowOfEqualSightingsCounts() {
            let once = poll(FeedState(), moved([301]))
            #expect(poll(poll(once, []), moved([301])).rememberedRedirect == nil)
            let other = [Redirect(status: 301, from: feed.url, to: "https://other.example.org/")]
            #expect(poll(poll(once, other), moved([301])).rememberedRedirect == nil)
        }

        @Test func aDeadEndIsForgotten() {
            let twice = poll(poll(FeedState(), moved([301])), moved([301]))
            let failed = feed.schedule.state(
                after: .failed(FetchFailure.notFound.feedFailure, nil), from: twice, now: noon)
            #expect(failed.rememberedRedirect == nil)
        }

        @Test func aFailureTeachesNoRedirect() {
            let page = feed.response(redirects: moved([301]))
            let notAFeed = FeedFailure(code: "feed.not_a_feed", message: "a web page")
            var state = FeedState()
            for _ in 1...3 { state = feed.schedule.state(after: .failed(notAFeed, page), from: state, now: noon) }
            #expect(state.movedTo == nil)
        }
    }
}
