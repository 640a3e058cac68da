import FeedFetching
import TestSupport
import Testing

/// TLS: which certificates are trusted, and that nothing goes on without.
@Suite(.enabled(if: TLSFront.isAvailable, "needs openssl and python3")) struct SecureConnectionTests {
    @Test func trustsOnlyTheGivenAuthority() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        let front = try TLSFront(to: server)
        defer { front.stop() }
        defer { server.stop() }
        let url = "https://127.0.0.1:\(front.port)/feed"
        let strange = try await fetch(url)
        #expect(strange.failure?.code == "feed.tls")
        #expect(strange.failure?.message.contains("certificate") == true)
        #expect(server.requests.isEmpty)
        let known = try await fetch(url, options: testOptions { $0.certificateFile = front.authorityFile })
        #expect(known.text == "<rss/>")
        let missing = try await fetch(url, options: testOptions { $0.certificateFile = "/nowhere/ca.pem" })
        #expect(missing.failure?.code == "feed.tls")
        // The certificate names 127.0.0.1 alone.
        let other = "https://127.0.0.2:\(front.port)/feed"
        let misnamed = try await fetch(other, options: testOptions { $0.certificateFile = front.authorityFile })
        #expect(misnamed.failure?.code == "feed.tls")
    }

    @Test func credentialsDoNotFollowIntoPlainText() async throws {
        let plain = try LoopbackServer { _ in .ok("<rss/>") }
        let server = try LoopbackServer { _ in .redirect(302, to: plain.url("/feed")) }
        let front = try TLSFront(to: server)
        defer { front.stop() }
        defer { server.stop() }
        defer { plain.stop() }
        let url = "https://ada:secret@127.0.0.1:\(front.port)/feed"
        let response = try await fetch(url, options: testOptions { $0.certificateFile = front.authorityFile })
        #expect(response.text == "<rss/>")
        #expect(server.requests.first?["Authorization"] != nil)
        #expect(plain.requests.first?["Authorization"] == nil)
    }
}
