import Foundation
import TestSupport
import Testing

/// Where a redirect may lead, how far, and what it takes along.
@Suite(.blocking) struct RedirectRulesTests {
    let home: Household

    init() throws { home = try Household() }

    static let targets = [
        ("file:///etc/passwd", "only http and https"), ("FILE:/etc/passwd", "only http and https"),
        ("ftp://127.0.0.1/x", "only http and https"), ("gopher://127.0.0.1/x", "only http and https"),
        ("data:text/xml,<rss/>", "only http and https"), ("http:\\\\127.0.0.1\\x", "not a usable URL"),
        ("http://127.0.0.1:99999/", "not a usable URL"), ("http://exa mple/", "not a usable URL"),
        ("", "redirect to nowhere"), ("http://10.0.0.1/", "10.0.0.1 is a private address"),
        ("http://0x0a.1/", "10.0.0.1 is a private address"), ("http://167772161/", "10.0.0.1 is a private address"),
        ("http://[::ffff:10.0.0.1]/", "IPv4-mapped"), ("http://[::1]:1/", "loopback"),
        ("http://169.254.169.254/latest/meta-data/", "link-local"), ("http://[fe80::1%25lo]/", "link-local"),
        ("ldap://127.0.0.1/", "not ldap"), ("dict://127.0.0.1:11211/stat", "not dict"), ("mailto:a@b", "not mailto"),
        ("ws://127.0.0.1/", "not ws"), ("feed://127.0.0.1/", "not feed"), ("smb://127.0.0.1/x", "not smb"),
        ("about:blank", "not about"), ("ftp://a:b@127.0.0.1/", "not ftp"),
        ("http+unix://%2Fvar%2Frun/", "not a usable URL"),
        ("http://10.1.1.1:port/", "not a usable URL"), ("http://[::1/", "not a usable URL"),
        ("tel:1", "not a usable URL"),
        ("http://012.1.1.1/", "10.1.1.1 is a private address"), ("http://[64:ff9b::a00:1]/", "NAT64"),
        ("http://0/", "reserved"),
        ("/self", "loop"), ("/chain?11", "more than 10 redirects"), ("/cut", "lost"),
    ]

    @Test func whatIsNoPlaceForAFeedIsRefusedAndTheOthersGoOn() throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            if request.path == "/self" { return .redirect(302, to: "/self") }
            if request.path == "/cut" {
                return LoopbackAnswer([.send(Array("HTTP/1.1 301 Moved\r\nLocation: /good\r\nX-Cu".utf8)), .close])
            }
            if request.path == "/good" { return .ok(rss("Good", ["good"])) }
            if request.path == "/chain" {
                let left = Int(request.target.split(separator: "?").last ?? "") ?? 0
                return left <= 1 ? .redirect(302, to: "/good") : .redirect(302, to: "/chain?\(left - 1)")
            }
            let number = Int(request.path.dropFirst()) ?? 0
            return .redirect(302, to: Self.targets[number].0)
        }
        defer { server.stop() }
        // Each on a host of its own; the last one has ten hops.
        let urls = Self.targets.indices.map { "http://127.10.0.\($0 + 1):\(server.port)/\($0)" }
        try home.subscribe(to: urls + ["http://127.10.1.1:\(server.port)/chain?10"])
        let result = try home.poll(minute: 0, "-v")
        #expect(result.status == 0)
        let lines = result.errors.split(separator: "\n")
        for (number, (target, phrase)) in Self.targets.enumerated() {
            let own = lines.filter { $0.contains("Feed \(number + 1): ") }
            #expect(own.count == 1 && own[0].contains(phrase), "\(target): \(own)")
        }
        #expect(lines.count == Self.targets.count, "\(result.errors)")
        #expect(try home.titles() == ["good"])
    }

    @Test func relativeTargetsAreResolvedAsBrowsersDo() throws {
        let targets = [
            ("next", "/a/next"), ("../next", "/next"), ("?page=2", "/a/2?page=2"),
            ("//HOST/other?x", "/other?x"), ("HTTP://HOST/upper", "/upper"), ("/b/./../c", "/c"),
            ("/../../top", "/top"),
            ("/ok%0d%0aX:%20y", "/ok%0d%0aX:%20y"),
            ("/x y?q=\u{e9}#f", "/x%20y?q=%C3%A9"),
            (" /trimmed\t", "/trimmed"),
        ]
        let server = try LoopbackServer { request in
            guard request.path.hasPrefix("/a/"), let index = Int(request.target.dropFirst(3)) else {
                return .ok(rss(request.target, [request.target]))
            }
            return .redirect(302, to: targets[index].0.replacing("HOST", with: request["Host"] ?? ""))
        }
        defer { server.stop() }
        try home.subscribe(to: targets.indices.map { server.url("/a/\($0)") })
        let result = try home.poll(minute: 0, "-v")
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        #expect(Set(server.requests.map(\.target)).isSuperset(of: targets.map(\.1)), "\(server.requests.map(\.target))")
    }

    @Test(arguments: [301, 308, 302, 303, 307]) func onlyAPermanentMoveSeenTwiceIsRemembered(status: Int) throws {
        let server = try LoopbackServer { request in
            request.path == "/old" ? .redirect(status, to: "/new") : .ok(rss("A", ["a"]))
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/old")])
        let opml = try home.folder.text("feeds.opml")
        for minute in 0..<4 { try home.poll(minute: minute, "--force") }
        let isPermanent = status == 301 || status == 308
        #expect(server.requests("/old").count == (isPermanent ? 2 : 4))
        #expect(server.requests("/new").count == 4)
        #expect(try home.folder.text("feeds.opml") == opml)
        #expect(try home.titles() == ["a"])
    }

    @Test func aMoveToSomethingElseIsNotRemembered() throws {
        let isPortal = Changeable(true)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/feed": isPortal.value ? .redirect(301, to: "/login") : .ok(rss("A", ["a"]))
            default: .ok("<!doctype html><html><head><title>Log in</title></head><body>Welcome</body></html>")
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in 0..<4 { try home.poll(minute: minute, "--force") }
        #expect(server.requests("/feed").count == 4)
        isPortal.value = false
        try home.poll(minute: 5, "--force")
        #expect(try home.titles() == ["a"])
    }

    /// Of 301 → 302 → feed only the first step is for good.
    @Test func onlyTheLeadingPermanentStepsAreRemembered() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/one": .redirect(301, to: "/two")
            case "/two": .redirect(308, to: "/three")
            case "/three": .redirect(302, to: "/four")
            case "/four": .redirect(301, to: "/feed")
            default: .ok(rss("A", ["a"]))
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/one")])
        for minute in 0..<5 { try home.poll(minute: minute, "--force") }
        #expect(["/one", "/two", "/three", "/four", "/feed"].map { server.requests($0).count } == [2, 2, 5, 5, 5])
    }

    /// A remembered place that fails is given up: the subscribed address is asked again.
    @Test func aRememberedPlaceThatFailsIsForgotten() throws {
        let isBack = Changeable(false)
        let server = try LoopbackServer { request in
            switch (request.path, isBack.value) {
            case ("/old", false): .redirect(301, to: "/new")
            case ("/new", true): .status(404)
            default: .ok(rss("A", ["a"]))
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/old")])
        for minute in 0..<3 { try home.poll(minute: minute, "--force") }
        isBack.value = true
        try home.poll(minute: 100)
        #expect(server.requests.last?.path == "/new")
        #expect(try home.poll(minute: 300).status == 0)
        #expect(server.requests.last?.path == "/old")
    }

    @Test func secretsStayWithTheirOrigin() throws {
        let far = try LoopbackServer(address: "127.0.0.3") { _ in .ok(rss("A", ["a"])) }
        let near = try LoopbackServer { request in
            switch request.path {
            case "/feed": .redirect(302, to: "/second")
            case "/trap": .redirect(302, to: "http://eve:trap@\(request["Host"] ?? "")/plain")
            case "/plain": .ok(rss("B", ["b"]))
            default: .redirect(302, to: far.url("/feed"))
            }
        }
        defer { far.stop() }
        defer { near.stop() }
        try home.subscribe(to: ["http://ada:s%40cret@127.0.0.1:\(near.port)/feed", near.url("/trap")])
        #expect(try home.poll(minute: 0).status == 0)
        #expect(try home.titles() == ["a", "b"])
        // ada:s@cret, to the host that it was given for and nobody else.
        for path in ["/feed", "/second"] {
            #expect(near.requests(path).map { $0["Authorization"] } == ["Basic YWRhOnNAY3JldA=="])
        }
        #expect(near.requests("/plain").map { $0["Authorization"] } == [nil])
        #expect(far.requests.map { $0["Authorization"] } == [nil])
    }
}
