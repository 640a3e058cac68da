import Foundation
import TestSupport
import Testing

/// What a poll makes of a feed that is new, moved, renamed or gone from the OPML file.
@Suite(.blocking) struct SubscriptionChangeTests {
    let home: Household

    init() throws { home = try Household() }

    private func newItems(_ result: SheafProgram.Result) throws -> Int? {
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return object?["new_items"] as? Int
    }

    private func dated(_ ages: [Int]) -> String {
        // Hours before 18 January, 06:00; one item each.
        let items = ages.enumerated().map { index, age in
            let minutes = (17 * 24 + 6) * 60 - age * 60
            let (day, hour) = (1 + minutes / 1440, minutes / 60 % 24)
            return """
                <item><title>Item \(index)</title><guid>\(index)</guid>
                <pubDate>\(day < 10 ? "0" : "")\(day) Jan 2025 \(hour < 10 ? "0" : "")\(hour):00:00 GMT</pubDate></item>
                """
        }
        return "<rss version=\"2.0\"><channel><title>A</title>\(items.joined())</channel></rss>"
    }

    @Test(arguments: [
        (ages: Array(0..<60), taken: 49), (ages: Array(repeating: 200, count: 30), taken: 10),
        (ages: [1, 300, 301], taken: 1),
        (ages: [100, 300, 301], taken: 3),
    ])
    func aFirstPollTakesTheLastTwoDaysOrTheNewestTen(ages: [Int], taken: Int) throws {
        let server = try LoopbackServer { _ in .ok(self.dated(ages)) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        #expect(try newItems(home.poll(minute: 0, "--json")) == taken)
        #expect(try newItems(home.poll(minute: 1, "--json", "--force")) == 0, "the rest counts as seen")
    }

    @Test func aFirstPollThatFailedHalfWayIsStillTheFirst() throws {
        let step = Changeable(0)
        let server = try LoopbackServer { _ in
            let body = self.dated(Array(repeating: 200, count: 30))
            return switch step.value {
            case 0: .cut(body, after: 900)
            case 1: .status(503)
            default: .ok(body)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in 0..<3 {
            step.value = minute
            try home.poll(minute: minute, "--force")
        }
        #expect(try home.items().count == 10)
    }

    @Test func aFeedThatBeganEmptyIsNotTakenInWhole() throws {
        let ages = Changeable<[Int]>([])
        let server = try LoopbackServer { _ in .ok(self.dated(ages.value)) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0)
        ages.value = Array(repeating: 200, count: 100)
        #expect(try newItems(home.poll(minute: 1, "--json", "--force")) == 10)
    }

    @Test func aFeedIsPolledByURLOrByTitle() throws {
        let server = try LoopbackServer { .ok(rss("Title of \($0.path)", [$0.path])) }
        defer { server.stop() }
        try home.subscribe(to: ["/a", "/b", "/c"].map { server.url($0) })
        try home.poll(minute: 0)
        try home.poll(minute: 1, server.url("/b"), server.url("/b"))
        #expect(server.requests("/b").count == 2, "named twice, asked once")
        try home.poll(minute: 2, "feed 3")
        try home.poll(minute: 3, "Title of /c")
        #expect(server.requests("/c").count == 3)
        #expect(server.requests("/a").count == 1)
        let unknown = try home.poll(minute: 4, "Nobody")
        #expect(unknown.status == 65)
        #expect(unknown.errors.contains("Nobody"))
    }

    @Test func aFeedAskedForByNameIsAnsweredFor() throws {
        let works = Changeable(true)
        let server = try LoopbackServer { $0.path == "/ok" || works.value ? .ok(rss("A", [$0.path])) : .status(500) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/ok"), server.url("/sick")])
        try home.poll(minute: 0)
        works.value = false
        #expect(try home.poll(minute: 70).errors == "", "cron is not told of the first failure")
        let named = try home.poll(minute: 71, "Feed 2")
        #expect(named.status == 69)
        #expect(named.errors.contains("server error (500)"))
    }

    @Test(arguments: ["moved", "slash", "scheme", "elsewhere"]) func aFeedUnderANewAddressGoesOn(change: String) throws
    {
        let items = Changeable((0..<12).map { "item \($0)" })
        let server = try LoopbackServer { request in
            request.path == "/old" && change == "moved" ? .redirect(301, to: "/new") : .ok(rss("A", items.value))
        }
        defer { server.stop() }
        // HTTP on the port of HTTPS: the scheme alone changes nothing about where the feed is.
        let old = change == "scheme" ? server.url("/old").replacing("http:", with: "https:") : server.url("/old")
        if change == "scheme" {
            try home.subscribe(to: [server.url("/old")])
            try home.poll(minute: 0)
            try home.subscribe(to: [old])
            try home.poll(minute: 60)
            try home.subscribe(to: [server.url("/old")])
        } else {
            try home.subscribe(to: [old])
            try home.poll(minute: 0)
            let new = ["moved": "/new", "slash": "/old/", "elsewhere": "/feeds/main.xml"]
            try home.subscribe(to: [server.url(new[change] ?? "")])
        }
        #expect(try home.items().count == 12)
        items.value.insert("fresh", at: 0)
        #expect(try newItems(home.poll(minute: 120, "--json")) == 1)
        #expect(try home.items().count == 13)
        #expect(Set(try home.titles()).count == 13)
    }

    @Test func aRemovedFeedShowsNoFaults() throws {
        let server = try LoopbackServer { $0.path == "/ok" ? .ok(rss("A", ["a"])) : .status(404) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/ok"), server.url("/lost")])
        _ = try home.sheaf("run")
        #expect(try home.folder.text("digests/latest.md").contains("Feed 2"))
        try home.subscribe(to: [server.url("/ok")])
        let result = try home.sheaf("run", at: "2025-01-20T06:00:00Z")
        #expect(result.errors == "")
        #expect(try !home.folder.text("digests/latest.md").contains("Feed 2"))
        // Nor, a year later, that it has been silent.
        _ = try home.sheaf("run", at: "2026-01-19T06:00:00Z")
        #expect(try !home.folder.text("digests/latest.md").contains("lost"))
    }

    @Test func odditiesOfTheFeedsFileAreToldOnceAFortnight() throws {
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.subscribe(to: ["a.xml", "a.xml"])
        #expect(try home.sheaf("run").errors.split(separator: "\n").count == 1)
        #expect(try home.sheaf("run", at: "2025-01-18T07:00:00Z").errors == "")
        #expect(try home.sheaf("run", "-v", at: "2025-01-18T08:00:00Z").errors.split(separator: "\n").count == 1)
        #expect(try home.sheaf("run", at: "2025-02-02T07:00:00Z").errors.split(separator: "\n").count == 1)
    }

    @Test func credentialsAppearNowhere() throws {
        let server = try LoopbackServer { _ in
            .ok("<rss version=\"2.0\"><channel><item><title>a</title></item></channel></rss>")
        }
        defer { server.stop() }
        let secret = server.url("/feed").replacing("http://", with: "http://user:sesame@")
        try home.folder.write("feeds.opml", "<opml version=\"2.0\"><body><outline xmlUrl=\"\(secret)\"/></body></opml>")
        let run = try home.sheaf("run", "-v")
        let items = try home.sheaf.run("items")
        #expect(items.lines.count == 1)
        #expect(!(run.output + run.errors + items.output).contains("sesame"))
        for name in try FileManager.default.contentsOfDirectory(atPath: home.folder.path("digests")) {
            #expect(try !home.folder.text("digests/\(name)").contains("sesame"), "\(name)")
        }
    }

    @Test func anEditionThatCouldNotBeWrittenLosesNothing() throws {
        try home.folder.write("a.xml", rss("A", ["kept for tomorrow"]))
        try home.subscribe(to: ["a.xml"])
        // A folder where a file has to go.
        try FileManager.default.createDirectory(
            atPath: home.folder.path("digests/2025-01-18.html"), withIntermediateDirectories: true)
        #expect(try home.sheaf("run").status == 73)
        #expect(try home.sheaf("run", at: "2025-01-19T06:00:00Z").status == 0)
        #expect(try home.folder.text("digests/2025-01-19.md").contains("kept for tomorrow"))
    }

    @Test func aRelativeOutFolderOfOneLetterWorks() throws {
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.subscribe(to: ["a.xml"])
        #expect(try home.sheaf("run", "--out", "d").status == 0)
        #expect(try home.folder.text("d/latest.md").contains("a"))
    }

    @Test func jsonIsOneObjectAlsoWhenNothingWorks() throws {
        try home.subscribe(to: ["http://127.0.0.1:1/a"])
        for command in ["poll", "run"] {
            let result = try home.sheaf(command, "--json", "--force")
            #expect(result.status == 69)
            #expect(result.lines.count == 1)
            let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect(object?["ok"] as? Bool == false)
            #expect((object?["error"] as? [String: Any])?["code"] as? String == "poll.nothing_fetched")
        }
    }
}
