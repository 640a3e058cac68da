import Foundation
import TestSupport
import Testing

/// The payloads where they come from: in feeds and in the list of feeds, through the built program into every format.
@Suite(.timeLimit(.minutes(10))) struct HostileFeedsTests {
    /// Each payload in each place of each format that takes text, markup or an address; some twice escaped, some bare.
    private static func feeds(_ folder: TemporaryFolder) throws {
        var rss = ""
        var atom = ""
        var json: [[String: Any]] = []
        for (number, payload) in Payloads.all.enumerated() {
            let (text, twice) = (escaped(payload), escaped(escaped(payload)))
            let raw = payload.replacing("]]>", with: "]]]]><![CDATA[>")
            let date = "17 Jan 2025 \(number % 24):\(10 + number % 50):00 GMT"
            rss += """
                <item><title>\(number % 2 == 0 ? text : twice)</title><link>\(text)</link><guid isPermaLink="true">\(text)</guid>
                <pubDate>\(date)</pubDate><author>\(text)</author><dc:creator>\(text)</dc:creator><category>\(text)</category>
                <comments>\(text)</comments><enclosure url="\(text)" type="audio/mpeg" length="1"/>
                <media:thumbnail url="\(text)"/><itunes:image href="\(text)"/>
                <description><![CDATA[\(raw) <a href="\(payload)">a</a> <img src='\(payload)'> said Ilka Brandt in R\(number).]]></description>
                <content:encoded>\(number % 3 == 0 ? twice : text) &lt;a href="\(twice)"&gt;b&lt;/a&gt;</content:encoded></item>

                """
            atom += """
                <entry><title type="\(["text", "html", "xhtml"][number % 3])">\(number % 3 == 2
                    ? "<div xmlns='http://www.w3.org/1999/xhtml'><b onclick='x()'>\(text)</b><script>a()</script></div>" : text)</title>
                <id>\(text)#\(number)</id><updated>2025-01-17T08:00:00Z</updated><author><name>\(text)</name><uri>\(text)</uri></author>
                <link rel="alternate" href="\(text)"/><link rel="enclosure" type="video/mp4" href="\(text)"/>
                <link rel="replies" href="\(text)"/><category term="\(text)" label="\(text)"/><summary type="html">\(text)</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>a()</script><p onclick="a()" style="\(text)">\(text)
                <a href="\(text)">c</a><svg xmlns="http://www.w3.org/2000/svg" onload="a()"/></p></div></content></entry>

                """
            json.append([
                "id": "\(number) \(payload)", "title": payload, "url": payload, "external_url": payload,
                "image": payload,
                "content_html": "\(payload)<p onclick=a()>\(payload)<a href='\(payload)'>d</a>", "summary": payload,
                "authors": [["name": payload, "url": payload, "avatar": payload]], "tags": [payload],
                "language": payload, "date_published": "2025-01-17T09:00:00Z",
                "attachments": [["url": payload, "mime_type": "audio/mpeg", "title": payload]],
            ])
        }
        try folder.write(
            "rss.xml",
            """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
            <channel><title>&lt;script&gt;a()&lt;/script&gt;"'&gt;</title><link>javascript:alert(1)</link>
            <description/>\(rss)</channel></rss>
            """)
        try folder.write(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">&lt;img src=x onerror=a()&gt;</title><id>x</id>
            <updated>2025-01-17T08:00:00Z</updated><link href="javascript:alert(1)"/>\(atom)</feed>
            """)
        let feed: [String: Any] = [
            "version": "https://jsonfeed.org/version/1.1", "title": "<svg onload=a()>",
            "home_page_url": "javascript:alert(1)", "items": json,
        ]
        try folder.write(
            "feed.json", String(decoding: try JSONSerialization.data(withJSONObject: feed), as: UTF8.self))
    }

    /// The feeds in folders that are called like the payloads, and feeds that fail under such names.
    private static func list(_ folder: TemporaryFolder) throws {
        let groups = Payloads.all.enumerated().map { number, payload in
            let text = escaped(payload)
            return """
                <outline text="\(text)"><outline text="\(text)" title="\(text)" htmlUrl="\(text)" xmlUrl="gone-\(number).xml"/></outline>
                """
        }
        let feeds = ["rss.xml", "atom.xml", "feed.json"].enumerated().map { number, file in
            """
            <outline text="\(escaped(Payloads.all[number]))"><outline text="" xmlUrl="\(file)" \
            xmlns:sheaf="https://sheaf.invalid/opml" sheaf:block="R1[0-9]\\."/></outline>
            """
        }
        try folder.write(
            "feeds.opml", "<opml version=\"2.0\"><body>\((feeds + groups).joined(separator: "\n"))</body></opml>")
    }

    private static func escaped(_ text: String) -> String {
        let allowed = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE || $0 == "\n" }
        return String(String.UnicodeScalarView(allowed)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    @Test(.enabled(if: Python.hasHTML5Lib && CommonMark.isPresent, "needs Python's html5lib and cmark"))
    func `Nothing active gets from feeds into any format`() throws {
        let folder = try TemporaryFolder()
        try Self.feeds(folder)
        try Self.list(folder)
        let sheaf = SheafProgram(in: folder.url)
        let poll = try sheaf.run("poll", "--now", "2025-01-18T06:00:00Z", "--quiet")
        #expect(poll.status == 0, "\(poll.errors.prefix(2000))")
        let formats = "html,markdown,text,json,atom,epub,eml"
        let digest = try sheaf.run("digest", "--now", "2025-01-18T06:00:00Z", "--format", formats)
        #expect(digest.status == 0, "\(digest.errors.prefix(2000))")
        let items = try sheaf.run("items").lines
        #expect(items.count > 2 * Payloads.all.count, "\(items.count)")

        let pages = try TemporaryFolder()
        func copy(_ name: String, as other: String) throws { try pages.write(other, folder.text("digests/" + name)) }
        try copy("2025-01-18.html", as: "page.html")
        try copy("index.html", as: "index.html")
        try pages.write("mail.html", try Mail.read(folder.text("digests/2025-01-18.eml")).page)
        try pages.write(
            "markdown.html", try Program.run("cmark", "--unsafe", folder.path("digests/2025-01-18.md")))
        try Program.run("unzip", "-q", "-j", folder.path("digests/2025-01-18.epub"), "-d", pages.path)
        let contents = try MarkupInspector.textOfElements(named: "content", in: folder.text("digests/stories.atom"))
        for (number, content) in contents.enumerated() { try pages.write("atom-\(number).html", content) }
        let feed = try JSONDecoder().decode(Feed.self, from: Data(folder.text("digests/stories.json").utf8))
        for (number, item) in feed.items.enumerated() { try pages.write("json-\(number).html", item.content_html) }
        for item in items {
            let stored = try JSONDecoder().decode(StoredItem.self, from: Data(item.utf8))
            // The store keeps addresses of other schemes; no edition links to them.
            let scheme = stored.url?.lowercased().prefix { $0 != ":" } ?? ""
            #expect(!["javascript", "data", "vbscript"].contains(scheme), "\(stored.url ?? "")")
        }
        // Copies are folded and what is alike is grouped, so there are fewer stories than items.
        #expect(contents.count > 50 && feed.items.count == contents.count, "\(contents.count)")
        let faults = try Python.activeParts(in: pages)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
        for item in feed.items { #expect(Self.isSafe(item.url), "\(item.url ?? "")") }
        // What is there to be read is there: the payloads are text, and nobody's story is lost for them.
        let text = try folder.text("digests/2025-01-18.txt")
        #expect(text.contains("alert(1)") && text.utf8.count > 50_000)
    }

    /// `<a href=x:…>` as an address is no scheme but a relative path, since no scheme begins with `<` (RFC 3986 §3.1).
    private static func isSafe(_ url: String?) -> Bool {
        guard let url = url?.lowercased(), url.contains(/^\s*[a-z][a-z0-9+.\-]*:/) else { return true }
        return ["https://", "http://", "mailto:"].contains { url.hasPrefix($0) }
    }

    private struct Feed: Decodable {
        var items: [Item]
        struct Item: Decodable {
            var url: String?
            var content_html: String
        }
    }

    private struct StoredItem: Decodable {
        var url: String?
    }
}
