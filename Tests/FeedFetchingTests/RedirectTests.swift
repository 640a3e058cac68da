import FeedFetching
import FeedModel
import TestSupport
import Testing

/// Which redirects are followed, and what goes along.
@Suite struct RedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func follows(status: Int) async throws {
        let server = try LoopbackServer { request in
            request.path == "/old" ? .redirect(status, to: "/new?x=1#part") : .ok("<rss/>")
        }
        defer { server.stop() }
        let response = try await fetch(server.url("/old"))
        #expect(response.text == "<rss/>")
        #expect(response.url == server.url("/new?x=1"))
        #expect(
            response.redirects
                == [Redirect(status: status, from: server.url("/old"), to: server.url("/new?x=1"))])
        #expect(server.requests.map(\.target) == ["/old", "/new?x=1"])
    }

    @Test(arguments: [
        ("next", "/a/next"), ("./next", "/a/next"), ("../next", "/next"), ("?page=2", "/a/feed?page=2"),
        ("/caf\u{e9} au lait", "/caf%C3%A9%20au%20lait"), (" /trimmed ", "/trimmed"),
    ])
    func resolvesRelativeTargets(location: String, target: String) async throws {
        let server = try LoopbackServer { request in
            request.target == "/a/feed" ? .redirect(302, to: location) : .ok("<rss/>")
        }
        defer { server.stop() }
        _ = try await fetch(server.url("/a/feed"))
        #expect(server.requests.last?.target == target)
    }

    @Test func followsTenAndNoMore() async throws {
        let server = try LoopbackServer { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return number == 0 ? .ok("<rss/>") : .redirect(302, to: "/\(number - 1)")
        }
        defer { server.stop() }
        let ten = try await fetch(server.url("/10"))
        #expect(ten.text == "<rss/>")
        #expect(ten.redirects.count == 10)
        let eleven = try await fetch(server.url("/11"))
        #expect(eleven.failure == .tooManyRedirects(limit: 10))
        #expect(server.requests.count == 11 + 11)
    }

    @Test func recognisesALoop() async throws {
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(301, to: "/b") : .redirect(301, to: "/a") }
        defer { server.stop() }
        let response = try await fetch(server.url("/a"))
        #expect(response.failure == .redirectLoop)
        #expect(server.requests.count == 2)
    }

    @Test(arguments: [
        ("file:///etc/passwd", "feed.blocked_scheme"), ("ftp://127.0.0.1/", "feed.blocked_scheme"),
        ("data:text/xml,<rss/>", "feed.blocked_scheme"), ("", "feed.bad_redirect"), ("http://", "feed.bad_url"),
    ])
    func goesToTheWebOnly(location: String, code: String) async throws {
        let server = try LoopbackServer { _ in .redirect(302, to: location) }
        defer { server.stop() }
        let response = try await fetch(server.url("/"))
        #expect(response.failure?.code == code)
        #expect(response.status == 302)
    }

    @Test func asksTheRememberedPlaceAtOnce() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        var state = FeedState()
        state.movedTo = server.url("/new")
        state.movedSightings = 2
        _ = await fetchAll([FetchRequest(id: 1, url: server.url("/old"), state: state)])
        #expect(server.requests.map(\.path) == ["/new"])
    }

    @Test func theLimitOnTimeHoldsOverAllHops() async throws {
        let server = try LoopbackServer { request in
            LoopbackAnswer.redirect(302, to: request.path + "x").after(seconds: 0.4)
        }
        defer { server.stop() }
        let start = ContinuousClock.now
        let response = try await fetch(server.url("/"), options: testOptions { $0.totalTimeout = 1000 })
        #expect(response.failure == .timedOut(afterSeconds: 1))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Suite struct Credentials {
        @Test func goToTheirOriginAndNowhereElse() async throws {
            let far = try LoopbackServer(address: "127.0.0.3") { _ in .ok("<rss/>") }
            let near = try LoopbackServer { request in
                request.path == "/feed" ? .redirect(302, to: "/second") : .redirect(302, to: far.url("/feed"))
            }
            defer { far.stop() }
            defer { near.stop() }
            let url = "http://ada:s%40cret@127.0.0.1:\(near.port)/feed"
            let response = try await fetch(url)
            #expect(response.text == "<rss/>")
            // ada:s@cret
            #expect(near.requests.map { $0["Authorization"] } == ["Basic YWRhOnNAY3JldA==", "Basic YWRhOnNAY3JldA=="])
            #expect(far.requests.map { $0["Authorization"] } == [nil])
            #expect(!"\(response)".contains("cret"))
        }

        @Test func anotherPortIsAnotherOrigin() async throws {
            let second = try LoopbackServer { _ in .ok("<rss/>") }
            let first = try LoopbackServer { _ in .redirect(301, to: second.url("/feed")) }
            defer { second.stop() }
            defer { first.stop() }
            _ = try await fetch("http://ada:secret@127.0.0.1:\(first.port)/")
            #expect(first.requests.first?["Authorization"] != nil)
            #expect(second.requests.first?["Authorization"] == nil)
        }

        @Test func thoseOfARedirectAreNotUsed() async throws {
            let server = try LoopbackServer { request in
                request.path == "/"
                    ? .redirect(302, to: "http://eve:trap@\(request["Host"] ?? "")/feed") : .ok("<rss/>")
            }
            defer { server.stop() }
            let response = try await fetch(server.url("/"))
            #expect(server.requests.last?["Authorization"] == nil)
            #expect(!response.url.contains("eve") && !"\(response.redirects)".contains("trap"))
        }

        @Test func goAlongToARememberedPlaceOfTheSameOrigin() async throws {
            let far = try LoopbackServer(address: "127.0.0.3") { _ in .ok("<rss/>") }
            let near = try LoopbackServer { _ in .ok("<rss/>") }
            defer { far.stop() }
            defer { near.stop() }
            let url = "http://ada:secret@127.0.0.1:\(near.port)/feed"
            _ = await fetchAll([
                FetchRequest(id: 1, url: url, movedTo: near.url("/new")),
                FetchRequest(id: 2, url: url, movedTo: far.url("/new")),
            ])
            #expect(near.requests.map { $0["Authorization"] != nil } == [true])
            #expect(far.requests.map { $0["Authorization"] != nil } == [false])
        }
    }
}
