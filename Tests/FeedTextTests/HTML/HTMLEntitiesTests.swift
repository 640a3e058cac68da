import FeedText
import Testing

@Suite struct HTMLEntitiesTests {
    @Test(arguments: [
        ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&eacute;&rsquo;&nbsp;&hellip;", "é’\u{A0}…"),
        ("&AElig;&zwnj;&Zeta;&zwj;", "Æ\u{200C}Ζ\u{200D}"), ("&CounterClockwiseContourIntegral;", "∳"),
        ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&Aacute;&aacute;", "Áá"), ("&ngE;", "\u{2267}\u{338}"),
        ("&copy 2025", "© 2025"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&ampx", "&x"), ("&rsquo x", "&rsquo x"),
        ("&Copy;", "&Copy;"),
        ("&doesnotexist;", "&doesnotexist;"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"),
        ("& amp;", "& amp;"),
        ("&#233;&#xE9;&#XE9;&#0233;", "éééé"), ("&#146;&#x92;&#128;&#159;", "’’€Ÿ"), ("&#129;", "\u{81}"),
        ("&#xD800;&#xDFFF;&#x110000;&#0;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&#99999999999999999999;", "\u{FFFD}"), ("&#128512;", "😀"), ("&#65", "A"), ("&amp;amp;", "&amp;"),
        ("no reference", "no reference"), ("é&é;", "é&é;"),
    ])
    func decodesOnce(text: String, expected: String) {
        #expect(HTMLEntities.decode(text) == expected)
    }

    @Test func numbersOfTheWindowsTableAreThoseOfTheStandard() {
        let decoded = (128...159).map { HTMLEntities.decode("&#\($0);") }.joined()
        #expect(decoded == "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
    }
}
