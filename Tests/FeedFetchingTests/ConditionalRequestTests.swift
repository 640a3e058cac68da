import FeedFetching
import FeedModel
import TestSupport
import Testing

@Suite struct ConditionalRequestTests {
    @Test(arguments: [
        "\"abc\"", "W/\"abc\"", "unquoted", "\"abc-gzip\"", "\"caf\u{e9}\"", "\"a, b\"", "\"\"",
    ])
    func etagComesBackByteForByte(etag: String) async throws {
        let server = try LoopbackServer { request in
            request["If-None-Match"] == nil ? .ok("<rss/>", headers: ["ETag: \(etag)"]) : .status(304)
        }
        defer { server.stop() }
        let first = try await fetch(server.url("/feed"))
        #expect(first.headers.etag == Array(etag.utf8))
        let validators = Validators(etag: first.headers.etag, url: first.url)
        let second = try await fetch(server.url("/feed"), validators: validators)
        #expect(second.outcome == .notModified)
        #expect(server.requests.last?.bytes("If-None-Match") == Array(etag.utf8))
        #expect(server.requests.last?["If-Modified-Since"] == nil)
    }
}
