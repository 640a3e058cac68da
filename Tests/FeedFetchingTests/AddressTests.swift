import TestSupport
import Testing

@testable import FeedFetching

/// Which addresses are public.
@Suite struct AddressTests {
    @Test(arguments: [
        ("127.0.0.1", "loopback"), ("127.255.255.254", "loopback"), ("10.1.2.3", "private"), ("172.16.0.1", "private"),
        ("172.31.255.255", "private"), ("192.168.1.1", "private"), ("169.254.169.254", "link-local"),
        ("100.64.0.1", "carrier-grade NAT"), ("100.127.255.255", "carrier-grade NAT"), ("0.0.0.0", "reserved"),
        ("192.0.0.8", "reserved"), ("198.18.0.1", "benchmarking"), ("203.0.113.5", "documentation"),
        ("224.0.0.1", "multicast"), ("255.255.255.255", "reserved"), ("240.0.0.1", "reserved"), ("::1", "loopback"),
        ("::", "unspecified"), ("::ffff:127.0.0.1", "IPv4-mapped"), ("::ffff:8.8.8.8", "IPv4-mapped"),
        ("::127.0.0.1", "reserved"), ("64:ff9b::7f00:1", "NAT64"), ("64:ff9b:1::1", "NAT64"),
        ("2002:7f00:1::1", "6to4"), ("2001:0:1::1", "Teredo"), ("fe80::1", "link-local"), ("fec0::1", "site-local"),
        ("fc00::1", "private"), ("fd12:3456::1", "private"), ("ff02::1", "multicast"), ("2001:db8::1", "documentation"),
        ("100::1", "reserved"), ("4000::1", "reserved"),
    ])
    func refuses(text: String, kind: String) throws {
        #expect(AddressGuard().refusal(of: try #require(IPAddress(text))) == kind)
    }

    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.167.1.1",
        "126.255.255.255", "128.0.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2003::1",
    ])
    func letsPublicAddressesThrough(text: String) throws {
        #expect(AddressGuard().refusal(of: try #require(IPAddress(text))) == nil)
    }

    @Test func everyRowOfTheTableIsANetwork() {
        #expect(AddressGuard.reserved.count == AddressGuard.table.count)
    }

    @Test(arguments: [
        ("127.0.0.0/8", "127.9.9.9", true), ("127.0.0.0/8", "128.0.0.0", false), ("10.0.0.1", "10.0.0.1", true),
        ("10.0.0.1", "10.0.0.2", false), ("0.0.0.0/0", "255.1.1.1", true), ("0.0.0.0/0", "::1", false),
        ("fc00::/7", "fd00::1", true), ("fc00::/7", "fe00::1", false), ("10.0.0.128/25", "10.0.0.127", false),
        ("10.0.0.128/25", "10.0.0.200", true), ("::ffff:0:0/96", "::ffff:10.0.0.1", true),
    ])
    func networksContain(network: String, address: String, isInside: Bool) throws {
        #expect(try #require(IPNetwork(network)).contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(arguments: [
        "", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "10.0.0.0/-1", "10.0.0.0/+8", "fe80::%eth0", "::/129", "x",
    ])
    func isNoNetwork(text: String) {
        #expect(IPNetwork(text) == nil)
    }

    /// Notations of one's own machine that a look at the text would miss. None is opened by an allowed network here.
    @Test(arguments: [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "127.0.0.1.", "localhost",
        "LOCALHOST", "localhost.", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "0", "[::]",
        "%31%32%37.0.0.1", "\u{ff11}\u{ff12}\u{ff17}.0.0.1",
    ])
    func noConnectionToOneself(host: String) async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        let closed = testOptions { $0.allowedNetworks = [] }
        let response = try await fetch("http://\(host):\(server.port)/feed", options: closed)
        #expect(["feed.blocked_address", "feed.bad_url", "feed.dns"].contains(response.failure?.code))
        #expect(server.connectionCount == 0)
    }

    @Test func theMessageSaysHowToOpenIt() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        let closed = testOptions { $0.allowedNetworks = [] }
        let response = try await fetch(server.url("/feed"), options: closed)
        #expect(
            response.failure?.message == "127.0.0.1 is a loopback address; --allow-network 127.0.0.1 opens it")
    }

    @Test func aRedirectIntoAClosedNetworkIsRefused() async throws {
        let inner = try LoopbackServer(address: "127.0.0.9") { _ in .ok("secret") }
        let server = try LoopbackServer { _ in .redirect(302, to: inner.url("/admin")) }
        defer { inner.stop() }
        defer { server.stop() }
        let options = testOptions { $0.allowedNetworks = ["127.0.0.1"].compactMap { IPNetwork($0) } }
        let response = try await fetch(server.url("/feed"), options: options)
        #expect(response.failure?.code == "feed.blocked_address")
        #expect(inner.connectionCount == 0)
    }

    @Test func behindAProxyLiteralAddressesAreStillChecked() async throws {
        let proxy = try LoopbackServer { _ in .ok("<rss/>") }
        defer { proxy.stop() }
        let options = testOptions {
            $0.allowedNetworks = []
            $0.proxies = ProxySettings(environment: ["http_proxy": proxy.url(""), "no_proxy": "direct.example"])
        }
        let named = try await fetch("http://feeds.example/feed", options: options)
        #expect(named.text == "<rss/>")
        #expect(proxy.requests.map(\.target) == ["http://feeds.example/feed"])
        let literal = try await fetch("http://10.0.0.1/feed", options: options)
        #expect(literal.failure?.code == "feed.blocked_address")
        #expect(proxy.requests.count == 1)
    }
}
