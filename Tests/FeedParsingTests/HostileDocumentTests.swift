import FeedModel
import FeedParsing
import Testing

/// Documents made to exhaust a reader: each is done within seconds and loses nothing that
/// can be read.
@Suite(.serialized) struct HostileDocumentTests {
    @Test func billionLaughs() throws {
        var subset = "<!ENTITY a0 \"ha\">"
        for level in 1...30 {
            subset += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
        }
        let feed = try read("<!DOCTYPE rss [\(subset)]><rss><channel><title>x&a30;</title></channel></rss>")
        #expect(feed.title == "x")
    }

    @Test func quadraticBlowUp() throws {
        let entity = String(repeating: "a", count: 1_000)
        let references = String(repeating: "&e;", count: 200_000)
        let feed = try read(
            "<!DOCTYPE rss [<!ENTITY e \"\(entity)\">]><rss><channel><title>x</title><description>\(references)"
                + "</description></channel></rss>")
        #expect(feed.title == "x")
        #expect((feed.description?.utf8.count ?? 0) < 100_000)
    }

    @Test func hundredThousandAttributes() throws {
        let attributes = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        let feed = try read("<rss><channel \(attributes)><title>x</title><item><guid>1</guid></item></channel></rss>")
        #expect(feed.items.map(\.id) == ["1"])
    }

    @Test func depth() throws {
        let deep = String(repeating: "<b>", count: 100_000) + "x" + String(repeating: "</b>", count: 100_000)
        let feed = try read(
            "<rss><channel><item><description>\(deep)</description><guid>1</guid></item></channel></rss>")
        #expect(feed.items.map(\.id) == ["1"])
    }

    @Test func hugeText() throws {
        let text = String(repeating: "harbour ", count: 1_500_000)
        for wrapped in ["<![CDATA[\(text)]]>", text, "&lt;p&gt;\(text)"] {
            let feed = try read(
                "<rss><channel><item><title>\(wrapped)</title></item><item><guid>2</guid></item></channel></rss>")
            #expect(feed.items.count == 2)
            #expect((feed.items.first?.title?.utf8.count ?? 0) >= 11_999_999)
        }
    }

    @Test func manyItems() throws {
        let items = (0..<50_000).map { "<item><title>t\($0)</title><guid>\($0)</guid></item>\n<x\($0)/>" }.joined()
        let feed = try read("<rss><channel>\(items)</channel></rss>")
        #expect(feed.items.count == 50_000)
        #expect(feed.items.last?.id == "49999")
    }

    @Test(arguments: [
        "<", "&", "<a ", "<![CDATA[", "<!--", "& ", "< ", "</", "&a;", "<a>", "<?", "<?>", "]]>", "\u{8}", "é&eacute;",
    ])
    func repetition(unit: String) throws {
        let text = String(repeating: unit, count: size / unit.utf8.count)
        _ = try read("<rss><channel><title>x</title><item><description>\(text)")
    }

    @Test(arguments: [
        "<", "<?xml ", "<?xml ?>", "<?xml <!-- ", "<?xml ?><!--", "<?xml ?><!-- -->", "<?xml ?><!DOCTYPE a [",
    ])
    func repetitionOfNothingElse(unit: String) {
        let text = "x" + String(repeating: unit, count: 2 * size / unit.utf8.count)
        #expect(throws: FeedParsingError.self) { try read(text) }
    }

    @Test(arguments: ["( )", "[,]", "<,>", "\"\""])
    func wrappedName(pair: String) throws {
        let before = String(repeating: String(pair.dropLast()), count: size / 8)
        let after = String(repeating: String(pair.suffix(1)), count: size / 8)
        let feed = try read(
            "<rss><channel><item><author><![CDATA[\(before)a@harbour.example\(after)]]></author></item></channel></rss>"
        )
        #expect(feed.items.first?.authors.first?.email == "a@harbour.example")
    }

    @Test(arguments: ["<title><![CDATA[x</title>", "<title><![CDATA[x]]</title>", "<![CDATA[<"])
    func sectionsWithoutEnd(unit: String) throws {
        let text = String(repeating: unit, count: size / unit.utf8.count)
        for end in ["", "]]>", "<![CDATA[]]>"] {
            let feed = try read("<rss><channel><title>x</title><item><guid>1</guid>\(text)\(end)")
            #expect(feed.items.first?.id == "1")
        }
    }

    /// libxml2's dictionary of names, and lists that are searched for what they hold already, take quadratic time.
    @Test(arguments: [
        "<x#/>", "<x xmlns:p#=\"u#\"/>", "<item a#=\"\"/>", "<author>a#</author>", "<category>c#</category>",
        "<enclosure url=\"http://example.org/#\"/>", "<media:content url=\"http://example.org/#\"/>",
    ])
    func everDifferent(unit: String) throws {
        let members = (0..<size / 50).map { unit.replacing("#", with: "\($0)") }.joined()
        let feed = try read("<rss><channel><title>x</title><item><guid>1</guid>\(members)</item></channel></rss>")
        #expect(feed.title == "x")
        #expect(feed.items.first?.id == "1")
    }

    @Test func aGroupIsNotRepeatedWithoutEnd() throws {
        let thumbnails = String(repeating: "<media:thumbnail url=\"http://example.org/t\"/>", count: 2_000)
        let contents = String(repeating: "<media:content url=\"http://example.org/c\"/>", count: 2_000)
        let feed = try read(
            "<rss><channel><item><guid>1</guid><media:group>\(thumbnails)\(contents)</media:group></item></channel></rss>"
        )
        #expect(feed.jsonFeed(includingText: false).count < 4_000_000)
    }

    @Test func deepJSON() throws {
        let deep = String(repeating: "[", count: 1_000_000)
        let feed = try read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"a\":\(deep)")
        #expect(feed.title == "x")
    }

    private func read(_ text: String) throws -> ParsedFeed {
        let bytes = Array(text.utf8)
        let clock = ContinuousClock()
        let start = clock.now
        defer { #expect(clock.now - start < .seconds(limit)) }
        return try FeedReader.read(bytes, url: nil, contentType: nil)
    }

    private var size: Int {
        #if DEBUG
            1 << 20
        #else
            12 << 20
        #endif
    }

    /// Debug builds run the byte loops some forty times slower.
    private var limit: Int {
        #if DEBUG
            120
        #else
            5
        #endif
    }
}
