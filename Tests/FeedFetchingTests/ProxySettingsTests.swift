import Testing

@testable import FeedFetching

/// Which proxy the environment names for an address.
@Suite struct ProxySettingsTests {
    @Test(
        arguments: [
            ([:], "http://example.org/", nil),
            (["http_proxy": "http://p:1"], "http://example.org/", "http://p:1"),
            (["http_proxy": "http://p:1"], "https://example.org/", nil),
            (["HTTP_PROXY": "http://p:1"], "http://example.org/", nil),
            (["HTTPS_PROXY": "http://p:1"], "https://example.org/", "http://p:1"),
            (["all_proxy": "socks5h://p:1"], "https://example.org/", "socks5h://p:1"),
            (["http_proxy": ""], "http://example.org/", nil),
            (["http_proxy": "http://p:1", "no_proxy": "*"], "http://example.org/", nil),
            (["http_proxy": "http://p:1", "no_proxy": "192.168.0.0/16,::1"], "http://192.168.7.1/", nil),
            (["http_proxy": "http://p:1", "no_proxy": "192.168.0.0/16,::1"], "http://[::1]/", nil),
            (["http_proxy": "http://p:1", "no_proxy": "192.168.0.0/16"], "http://192.169.7.1/", "http://p:1"),
            (["http_proxy": "http://p:1", "NO_PROXY": "other.org, .example.org"], "http://www.EXAMPLE.org./", nil),
            (["http_proxy": "http://p:1", "no_proxy": "ample.org"], "http://example.org/", "http://p:1"),
        ] as [([String: String], String, String?)])
    func takesTheProxyOfTheEnvironment(environment: [String: String], url: String, proxy: String?) throws {
        #expect(ProxySettings(environment: environment).proxy(for: try WebURL(url)) == proxy)
    }
}
