import FeedFetching
import TestSupport
import Testing

/// What a request says.
@Suite struct RequestTests {
    @Test func saysWhoItIsAndWhatItReadsAndNothingElse() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>", headers: ["Set-Cookie: a=b"]) }
        defer { server.stop() }
        _ = try await fetch(server.url("/one"))
        _ = try await fetch(server.url("/two"))
        let request = try #require(server.requests.last)
        #expect(request.method == "GET")
        #expect(request["User-Agent"] == "Sheaf/0 (+https://example.org/sheaf)")
        let accept = try #require(request["Accept"])
        #expect(accept.hasPrefix("application/atom+xml, application/rss+xml,"))
        #expect(accept.hasSuffix(", */*;q=0.1"))
        for coding in ["gzip", "deflate", "br", "zstd"] {
            #expect(try #require(request["Accept-Encoding"]).contains(coding))
        }
        for absent in ["Cookie", "Referer", "Authorization", "If-None-Match", "If-Modified-Since", "Range"] {
            #expect(request[absent] == nil, "\(absent)")
        }
    }

    @Test(arguments: [
        ("/feed?a=b&c=%20%e9+x;y=[1]#top", "/feed?a=b&c=%20%e9+x;y=[1]"),
        ("/feed#part", "/feed"),
        ("/a b?c d", "/a%20b?c%20d"),
        ("/caf\u{e9}?q=\u{e9}", "/caf%C3%A9?q=%C3%A9"),
        ("/%7Euser/%2Ffeed?u=http://x/?y=%26", "/%7Euser/%2Ffeed?u=http://x/?y=%26"),
        ("", "/"),
        ("?q=1", "/?q=1"),
    ])
    func sendsPathAndQueryUnchangedAndNoFragment(written: String, sent: String) async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        _ = try await fetch(server.url(written))
        #expect(server.requests.map(\.target) == [sent])
    }

    @Test func addsTheFeedsOwnFieldsAtHomeOnly() async throws {
        let far = try LoopbackServer(address: "127.0.0.3") { _ in .ok("<rss/>") }
        let near = try LoopbackServer { _ in .redirect(302, to: far.url("/feed")) }
        defer { far.stop() }
        defer { near.stop() }
        let request = FetchRequest(
            id: 1, url: near.url("/feed"), userAgent: "Other/1",
            headers: [
                ("X-Key", "secret"), ("Accept", "text/plain"), ("Bad\r\nX-Evil", "1"), ("X-Split", "a\r\nX-Evil: 1"),
            ])
        _ = await fetchAll([request])
        let first = try #require(near.requests.first)
        #expect(first["X-Key"] == "secret")
        #expect(first["Accept"] == "text/plain")
        #expect(first["User-Agent"] == "Other/1")
        #expect(first["X-Evil"] == nil && first["X-Split"] == nil)
        let second = try #require(far.requests.first)
        #expect(second["X-Key"] == nil)
        #expect(try #require(second["Accept"]).contains("atom"))
    }

    @Test(arguments: [
        ("ftp://example.org/feed", "feed.blocked_scheme"),
        ("file:///etc/passwd", "feed.blocked_scheme"),
        ("gopher://127.0.0.1/", "feed.blocked_scheme"),
        ("javascript:alert(1)", "feed.blocked_scheme"),
        ("http://", "feed.bad_url"),
        ("localhost:8080/feed", "feed.bad_url"),
        ("http://exa mple.org/", "feed.bad_url"),
        ("http://example.org:99999/", "feed.bad_url"),
        ("", "feed.bad_url"),
        ("just words", "feed.bad_url"),
    ])
    func refusesWhatIsNoWebAddress(url: String, code: String) async throws {
        let response = try await fetch(url)
        #expect(response.failure?.code == code)
    }
}
