import Foundation
import TestSupport
import Testing

/// When a feed is asked again, over simulated days, by what its server sees.
@Suite(.blocking) struct ScheduleTests {
    let home: Household

    init() throws { home = try Household() }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var status = 200
        var headers: [String] = []
        var hints = ""
        var minutes: Int
        /// `--force` does not help either.
        var isBinding = false

        init(_ name: String, _ status: Int = 200, _ headers: [String] = [], hints: String = "", minutes: Int) {
            testDescription = name
            self.status = status
            self.headers = headers
            self.hints = hints
            self.minutes = minutes
            // In words, or for longer than the least time between two polls.
            isBinding = (status == 429 || status == 503) && minutes > 60
        }
    }

    /// One of each kind; every form of the fields is in `PollScheduleTests` and `RetryAfterTests`.
    static let cases = [
        Case("nothing said", minutes: 60),
        Case("max-age", 200, ["Cache-Control: public, max-age=21600"], minutes: 360),
        Case("max-age and Age", 200, ["Cache-Control: max-age=21600", "Age: 3600"], minutes: 300),
        Case("an endless max-age", 200, ["Cache-Control: max-age=99999999999999"], minutes: 1440),
        Case("no-cache", 200, ["Cache-Control: no-cache, max-age=21600"], minutes: 60),
        Case(
            "Expires", 200, ["Date: Sat, 18 Jan 2025 06:00:00 GMT", "Expires: Sat, 18 Jan 2025 11:00:00 GMT"],
            minutes: 300),
        Case(
            "max-age before Expires", 200,
            [
                "Cache-Control: max-age=7200", "Date: Sat, 18 Jan 2025 06:00:00 GMT",
                "Expires: Sat, 18 Jan 2025 11:00:00 GMT",
            ],
            minutes: 120),
        Case("ttl", hints: "<ttl>180</ttl>", minutes: 180),
        Case("a ttl of a year", hints: "<ttl>525600</ttl>", minutes: 1440),
        Case(
            "updatePeriod",
            hints: "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", minutes: 360),
        Case("429", 429, minutes: 60),
        Case("429 in seconds", 429, ["Retry-After: 7200"], minutes: 120),
        Case("429 until a date", 429, ["Retry-After: Sat, 18 Jan 2025 09:00:00 GMT"], minutes: 180),
        Case("429 for ever", 429, ["Retry-After: 99999999999999999999"], minutes: 7 * 1440),
        Case("503", 503, minutes: 60),
        Case("503 in seconds", 503, ["Retry-After: 7200"], minutes: 120),
        Case("500", 500, minutes: 60),
        Case("404", 404, minutes: 60),
        Case("403", 403, minutes: 60),
        Case("the longest counts", 200, ["Cache-Control: max-age=7200"], hints: "<ttl>240</ttl>", minutes: 240),
        Case("an endless ttl", hints: "<ttl>99999999999999999999</ttl>", minutes: 60),
        Case("Retry-After with a feed", 200, ["Retry-After: 36000"], minutes: 60),
        Case("Retry-After with 403", 403, ["Retry-After: 36000"], minutes: 60),
        Case("max-age with 404", 404, ["Cache-Control: max-age=86400"], minutes: 60),
        Case("429 for no time", 429, ["Retry-After: 0"], minutes: 60),
    ]

    /// Not asked a minute before its time, asked at its time and a tenth, which is the most that jitter adds.
    @Test(arguments: cases) func aFeedIsAskedWhenItsTimeHasCome(example: Case) throws {
        let body = rss("A", ["a"])
            .replacing("<channel>", with: "<channel>\(example.hints)")
            .replacing("<rss ", with: "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" ")
        let server = try LoopbackServer { request in
            request.path == "/other"
                ? .ok(rss("Other", ["other"]))
                : .status(example.status, headers: example.headers, body: Array(body.utf8))
        }
        defer { server.stop() }
        // Another host, so that something could be fetched.
        let other = try LoopbackServer(address: "127.0.0.2") { _ in .ok(rss("Other", ["other"])) }
        defer { other.stop() }
        try home.subscribe(to: [server.url("/feed"), other.url("/other")])

        #expect(try home.poll(minute: 0).status == 0)
        try home.poll(minute: example.minutes - 1)
        #expect(server.requests.count == 1, "asked too early")
        if example.isBinding {
            try home.poll(minute: example.minutes - 1, "--force")
            #expect(server.requests.count == 1, "asked by force")
        }
        try home.poll(minute: example.minutes * 11 / 10 + 1)
        #expect(server.requests.count == 2, "not asked in time")
    }

    /// A hundred users' feeds of one host must not all fall due with the same minute of cron: up to a tenth later than
    /// the server said, never earlier, and each at the same distance every time.
    @Test func feedsOfOneAgeAreSpread() throws {
        let server = try LoopbackServer { request in
            .ok(rss(request.path, [request.path]), headers: ["Cache-Control: max-age=36000"])
        }
        defer { server.stop() }
        try home.subscribe(to: (0..<30).map { server.url("/\($0)") })
        func minutes(afterPollAt minute: Int) throws -> [Int] {
            #expect(try home.poll(minute: minute, "--force").status == 0)
            let start = Date(timeIntervalSince1970: 1_737_180_000 + Double(minute) * 60)
            return try home.listed().compactMap { feed in
                let next = try #require(feed.firstMatch(of: /"next_poll":"([^"]+)"/)).output.1
                return Int(try Date(String(next), strategy: .iso8601).timeIntervalSince(start)) / 60
            }
        }
        let first = try minutes(afterPollAt: 0)
        #expect(first.count == 30 && first.allSatisfy { (600...660).contains($0) }, "\(first)")
        #expect(Set(first).count >= 15, "\(first)")
        #expect(try minutes(afterPollAt: 1440) == first)
    }

    @Test func theUsersIntervalReplacesTheHour() throws {
        let server = try LoopbackServer { request in
            .ok(rss(request.path, [request.path]), headers: request.path == "/c" ? ["Cache-Control: max-age=7200"] : [])
        }
        defer { server.stop() }
        let outlines = [("a", 1800), ("b", 10), ("c", 600), ("d", 200_000)].map { name, seconds in
            "<outline text=\"\(name)\" xmlUrl=\"\(server.url("/\(name)"))\" sheaf:interval=\"\(seconds)\"/>"
        }
        try home.folder.write(
            "feeds.opml",
            "<opml version=\"2.0\" xmlns:sheaf=\"https://sheaf.example/opml\"><body>\(outlines.joined())</body></opml>")
        // 300 s are the least, a server's word still counts, and more than a day is the user's own wish.
        var asked: [String: Int] = [:]
        for minute in [0, 4, 6, 29, 34, 119, 133, 3333, 3670] {
            let before = server.requests.count
            try home.poll(minute: minute)
            for path in server.requests.dropFirst(before).map(\.path) where minute > 0 {
                asked[path] = asked[path] ?? minute
            }
        }
        #expect(asked == ["/a": 34, "/b": 6, "/c": 133, "/d": 3670])
    }

    /// A 304 says anew for how long the answer is good; one that is silent leaves what was said.
    @Test func notModifiedRenewsTheTime() throws {
        let step = Changeable(0)
        let server = try LoopbackServer { _ in
            defer { step.value += 1 }
            return switch step.value {
            case 0: .ok(rss("A", ["a"]), headers: ["ETag: \"1\""])
            case 1: .status(304, headers: ["Cache-Control: max-age=21600"])
            default: .status(304)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in [0, 70, 70 + 359, 70 + 400, 470 + 359, 470 + 400] { try home.poll(minute: minute) }
        #expect(server.requests.count == 4)
    }

    @Test func aPauseTakesEffectWithinTheRun() throws {
        let isBusy = Changeable(true)
        let server = try LoopbackServer { request in
            isBusy.value ? .status(503, headers: ["Retry-After: 7200"]) : .ok(rss(request.path, [request.path]))
        }
        let leading = try LoopbackServer(address: "127.0.0.2") { request in
            request.path == "/ok"
                ? .ok(rss("Ok", ["ok"])) : LoopbackAnswer.redirect(302, to: server.url("/x")).after(seconds: 1)
        }
        defer { for server in [server, leading] { server.stop() } }
        try home.subscribe(to: (0..<40).map { server.url("/\($0)") } + [leading.url("/ok"), leading.url("/led")])
        let first = try home.poll(minute: 0, "--json")
        #expect(server.requests.count <= 2, "the two that were on their way")
        #expect(first.output.contains("\"deferred\":\(41 - server.requests.count),"), "\(first.output.prefix(200))")
        isBusy.value = false
        let before = server.requests.count
        try home.poll(minute: 119)
        #expect(server.requests.count == before)
        try home.poll(minute: 133)
        #expect(server.requests.count == before + 41, "who only waited has not failed")
        #expect(try home.titles().count == 42)
    }

    @Test func forceAsksAtOnce() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"]), headers: ["Cache-Control: max-age=86400"]) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in 0..<3 { try home.poll(minute: minute, "--force") }
        #expect(server.requests.count == 3)
    }

    @Test func skippedHoursAndDaysAreKept() throws {
        // 18 January 2025 is a Saturday.
        let hints = """
            <skipHours>\((7...11).map { "<hour>\($0)</hour>" }.joined())</skipHours><skipDays><day>Sunday</day></skipDays>
            """
        let body = rss("A", ["a"]).replacing("<channel>", with: "<channel>\(hints)")
        let server = try LoopbackServer { _ in .ok(body) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        var asked: [Int] = []
        for hour in 0...44 {
            let before = server.requests.count
            try home.poll(minute: hour * 60)
            if server.requests.count > before { asked.append((6 + hour) % 24 + (6 + hour) / 24 * 100) }
        }
        #expect(asked.first == 6)
        #expect(asked.dropFirst().first == 12, "\(asked)")
        #expect(asked.filter { (100..<200).contains($0) } == [], "nothing on Sunday: \(asked)")
        #expect(asked.contains { $0 >= 200 }, "again on Monday: \(asked)")
    }

    @Test func failuresAreAskedLessAndLessOftenAtMostOnceAWeek() throws {
        let works = Changeable(false)
        let server = try LoopbackServer { _ in works.value ? .ok(rss("A", ["a"])) : .status(500) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0)
        var now = 0
        for (index, hours) in [1, 2, 4, 8, 16, 32, 64, 128, 168, 168].enumerated() {
            try home.poll(minute: now + hours * 60 - 1)
            #expect(server.requests.count == index + 1, "failure \(index + 1): asked before \(hours) h")
            // Jitter never makes it longer than a week.
            now += min(hours * 66, 168 * 60) + 1
            try home.poll(minute: now)
            try #require(server.requests.count == index + 2, "failure \(index + 1): not asked after \(hours) h")
        }
        works.value = true
        try home.poll(minute: now + 168 * 60 + 1)
        #expect(try home.titles() == ["a"])
        try home.poll(minute: now + 168 * 60 + 70)
        #expect(server.requests.count == 13, "well again, it is asked as before")
    }

    @Test func aPauseHoldsForTheWholeHostAndBetweenRuns() throws {
        let isClosed = Changeable(false)
        let server = try LoopbackServer { request in
            isClosed.value
                ? .status(request.path == "/0" ? 429 : 200, headers: ["Retry-After: 7200"])
                : .ok(rss(request.path, [request.path]))
        }
        defer { server.stop() }
        try home.subscribe(to: (0..<6).map { server.url("/\($0)") })
        try home.poll(minute: 0)
        #expect(server.requests.count == 6)
        isClosed.value = true
        try home.poll(minute: 1, "--force", server.url("/0"))
        #expect(server.requests.count == 7)
        for minute in [2, 60, 119] { try home.poll(minute: minute, "--force") }
        #expect(server.requests.count == 7, "other feeds of the host, forced, in later runs")
        let named = try home.poll(minute: 100, server.url("/1"))
        #expect(named.errors.contains("Feed 2") && named.errors.contains("left alone"), "\(named.errors)")
        isClosed.value = false
        try home.poll(minute: 135, "--force")
        #expect(server.requests.count == 13)
    }

    @Test func aFeedThatIsGoneIsAskedNoMoreUntilItIsRevived() throws {
        let isGone = Changeable(true)
        let server = try LoopbackServer { _ in isGone.value ? .status(410) : .ok(rss("A", ["a"])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        let first = try home.poll(minute: 0)
        #expect(first.errors.contains("gone"), "\(first.errors)")
        for day in 1...30 { try home.poll(minute: day * 1440, "--force") }
        #expect(server.requests.count == 1)
        #expect(try home.poll(minute: 31 * 1440, server.url("/feed")).errors.contains("gone"))
        isGone.value = false
        let revival = try home.sheaf.run("feeds", "check", "--revive", server.url("/feed"))
        #expect(revival.status == 0, "\(revival.errors)")
        try home.poll(minute: 32 * 1440)
        #expect(server.requests.count == 2)
        #expect(try home.titles() == ["a"])
    }

    @Test func aClockThatIsSetBackStopsNothing() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"]), headers: ["Cache-Control: max-age=86400"]) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        _ = try home.sheaf("poll", at: "2031-01-01T00:00:00Z")
        try home.poll(minute: 0)
        #expect(server.requests.count == 2)
        try home.poll(minute: 60)
        #expect(server.requests.count == 2, "and the schedule holds again")
    }

    @Test func twoSpellingsOfOneFeedAreFetchedOnce() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        let named = server.url("/feed").replacing("127.0.0.1", with: "localhost")
        try home.subscribe(to: [
            named, named + "#top", named.replacing("http:", with: "HTTP:"),
            named.replacing("localhost", with: "LocalHost."),
        ])
        let result = try home.poll(minute: 0)
        #expect(server.requests.count == 1)
        #expect(result.errors.contains("listed twice"))
        #expect(try home.titles() == ["a"])
    }
}
