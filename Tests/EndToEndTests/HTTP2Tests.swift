import TestSupport
import Testing

/// HTTP/2 is spoken where the server offers it over TLS, with the same care as HTTP/1.1.
@Suite(.blocking, .enabled(if: HTTP2Front.isAvailable, "needs openssl and nghttpx (nghttp2-proxy)"))
struct HTTP2Tests {
    @Test func feedsAreReadAndRevalidated() throws {
        let server = try LoopbackServer { request in
            request["If-None-Match"] == "\"v1\""
                ? .status(304) : .ok(rss("Feed \(request.path)", ["a", "b"]), headers: ["ETag: \"v1\""])
        }
        defer { server.stop() }
        let front = try HTTP2Front(to: server)
        defer { front.stop() }
        let home = try Household()
        try home.subscribe(to: (1...20).map { "https://127.0.0.1:\(front.port)/\($0)" })

        let first = try home.poll(minute: 0, "--cacert", front.authorityFile, "--json")
        #expect(first.status == 0, "\(first.errors)")
        #expect(try home.titles().count == 40)
        #expect(server.requests.allSatisfy { $0["Via"]?.hasPrefix("2 ") == true })
        #expect(server.requests.count == 20)

        try home.poll(minute: 120, "--cacert", front.authorityFile)
        #expect(server.requests.count == 40)
        #expect(server.requests.suffix(20).allSatisfy { $0["If-None-Match"] == "\"v1\"" })
        #expect(try home.titles().count == 40)
    }

    @Test func aStreamThatIsResetHarmsNoOtherFeed() throws {
        let server = try LoopbackServer { request in
            request.path == "/bad" ? .cut(rss("Bad", ["x", "y"]), after: 300) : .ok(rss("Good", ["a"]))
        }
        defer { server.stop() }
        let front = try HTTP2Front(to: server)
        defer { front.stop() }
        let home = try Household()
        try home.subscribe(to: ["/bad", "/good"].map { "https://127.0.0.1:\(front.port)\($0)" })
        let result = try home.poll(minute: 0, "--cacert", front.authorityFile, "-v")
        #expect(result.status == 0)
        #expect(result.errors.contains("Feed 1"), "\(result.errors)")
        #expect(try home.titles() == ["a"])
    }
}
