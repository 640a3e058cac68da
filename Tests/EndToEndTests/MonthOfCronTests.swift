import Foundation
import TestSupport
import Testing

/// What cron mails in a month of hourly runs over sixty feeds: what needs a person, and no line more.
///
/// A minute and a half in release, ten in debug: `Scripts/month-of-cron` runs it.
@Suite(
    .blocking,
    .enabled(if: ProcessInfo.processInfo.environment["SHEAF_LONG_TESTS"] != nil, "Scripts/month-of-cron runs it"))
struct MonthOfCronTests {
    let home: Household

    init() throws { home = try Household() }

    /// Hours since the first run, by which the server knows what it is to be like.
    private static func answer(_ path: String, hour: Int) -> LoopbackAnswer {
        let day = hour / 24
        let date = "\(day + 1 < 15 ? day + 18 : day - 13) \(day + 1 < 15 ? "Jan" : "Feb") 2025 06:00:00 GMT"
        let items = (max(0, day - 5)...day).reversed().map { "Note \($0) of \(path.dropFirst())" }
        let tag = "ETag: \"\(day)\""
        let feed = LoopbackAnswer.ok(rss(path, items, date: date), headers: [tag])
        switch path {
        // Five bad hours a day, and a bad day of twenty hours twice a week.
        case "/flaky": return (6..<11).contains(hour % 24) ? .status(503) : feed
        case "/nightly": return day % 3 == 2 && hour % 24 < 20 ? .status(500) : feed
        case "/busy": return hour % 7 == 3 ? .status(429, headers: ["Retry-After: 7200"]) : feed
        case "/portal": return hour % 30 == 4 ? .ok("<!doctype html><html><body>Log in</body></html>") : feed
        case "/cut": return hour % 11 == 5 ? .cut(rss(path, items), after: 300) : feed
        // These need somebody.
        case "/lost": return day >= 3 ? .status(404) : feed
        case "/outage": return (5..<10).contains(day) ? .status(502) : feed
        case "/gone": return day >= 8 ? .status(410) : feed
        // And this one does not.
        case "/old": return day >= 6 ? .redirect(301, to: "/new") : feed
        default: return feed
        }
    }

    @Test func onlyWhatNeedsAPersonIsSaid() throws {
        let hour = Changeable(0)
        let server = try LoopbackServer { request in
            let answer = Self.answer(request.path, hour: hour.value)
            let tag = "\"\(hour.value / 24)\""
            guard request["If-None-Match"] == tag, case .send(let bytes)? = answer.steps.first,
                bytes.starts(with: Array("HTTP/1.1 200".utf8)), answer.steps.count == 1
            else { return answer }
            return .status(304)
        }
        defer { server.stop() }
        let names = ["flaky", "nightly", "busy", "portal", "cut", "lost", "outage", "gone", "old"]
        let urls = (names + (names.count..<60).map { "well/\($0)" }).map { server.url("/\($0)") }
        try home.subscribe(to: urls)

        var told: [String] = []
        for time in 0..<(30 * 24) {
            hour.value = time
            let result = try home.sheaf.run([
                "run", "--now", home.time(minute: time * 60 + 17), "--allow-network", "127.0.0.0/8",
            ])
            #expect(result.status == 0, "hour \(time): \(result.errors)")
            #expect(result.output == "")
            told += result.errors.split(separator: "\n").map { "\(time / 24): \($0)" }
        }
        for line in told { print("day \(line)") }
        func lines(_ name: String) throws -> [String] {
            let number = try #require(names.firstIndex(of: name)) + 1
            return told.filter { $0.contains("Feed \(number):") }
        }
        #expect(told.count == 5, "\(told.joined(separator: "\n"))")
        let lost = try lines("lost")
        #expect(lost.count == 2)
        #expect(lost.allSatisfy { $0.contains("not found (404)") && $0.contains("last worked 2025-01-") })
        let outage = try lines("outage")
        #expect(outage.count == 2)
        #expect(outage.first?.contains("server error (502)") == true)
        #expect(outage.last?.contains("works again") == true)
        #expect(try lines("gone").count == 1)

        // Nothing was lost over all that: every day's note of every feed that lives.
        let titles = try home.titles()
        #expect(Set(titles).count == titles.count)
        for name in ["flaky", "nightly", "busy", "portal", "cut", "well/40"] {
            let missing = (0..<29).filter { !titles.contains("Note \($0) of \(name)") }
            #expect(missing == [], "\(name)")
        }
        #expect(server.requests("/gone").count < 24 * 9)
        #expect(server.requests("/lost").count < 24 * 3 + 12)
        #expect(server.requests("/old").count < 24 * 6 + 4)
    }
}
