import FeedText
import Testing

@Suite struct MaskedURLTests {
    @Test(arguments: [
        ("https://example.org/feed?a=b#c", "https://example.org/feed?a=b#c"),
        ("https://ada:secret@example.org/feed", "https://***@example.org/feed"),
        ("https://ada@example.org", "https://***@example.org"),
        ("https://a:b@c@example.org/@ada?x=y@z", "https://***@example.org/@ada?x=y@z"),
        ("https://ada:se/cr?et@example.org/feed", "https://***@example.org/feed"),
        ("https://example.org:8080/@ada", "https://example.org:8080/@ada"),
        ("http://[::1]/@ada", "http://[::1]/@ada"),
        ("//ada:secret@example.org/", "//***@example.org/"),
        (
            "https://example.org/feed?user=ada&Token=abc&x=1#part",
            "https://example.org/feed?user=ada&Token=***&x=1#part"
        ),
        ("https://example.org/feed?key", "https://example.org/feed?key"),
        ("feeds/local.xml", "feeds/local.xml"),
        ("", ""),
    ])
    func hidesSecrets(url: String, shown: String) {
        #expect(masked(url) == shown)
    }
}
