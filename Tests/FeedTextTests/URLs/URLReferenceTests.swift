import FeedText
import Testing

@Suite struct URLReferenceTests {
    /// RFC 3986 §5.4, base `http://a/b/c/d;p?q`.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ("http:g", "http://a/b/c/g"),
    ])
    func resolvesTheExamplesOfTheStandard(reference: String, expected: String) {
        let resolved = URLReference.resolve(reference, base: "http://a/b/c/d;p?q")
        // An empty path and "/" are the same address (RFC 3986 §6.2.3).
        #expect(resolved == expected || resolved == expected + "/")
    }

    @Test(arguments: [
        ("https://x.example/%7Eu/A?b=%20#c", "https://x.example/%7Eu/A?b=%20#c"),
        ("HTTPS://X.example/Path", "HTTPS://X.example/Path"),
        ("http://x.example", "http://x.example"),
        ("http://x.example/ä/日本", "http://x.example/ä/日本"),
        (" \n https://x.example/a\n ", "https://x.example/a"),
        ("https://x.example/a\n  b", "https://x.example/a%20%20b"),
        ("https://x.example/a b", "https://x.example/a%20b"), ("\u{FEFF}https://x.example/", "https://x.example/"),
        ("http:///x.example/p", "http://x.example/p"), ("http:/x.example/p", "http://x.example/p"),
        ("https:\\\\x.example\\p", "https://x.example\\p"),
        ("feed://x.example/rss", "http://x.example/rss"), ("feed:https://x.example/rss", "https://x.example/rss"),
        ("tag:x.example,2025:1", "tag:x.example,2025:1"), ("urn:uuid:1-2", "urn:uuid:1-2"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("magnet:?xt=urn:btih:1", "magnet:?xt=urn:btih:1"),
        ("a/b", "a/b"),
    ])
    func keepsWhatIsAbsolute(reference: String, expected: String) {
        #expect(URLReference.resolve(reference, base: nil) == expected)
    }

    @Test(arguments: [
        "", "  ", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\nscript:x", "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd", "about:blank", "feed:javascript:x", "http://", "https:", "blob:x",
    ])
    func refusesEmptyAndUnsafe(reference: String) {
        #expect(URLReference.resolve(reference, base: "https://x.example/") == nil)
    }

    @Test(arguments: [
        // The fuzzer's way to have a second scheme slip through.
        ("https:javascript:alert(1)", "https://x.example/a/", "https://x.example/a/javascript:alert(1)"),
        ("https:https:\\\\y\\p", "https://x.example/", "https://x.example/https:\\\\y\\p"),
        ("https:?b", "https://x.example/a", "https://x.example/a?b"),
        ("a", "not a base", "a"), ("a", "", "a"), ("a", "tag:x", "a"),
        ("/ä", "https://x.example", "https://x.example/%c3%a4"),
        ("b", "https://x.example/a/ ", "https://x.example/a/b"), ("b", "https://ü.example/a", "https://ü.example/b"),
    ])
    func livesWithOddBases(reference: String, base: String, expected: String) {
        #expect(URLReference.resolve(reference, base: base)?.lowercased() == expected)
    }

    @Test(arguments: [
        ("https://www.X.example:8443/a", "www.x.example", "https://www.x.example:8443"),
        ("http://x.example:80/", "x.example", "http://x.example"),
        ("https://u:p@x.example/", "x.example", "https://x.example"),
        ("http://[2001:db8::1]:81/a", "2001:db8::1", "http://[2001:db8::1]:81"),
    ])
    func findsHostAndOrigin(url: String, host: String, origin: String) {
        #expect(URLReference.host(url) == host)
        #expect(URLReference.origin(url) == origin)
    }

    @Test(arguments: ["", "x", "mailto:a@b.example", "tag:x.example,2025:1", "http://", "ftp://x.example/", "/a"])
    func findsNoHostInWhatIsNoWebAddress(url: String) {
        #expect(URLReference.host(url) == nil)
        #expect(URLReference.origin(url) == nil)
    }

    /// Blanks taken off one by one moved all that follows each time: minutes.
    @Test func takesManyBlanksAway() {
        let blanks = String(repeating: "\u{A0}\u{FEFF}", count: 500_000)
        #expect(URLReference.resolve(blanks + "a" + blanks, base: "https://x.example/") == "https://x.example/a")
    }

    @Test(arguments: [
        ("https://x.example/a?utm_source=rss&utm_medium=feed", "https://x.example/a"),
        ("https://x.example/a?b=1&utm_source=rss&c=%20", "https://x.example/a?b=1&c=%20"),
        ("https://x.example/a?UTM_Source=rss#s", "https://x.example/a#s"),
        ("https://x.example/a?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&igshid=5", "https://x.example/a"),
        ("https://x.example/a?b=utm_source&&c", "https://x.example/a?b=utm_source&&c"),
        ("https://x.example/a?b=1&amp;utm_source=rss", "https://x.example/a?b=1"),
        ("https://x.example/a#utm_source=rss", "https://x.example/a"),
        ("https://x.example/a?", "https://x.example/a?"),
        ("https://x.example/utm_source=1", "https://x.example/utm_source=1"),
        ("https://x.example/a?next=/?utm_source=1", "https://x.example/a?next=/?utm_source=1"),
        ("", ""), ("?utm_x=1", ""), ("not a url", "not a url"),
    ])
    func takesTrackingAway(url: String, expected: String) {
        #expect(URLReference.withoutTracking(url) == expected)
    }
}
