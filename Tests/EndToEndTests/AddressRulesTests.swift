import Foundation
import TestSupport
import Testing

/// Whom a feed may lead to: the public net, and what the user opens.
@Suite(.blocking) struct AddressRulesTests {
    let home: Household

    init() throws { home = try Household() }

    private func poll(_ options: String..., environment: [String: String] = [:]) throws -> SheafProgram.Result {
        let sheaf = SheafProgram(in: home.folder.url, environment: environment)
        return try sheaf.run(["poll", "--now", home.time(minute: 0), "-v"] + options)
    }

    /// In every notation, before anything is sent, and with the way to open it.
    @Test func reservedAddressesAreRefused() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        let port = server.port
        let urls = [
            ("http://127.0.0.1:\(port)/", "127.0.0.1 is a loopback address; --allow-network 127.0.0.1 opens it"),
            ("http://localhost:\(port)/", "loopback"), ("http://127.1:\(port)/", "loopback"),
            ("http://2130706433:\(port)/", "loopback"), ("http://0x7f.0.0.1:\(port)/", "loopback"),
            ("http://0177.0.0.1:\(port)/", "loopback"), ("http://0:\(port)/", "0.0.0.0 is a reserved address"),
            ("http://[::1]:\(port)/", "loopback"), ("http://[::ffff:127.0.0.1]:\(port)/", "is an IPv4-mapped address"),
            ("http://public.example@127.0.0.1:\(port)/", "loopback"), ("http://[64:ff9b::7f00:1]:\(port)/", "NAT64"),
            ("http://[2002:7f00:1::]:\(port)/", "6to4"), ("http://[fe80::1%25lo]:\(port)/", "link-local"),
            ("http://100.64.0.1/", "carrier-grade NAT"), ("http://224.0.0.1/", "multicast"),
            ("http://192.168.1.1/", "private"), ("http://172.31.255.254/", "private"), ("http://[fd00::1]/", "private"),
        ]
        try home.subscribe(to: urls.map(\.0))
        let result = try poll()
        #expect(result.status == 69)
        #expect(server.connectionCount == 0, "nobody was connected to")
        for (url, phrase) in urls {
            try home.subscribe(to: [url])
            try? FileManager.default.removeItem(atPath: home.folder.path("sheaf.sqlite"))
            let one = try poll()
            #expect(
                one.errors.contains(phrase) && one.errors.split(separator: "\n").count == 1, "\(url): \(one.errors)")
        }
        #expect(server.connectionCount == 0)
    }

    /// The message opens the host, whichever of its addresses the server listens on.
    @Test func allAddressesOfAHostAreNamed() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        try home.subscribe(to: ["http://localhost:\(server.port)/"])
        let refused = try poll().errors
        let options = refused.matches(of: /--allow-network ([0-9.:]+)/).map { String($0.output.1) }
        #expect(options.contains("127.0.0.1"), "\(refused)")
        let result = try home.sheaf.run(["poll"] + options.flatMap { ["--allow-network", $0] })
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func whatTheUserOpensIsOpenAndNothingElse() throws {
        let open = try LoopbackServer { _ in .ok(rss("A", ["open"])) }
        let closed = try LoopbackServer(address: "127.0.0.2") { _ in .ok(rss("B", ["closed"])) }
        let leading = try LoopbackServer { _ in .redirect(302, to: closed.url("/")) }
        defer { for server in [open, closed, leading] { server.stop() } }
        try home.subscribe(to: [open.url("/"), closed.url("/"), leading.url("/")])
        let result = try poll("--allow-network", "127.0.0.1")
        #expect(result.status == 0)
        #expect(try home.titles() == ["open"])
        #expect(closed.connectionCount == 0, "neither asked nor redirected to")
        #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)")
    }

    /// Nobody was asked: whoever does as the message says need not wait.
    @Test func aFeedIsAskedAsSoonAsItsAddressIsOpened() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["open"])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/")])
        #expect(try poll().status == 69)
        #expect(try poll("--allow-network", "127.0.0.1").status == 0)
        #expect(try home.titles() == ["open"])
    }

    @Test func whatIsNoNetworkIsAUsageError() throws {
        try home.subscribe(to: ["http://127.0.0.1/"])
        let result = try poll("--allow-network", "10.0.0.0/33")
        #expect(result.status == 64)
        #expect(result.errors.contains("'10.0.0.0/33' is no network; write it as 192.168.1.0/24"))
    }

    /// A proxy is taken only where the environment names one; an address written out is refused behind it as well.
    @Test func aProxyIsAskedOnlyWhereItIsSet() throws {
        let proxy = try LoopbackServer { request in
            .ok(rss("P", ["\(request.target)"]))
        }
        let server = try LoopbackServer(address: "127.0.0.2") { _ in .ok(rss("A", ["direct"])) }
        defer { for server in [proxy, server] { server.stop() } }
        try home.subscribe(to: ["http://feeds.invalid/a?b", "http://10.0.0.1/", server.url("/feed")])
        let environment = ["http_proxy": proxy.url(""), "no_proxy": "127.0.0.2"]
        let result = try poll("--allow-network", "127.0.0.2", environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(proxy.requests.map(\.target) == ["http://feeds.invalid/a?b"])
        #expect(server.requests.map(\.target) == ["/feed"])
        #expect(result.errors.contains("10.0.0.1 is a private address"))
        #expect(try home.titles() == ["direct", "http://feeds.invalid/a?b"])
    }

    @Test func aFaultOfTheProxyIsNotTheFeeds() throws {
        let proxy = try LoopbackServer { _ in .status(407) }
        defer { proxy.stop() }
        try home.subscribe(to: ["http://feeds.invalid/a"])
        for (address, message) in [
            ("http://127.0.0.1:1", "proxy failed (Connection refused)"),
            (proxy.url(""), "proxy failed (it wants a user name and password)"),
            ("http://ada:hush hush@127.0.0.1:1:2", "proxy failed (its address in the environment cannot be read)"),
        ] {
            let result = try poll("--force", environment: ["http_proxy": address])
            #expect(result.status == 69)
            #expect(result.errors.hasSuffix(" <http://feeds.invalid/a>: \(message)\n"), "\(result.errors)")
        }
    }

    @Test func filesAndOtherSchemesAreNoFeeds() throws {
        try home.folder.write("secret.xml", rss("S", ["secret"]))
        let path = home.folder.path("secret.xml")
        let urls = [
            "file://\(path)", "file:\(path)", path, "../\(home.folder.url.lastPathComponent)/secret.xml",
            "ftp://127.0.0.1/",
            "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/xml,x",
        ]
        try FileManager.default.createDirectory(atPath: home.folder.path("sub"), withIntermediateDirectories: true)
        let outlines = urls.map { "<outline text=\"x\" xmlUrl=\"\($0)\"/>" }.joined()
        try home.folder.write("sub/feeds.opml", "<opml version=\"2.0\"><body>\(outlines)</body></opml>")
        let result = try home.sheaf.run(
            [
                "poll", "-v", "--json", "--feeds", "sub/feeds.opml", "--store", "sheaf.sqlite", "--now",
                home.time(minute: 0),
            ])
        #expect(result.output.contains("\"new_items\":0") || result.status == 69, "\(result.output)")
        #expect(try home.sheaf.run("items", "--store", "sheaf.sqlite").lines.isEmpty)
    }
}

/// Encrypted connections, whose servers have to prove who they are.
@Suite(.blocking, .enabled(if: TLSFront.isAvailable, "needs openssl and python3")) struct SecureFeedTests {
    let home: Household

    init() throws { home = try Household() }

    @Test func onlyAKnownAuthorityIsTrusted() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        let front = try TLSFront(to: server)
        defer { front.stop() }
        defer { server.stop() }
        try home.subscribe(to: ["https://127.0.0.1:\(front.port)/feed", "https://127.0.0.2:\(front.port)/feed"])
        func poll(minute: Int, _ options: [String] = [], _ environment: [String: String] = [:]) throws -> String {
            let result = try SheafProgram(in: home.folder.url, environment: environment).run(
                ["poll", "--force", "-v", "--now", home.time(minute: minute), "--allow-network", "127.0.0.0/8"]
                    + options)
            return result.errors
        }
        let strange = try poll(minute: 0)
        #expect(strange.contains("no secure connection") && strange.contains("certificate"), "\(strange)")
        #expect(server.requests.isEmpty)
        let ways: [([String], [String: String])] = [
            (["--cacert", front.authorityFile], [:]), ([], ["SSL_CERT_FILE": front.authorityFile]),
            ([], ["CURL_CA_BUNDLE": front.authorityFile]),
            ([], ["SHEAF_CACERT": "", "SSL_CERT_FILE": "", "CURL_CA_BUNDLE": front.authorityFile]),
        ]
        for (number, (options, environment)) in ways.enumerated() {
            let errors = try poll(minute: number + 1, options, environment)
            // The certificate names 127.0.0.1 alone.
            #expect(!errors.contains("Feed 1: no secure") && errors.contains("Feed 2: no secure"), "\(errors)")
            #expect(server.requests.count == number + 1)
        }
        #expect(try home.titles() == ["a"])
        #expect(try poll(minute: 9, ["--cacert", "/nowhere.pem"]).split(separator: "\n").count >= 1)
    }

    @Test func anExpiredCertificateAndSecretsInPlainText() throws {
        let plain = try LoopbackServer(address: "127.0.0.2") { _ in .ok(rss("A", ["a"])) }
        let server = try LoopbackServer { _ in .redirect(302, to: plain.url("/feed")) }
        let front = try TLSFront(to: server)
        let old = try TLSFront(to: server, days: -1)
        defer { front.stop() }
        defer { old.stop() }
        defer { for server in [plain, server] { server.stop() } }
        try home.subscribe(to: ["https://ada:secret@127.0.0.1:\(front.port)/feed"])
        #expect(try home.poll(minute: 0, "--cacert", front.authorityFile).status == 0)
        #expect(server.requests.first?["Authorization"] != nil)
        #expect(plain.requests.map { $0["Authorization"] } == [nil])
        try home.subscribe(to: ["https://127.0.0.1:\(old.port)/feed"])
        let expired = try home.poll(minute: 0, "--cacert", old.authorityFile)
        #expect(expired.status == 69)
        #expect(expired.errors.contains("expired"), "\(expired.errors)")
    }
}
