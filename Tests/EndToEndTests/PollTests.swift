import Foundation
import TestSupport
import Testing

/// `sheaf poll` against a real server.
@Suite(.blocking) struct PollTests {
    let home: Household

    init() throws { home = try Household() }

    /// `script` gives the program a terminal.
    @Test(.enabled(if: Shell.has("script"), "needs script, of bsdutils")) func aListWithoutFeedsSaysHowToBegin() throws
    {
        try home.subscribe(to: [])
        let shown = try Shell.run("script -qec 'sheaf poll' /dev/null < /dev/null", in: home.folder.url).output
        #expect(shown.contains("no feeds in feeds.opml yet: `sheaf feeds add` takes"), "\(shown)")
        let missing = try home.sheaf("poll", "--feeds", "none.opml").errors
        #expect(missing == "sheaf: none.opml: no such file; `sheaf feeds add` begins one, or name yours with --feeds\n")
    }

    @Test func validatorsAreEchoedByteForByteAndA304ChangesNothing() throws {
        let server = try LoopbackServer { request in
            request["If-None-Match"] == nil
                ? .ok(
                    rss("One", ["a", "b"]),
                    headers: ["ETag: W/\"odd  'tag'-gzip", "Last-Modified: some day, 5 o'clock"])
                : .status(304)
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])

        #expect(try home.sheaf("poll").status == 0)
        let before = try home.items().map { $0["first_seen"] as? String }
        let second = try home.sheaf("poll", "--json", at: "2025-01-18T09:00:00Z")
        #expect(second.status == 0)
        #expect(second.output.contains("\"unchanged\":1"))

        let requests = server.requests("/feed")
        try #require(requests.count == 2)
        #expect(requests[0].bytes("If-None-Match") == nil)
        #expect(requests[1].bytes("If-None-Match") == Array("W/\"odd  'tag'-gzip".utf8))
        #expect(requests[1].bytes("If-Modified-Since") == Array("some day, 5 o'clock".utf8))
        #expect(try home.items().map { $0["first_seen"] as? String } == before)
        #expect(try home.titles() == ["a", "b"])
    }

    @Test func aFeedIsNotAskedBeforeItIsDue() throws {
        let server = try LoopbackServer { _ in .ok(rss("One", ["a"]), headers: ["Cache-Control: max-age=21600"]) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for hour in 4...9 { #expect(try home.sheaf("poll", at: "2025-01-18T0\(hour):30:00Z").status == 0) }
        #expect(server.requests.count == 1)
        let why = try home.sheaf.run("feeds", "why", server.url("/feed"))
        #expect(why.output.contains("6 h"), "\(why.output)")
    }

    @Test func whatAServerDoesBadlyHarmsOnlyItsOwnFeed() throws {
        let gzipped = try Shell.gzip(rss("Packed", ["packed"]).utf8)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/ok": .ok(rss("Fine", ["fine"]))
            case "/gzip":
                .status(200, headers: ["Content-Encoding: gzip"], body: gzipped)
            case "/moved": .redirect(301, to: "/target")
            case "/target": .ok(rss("Moved", ["moved"]))
            case "/cut": .cut(rss("Cut", ["cut"]), after: 200)
            case "/page": .ok("<!doctype html><html><head><title>Hi</title></head><body>Hello</body></html>")
            case "/empty": .ok("")
            default: .status(404)
            }
        }
        defer { server.stop() }
        try home.subscribe(
            to: ["/ok", "/gzip", "/moved", "/cut", "/page", "/empty", "/missing"].map { server.url($0) })
        let result = try home.sheaf("run")
        #expect(result.status == 0)
        #expect(try home.titles() == ["fine", "moved", "packed"])
        for (feed, phrase) in [(4, "cut"), (5, "page"), (6, "empty"), (7, "404")] {
            let line = result.errors.split(separator: "\n").first { $0.contains("Feed \(feed)") }
            #expect(line?.lowercased().contains(phrase) == true, "feed \(feed): \(line ?? "no line")")
        }
    }

    @Test func anOldFeedsFaultIsToldOnceItLasts() throws {
        let works = Changeable(true)
        let server = try LoopbackServer { request in
            request.path == "/ok" || works.value ? .ok(rss("A", ["a"])) : .status(500)
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/ok"), server.url("/sick")])
        #expect(try home.sheaf("poll").errors == "")
        works.value = false
        var told: [String] = []
        for day in 19...30 {
            for hour in [1, 7, 13, 19] {
                let result = try home.sheaf("poll", at: "2025-01-\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z")
                if !result.errors.isEmpty { told.append("\(day): \(result.errors)") }
            }
        }
        #expect(told.count == 1, "\(told)")
        #expect(told.first?.contains("server error (500)") == true)
        works.value = true
        #expect(try home.sheaf("poll", "--force", at: "2025-01-31T01:00:00Z").errors.contains("works again"))
    }

    @Test func withNothingFetchedTheStatusIs69() throws {
        try home.subscribe(to: ["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"])
        let result = try home.sheaf("poll")
        #expect(result.status == 69)
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func aSecondRunWaitsForNoOne() async throws {
        let server = try LoopbackServer { _ in .hang }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        let first = try home.sheaf.start("poll", "--allow-network", "127.0.0.0/8")
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let second = try home.sheaf("poll", "--force")
        first.terminate()
        first.waitUntilExit()
        #expect(second.status == 75)
        #expect(second.errors.split(separator: "\n").count == 1)
        #expect(server.requests.count == 1)
    }

    @Test func SIGTERMEndsARunThatHangs() async throws {
        let server = try LoopbackServer { $0.path == "/ok" ? .ok(rss("A", ["kept"])) : .hang }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/ok"), server.url("/hang")])
        let run = try home.sheaf.start("poll", "--allow-network", "127.0.0.0/8")
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(300))
        let start = ContinuousClock.now
        run.terminate()
        run.waitUntilExit()
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(run.terminationStatus == 143)
        #expect(try home.titles() == ["kept"])
    }

    @Test func afterAKillEveryItemIsThereOnce() async throws {
        let names = (0..<40).map { "item \($0)" }
        let server = try LoopbackServer { request in
            .ok(rss("Feed \(request.path)", names), headers: ["ETag: \"\(request.path)\""])
        }
        defer { server.stop() }
        let urls = (0..<12).map { server.url("/\($0)") }
        try home.subscribe(to: urls)
        for milliseconds in stride(from: 10, through: 120, by: 10) {
            let run = try home.sheaf.start(
                "poll", "--force", "--allow-network", "127.0.0.0/8", "--now", "2025-01-18T06:00:00Z")
            try await Task.sleep(for: .milliseconds(milliseconds))
            kill(run.processIdentifier, SIGKILL)
            run.waitUntilExit()
        }
        #expect(try home.sheaf("poll", "--force").status == 0)
        let ids = try home.items().compactMap { $0["id"] as? String }
        #expect(ids.count == 480)
        #expect(Set(ids).count == 480)
    }
}
