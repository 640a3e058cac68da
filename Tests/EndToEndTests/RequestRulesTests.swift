import Foundation
import TestSupport
import Testing

/// What goes out with a request, how many go out at once, and to whom: by what servers see.
@Suite(.blocking) struct RequestRulesTests {
    let home: Household

    init() throws { home = try Household() }

    @Test func aRequestSaysWhoAsksAndNothingElse() throws {
        let server = try LoopbackServer { _ in
            .ok(rss("A", ["a"]), headers: ["Set-Cookie: id=1; Path=/", "Strict-Transport-Security: max-age=9999999"])
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed?b=2&amp;a=%C3%a9+1;x=[y]#top"), server.url("/other")])
        for minute in [0, 100] { #expect(try home.poll(minute: minute).status == 0) }
        #expect(server.requests.count == 4)
        #expect(Set(server.requests.map(\.target)) == ["/feed?b=2&a=%C3%a9+1;x=[y]", "/other"])
        for request in server.requests {
            #expect(request.method == "GET")
            let agent = try #require(request["User-Agent"])
            #expect(agent.wholeMatch(of: /Sheaf\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)/) != nil, "\(agent)")
            let accept = try #require(request["Accept"])
            for type in ["application/atom+xml", "application/rss+xml", "application/feed+json", "application/xml"] {
                #expect(accept.contains(type))
            }
            #expect(accept.hasSuffix("*/*;q=0.1"))
            for coding in ["gzip", "deflate", "br", "zstd"] {
                #expect(request["Accept-Encoding"]?.contains(coding) == true)
            }
            for absent in [
                "Cookie", "Referer", "Authorization", "Range", "Upgrade", "A-IM", "Upgrade-Insecure-Requests",
            ] {
                #expect(request[absent] == nil, "\(absent)")
            }
        }
    }

    /// Also under cron, whose locale knows ASCII alone.
    @Test func aHostInAnyScriptIsAskedForInASCII() throws {
        let server = try LoopbackServer { request in .ok(rss(request.path, [request["Host"] ?? ""])) }
        defer { server.stop() }
        try home.subscribe(
            to: ["b\u{fc}cher", "B\u{dc}CHER", "\u{43f}\u{440}\u{438}\u{43c}\u{435}\u{440}"].enumerated().map {
                "http://\($1).localhost:\(server.port)/\($0)"
            })
        let result = try home.poll(minute: 0, "-v")
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        let hosts = ["xn--bcher-kva", "xn--bcher-kva", "xn--e1afmkfd"].map { "\($0).localhost:\(server.port)" }
        #expect(try home.titles() == hosts)
    }

    /// A `.netrc` is for people at a terminal: its passwords are not a feed's.
    @Test func aNetrcIsLeftAlone() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        try home.folder.write(".netrc", "machine 127.0.0.1 login ada password sesame\ndefault login a password b\n")
        try home.subscribe(to: [server.url("/feed")])
        #expect(try home.poll(minute: 0).status == 0)
        #expect(server.requests.map { $0["Authorization"] } == [nil])
    }

    @Test func validatorsOfEveryKindComeBackByteForByte() throws {
        let kinds: [(String, [UInt8])] = [
            ("/weak", Array("W/\"abc\"".utf8)), ("/bare", Array("abc".utf8)), ("/empty", Array("\"\"".utf8)),
            ("/latin1", [0x22, 0xE9, 0xFF, 0x22]), ("/inside", Array("\"a\\\"b, c  d;e\"".utf8)),
            ("/gzip", Array("\"abc-gzip\"".utf8)), ("/long", [0x22] + [UInt8](repeating: 97, count: 7000) + [0x22]),
        ]
        let tags = Dictionary(uniqueKeysWithValues: kinds)
        let server = try LoopbackServer { request in
            let tag = tags[request.path] ?? []
            if request.bytes("If-None-Match") == tag { return .status(304) }
            let feed = Array(rss(request.path, [request.path]).utf8)
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: \(feed.count)\r\nETag: ".utf8)
            return LoopbackAnswer([.send(head + tag + Array("\r\n\r\n".utf8) + feed)])
        }
        defer { server.stop() }
        try home.subscribe(to: kinds.map { server.url($0.0) })
        #expect(try home.poll(minute: 0, "--json").output.contains("\"fetched\":7"))
        let second = try home.poll(minute: 100, "--json")
        #expect(second.output.contains("\"unchanged\":7"), "\(second.output) \(second.errors)")
        #expect(try home.titles().count == 7)
    }

    /// A 304 replaces those of the validators that it carries; the others stay.
    @Test func notModifiedUpdatesWhatItCarries() throws {
        let step = Changeable(0)
        let server = try LoopbackServer { _ in
            defer { step.value += 1 }
            return step.value == 0
                ? .ok(rss("A", ["a"]), headers: ["ETag: \"1\"", "Last-Modified: then"])
                : .status(304, headers: step.value == 1 ? ["ETag: \"2\""] : [])
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in 0..<4 { try home.poll(minute: minute, "--force") }
        #expect(server.requests.map { $0["If-None-Match"] } == [nil, "\"1\"", "\"2\"", "\"2\""])
        #expect(server.requests.map { $0["If-Modified-Since"] } == [nil, "then", "then", "then"])
    }

    /// A server without validators sends the same bytes again: they are recognised, and nothing changes.
    @Test func theSameBodyAgainIsUnchanged() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a", "b"])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        #expect(try home.poll(minute: 0, "--json").output.contains("\"fetched\":1,\"unchanged\":0"))
        let before = try home.sheaf.run("items", "--store", "sheaf.sqlite").output
        #expect(try home.poll(minute: 100, "--json").output.contains("\"fetched\":0,\"unchanged\":1"))
        #expect(try home.sheaf.run("items", "--store", "sheaf.sqlite").output == before)
    }

    @Test func twoAtATimeForAHostOverFewConnections() throws {
        let server = try LoopbackServer { request in
            LoopbackAnswer.ok(rss(request.path, [request.path])).after(seconds: 0.03)
        }
        defer { server.stop() }
        try home.subscribe(to: (0..<30).map { server.url("/\($0)") })
        #expect(try home.poll(minute: 0).status == 0)
        #expect(server.requests.count == 30, "each is asked once")
        #expect(server.peakConcurrency <= 2)
        #expect(server.connectionCount <= 3)
        #expect(try home.titles().count == 30)
    }

    /// With few files to open, fewer are asked at once; a healthy feed must not fail for that.
    @Test(arguments: [1024, 100, 48]) func aLowLimitOfOpenFilesHarmsNoFeed(limit: Int) throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            LoopbackAnswer.ok(rss(request.path, [request.path])).after(seconds: 0.02)
        }
        defer { server.stop() }
        try home.subscribe(to: (1...200).map { "http://127.13.0.\($0):\(server.port)/\($0)" })
        let result = try Shell.run(
            "ulimit -n \(limit); sheaf poll --jobs 1000 --json -v --now \(home.time(minute: 0)) --allow-network 127.0.0.0/8",
            in: home.folder.url)
        #expect(result.output.contains("\"fetched\":200,"), "\(result.output.prefix(500))")
    }

    @Test func aHostThatHangsHoldsUpNobodyAndIsNotAskedForAll() async throws {
        let hanging = try LoopbackServer(address: "127.0.0.6") { _ in .hang }
        let hosts = try (1...20).map { number in
            try LoopbackServer(address: "127.0.6.\(number)") { request in
                LoopbackAnswer.ok(rss(request.path, ["\(number)"])).after(seconds: 1)
            }
        }
        defer { for server in hosts + [hanging] { server.stop() } }
        try home.subscribe(to: (0..<10).map { hanging.url("/\($0)") } + hosts.map { $0.url("/feed") })
        let start = ContinuousClock.now
        let run = try home.sheaf.start("poll", "--allow-network", "127.0.0.0/8", "--now", home.time(minute: 0))
        while hosts.contains(where: { $0.requests.isEmpty || $0.openConnectionCount > 0 }),
            ContinuousClock.now - start < .seconds(10)
        {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(ContinuousClock.now - start < .seconds(10), "20 hosts that take a second each")
        run.waitUntilExit()
        #expect(run.terminationStatus == 0)
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(hanging.requests.count <= 4)
        #expect(try home.titles().count == 20)
    }
}
