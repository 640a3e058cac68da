import FeedFetching
import TestSupport
import Testing

/// Validators: echoed to the resource that they came from, and to no other.
@Suite struct ConditionalRequestTests {
    @Test(arguments: [
        Array("\"abc\"".utf8), Array("W/\"abc\"".utf8), Array("unquoted".utf8), Array("\"abc-gzip\"".utf8),
        Array("\"caf\u{e9}\"".utf8), [0x22, 0xE9, 0xFF, 0x22], Array("\"a, b\"".utf8), Array("\"\"".utf8),
        Array("\"a  b\tc:d;e\"".utf8),
    ])
    func etagComesBackByteForByte(etag: [UInt8]) async throws {
        let server = try LoopbackServer { request in
            guard request["If-None-Match"] == nil else { return .status(304) }
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nETag: ".utf8)
            return LoopbackAnswer([.send(head + etag + Array(" \r\n\r\n<rss/>".utf8))])
        }
        defer { server.stop() }
        let first = try await fetch(server.url("/feed"))
        #expect(first.headers.etag == etag)
        let second = try await fetch(
            server.url("/feed"), validators: Validators(etag: first.headers.etag, url: first.url))
        #expect(second.outcome == .notModified)
        #expect(server.requests.last?.bytes("If-None-Match") == etag)
        #expect(server.requests.last?["If-Modified-Since"] == nil)
    }

    @Test(arguments: [
        "Wed, 15 Jan 2025 08:00:00 GMT", "Wednesday, 15-Jan-25 08:00:00 GMT", "2025-01-15T08:00:00Z", "yesterday", "0",
    ])
    func lastModifiedComesBackByteForByte(date: String) async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>", headers: ["Last-Modified: \(date)", "ETag: \"1\""]) }
        defer { server.stop() }
        let first = try await fetch(server.url("/feed"))
        let validators = Validators(etag: first.headers.etag, lastModified: first.headers.lastModified)
        _ = try await fetch(server.url("/feed"), validators: validators)
        #expect(server.requests.last?["If-Modified-Since"] == date)
        #expect(server.requests.last?["If-None-Match"] == "\"1\"")
    }

    @Test func validatorsGoOnlyToTheResourceTheyBelongTo() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/feed": .redirect(302, to: "/real")
            case "/elsewhere": .redirect(302, to: "/other")
            case "/real" where request["If-None-Match"] != nil: .status(304)
            default: .ok("<rss/>", headers: ["ETag: \"1\""])
            }
        }
        defer { server.stop() }
        let validators = Validators(etag: Array("\"1\"".utf8), url: server.url("/real"))
        let kept = try await fetch(server.url("/feed"), validators: validators)
        #expect(kept.outcome == .notModified)
        #expect(server.requests("/feed").first?["If-None-Match"] == nil)
        let moved = try await fetch(server.url("/elsewhere"), validators: validators)
        #expect(moved.text == "<rss/>")
        #expect(server.requests("/other").first?["If-None-Match"] == nil)
    }

    @Test func notModifiedWithoutConditionIsAFailure() async throws {
        let server = try LoopbackServer { _ in .status(304, headers: ["ETag: \"1\""]) }
        defer { server.stop() }
        let response = try await fetch(server.url("/feed"))
        #expect(response.failure == .unexpectedNotModified)
    }
}
