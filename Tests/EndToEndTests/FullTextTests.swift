import Foundation
import TestSupport
import Testing

/// `sheaf:fullText="auto"`: the articles behind excerpts.
@Suite(.blocking) struct FullTextTests {
    let home: Household

    init() throws { home = try Household() }

    static let sentences = (1...12).map { number in
        "Sentence \(number) of the report says that the harbour bridge was closed after a ferry had struck its pier."
    }

    static let page = """
        <!doctype html><html><head><meta charset="windows-1252"><title>Bridge</title></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <div class="cookie-banner"><p>We use cookies to help you navigate efficiently and perform certain functions.</p></div>
        <main><article><h1>Bridge closed</h1>
        \(sentences.map { "<p>\($0)</p>" }.joined(separator: "\n"))
        <p>The caf\u{e9} at the pier stayed open all day, its owner said, and served the crew of the ferry.</p>
        </article>
        <article><p>Teaser of another text</p></article></main>
        <p>LEAVE A REPLY</p><p>Please enter your comment!</p><footer>Subscribe</footer></body></html>
        """

    private func answer(_ request: LoopbackRequest, robots: LoopbackAnswer) -> LoopbackAnswer {
        switch request.path {
        case "/robots.txt": robots
        case "/feed":
            .ok(
                """
                <rss version="2.0"><channel><title>Courier</title>
                <item><title>Bridge closed</title><link>/news/bridge</link><guid>1</guid>
                <description>The harbour bridge was closed after a ferry had struck …</description></item>
                <item><title>Login</title><link>/news/wall</link><guid>2</guid>
                <description>Quarterly figures surprised the analysts …</description></item>
                <item><title>Secret</title><link>/secret/1</link><guid>3</guid>
                <description>Nothing for robots …</description></item>
                </channel></rss>
                """)
        case "/news/bridge":
            .status(
                200, headers: ["Content-Type: text/html"],
                body: Self.page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        case "/news/wall":
            .ok("<html><body><p>\(String(repeating: "Please log in to go on. ", count: 40))</p></body></html>")
        default: .ok("<html><body>\(String(repeating: "<p>Hidden words.</p>", count: 40))</body></html>")
        }
    }

    private func subscribe(_ server: LoopbackServer, _ attribute: String) throws {
        try home.folder.write(
            "feeds.opml",
            "<opml version=\"2.0\"><body><outline text=\"Courier\" xmlUrl=\"\(server.url("/feed"))\" \(attribute)/></body></opml>"
        )
    }

    private func text(_ id: String) throws -> String {
        try home.items().first { $0["id"] as? String == id }?["content_text"] as? String ?? ""
    }

    @Test func theArticleIsFetchedOnceAndItsTextIsUsed() throws {
        let server = try LoopbackServer { request in
            answer(request, robots: .ok("User-agent: *\nDisallow: /secret\n"))
        }
        defer { server.stop() }
        try subscribe(server, "sheaf:fullText=\"auto\"")
        for hour in 0..<3 { #expect(try home.poll(minute: hour * 70, "--force").errors == "") }
        let bridge = try text("1")
        for sentence in Self.sentences { #expect(bridge.contains(sentence)) }
        #expect(bridge.contains("The café at the pier"), "\(bridge.suffix(200))")
        for word in ["cookies", "Sport", "LEAVE A REPLY", "Subscribe", "Teaser"] {
            #expect(!bridge.contains(word), "\(word)")
        }
        #expect(try text("2").hasPrefix("Quarterly figures"), "a wall is not the article")
        #expect(server.requests("/news/bridge").count == 1)
        #expect(server.requests("/news/wall").count == 1)
        #expect(server.requests("/secret/1").isEmpty)
        #expect(server.requests("/robots.txt").count == 1)
    }

    /// A page as themes of content systems make it: boxes without a meaning, in which the text is one among many.
    private func page(of seed: String) throws -> String {
        let lines = try String(contentsOf: SharedData.folder.appending(path: "seeds/\(seed)"), encoding: .utf8)
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let end = lines.firstIndex(of: "LEAVE A REPLY") ?? lines.count
        return "<!doctype html><html><head><title>Page</title></head><body><div id=\"page\">"
            + lines[..<end].map { "<div class=\"block\"><p>\($0)</p></div>\n" }.joined()
            + lines[end...].map { "<div class=\"block\"><a href=\"/more\">\($0)</a></div>\n" }.joined()
            + "</div></body></html>"
    }

    /// One of the two reports that started Sheaf lies between a consent banner and the links to other articles.
    @Test(.enabled(if: SharedData.isPresent, "needs the two reports, which are not part of the repository"))
    func theTreatyReportsComeOutCleanAndAreOneStory() throws {
        let pages = try ["treaty-report-a.txt", "treaty-report-b.txt"].map(page)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a/feed", "/b/feed":
                .ok(
                    """
                    <rss version="2.0"><channel><title>\(request.path)</title><item><title>Russia and Iran</title>
                    <link>\(request.path)/page</link><guid>\(request.path)</guid>
                    <description>Moscow and Tehran have signed a partnership treaty …</description></item></channel></rss>
                    """)
            case "/a/feed/page": .ok(pages[0])
            case "/b/feed/page": .ok(pages[1])
            default: .status(404)
            }
        }
        defer { server.stop() }
        let outlines = ["/a/feed", "/b/feed"].map { "<outline text=\"\($0)\" xmlUrl=\"\(server.url($0))\"/>" }
        try home.folder.write(
            "feeds.opml",
            "<opml version=\"2.0\"><body><outline text=\"News\" sheaf:fullText=\"auto\">\(outlines.joined())</outline></body></opml>"
        )
        #expect(try home.poll(minute: 0).errors == "")
        let texts = try [text("/a/feed"), text("/b/feed")]
        #expect(texts[0].contains("positioning itself as a major player in the energy sector"))
        #expect(texts[0].contains("how the US responds will shape the future of our world"))
        #expect(texts[1].contains("Masoud Pezeshkian") && texts[1].contains("seaborne oil product exports"))
        for words in ["cookies", "LEAVE A REPLY", "enter your comment", "Subscribe", "Bangladesh", "Panama"] {
            #expect(!texts[0].contains(words), "\(words)")
        }
        #expect(Set(try home.items().map { $0["story"] as? String }).count == 1)
    }

    /// Where no spaces part the words, an excerpt is found in its article by its characters.
    @Test func theArticleBehindAJapaneseExcerptIsTaken() throws {
        let sentence = "市の発表によると昨日の夕方に港の橋が閉鎖されたのは大きなフェリーが橋脚に衝突したためだという。"
        let server = try LoopbackServer { request in
            request.path == "/feed"
                ? .ok(
                    """
                    <rss version="2.0"><channel><title>港</title><item><title>港の橋が閉鎖</title>
                    <link>/news</link><guid>1</guid><description>港の橋が閉鎖された、フェリーが橋脚に衝突 …</description></item>
                    </channel></rss>
                    """)
                : request.path == "/news"
                    ? .ok(
                        "<html><head><meta charset=\"utf-8\"></head><body><article>"
                            + String(repeating: "<p>\(sentence)</p>", count: 6) + "</article></body></html>")
                    : .status(404)
        }
        defer { server.stop() }
        try subscribe(server, "sheaf:fullText=\"auto\"")
        #expect(try home.poll(minute: 0).errors == "")
        #expect(try text("1").contains(sentence))
    }

    @Test func itIsOffUnlessAskedFor() throws {
        let server = try LoopbackServer { answer($0, robots: .status(404)) }
        defer { server.stop() }
        try subscribe(server, "")
        try home.poll(minute: 0)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [(Int32(404), 3), (503, 0)]) func withoutRobotsTextItDependsOnWhy(status: Int32, pages: Int) throws
    {
        let server = try LoopbackServer { answer($0, robots: .status(Int(status))) }
        defer { server.stop() }
        try subscribe(server, "sheaf:fullText=\"auto\"")
        try home.poll(minute: 0)
        #expect(server.requests.filter { $0.path != "/feed" && $0.path != "/robots.txt" }.count == pages)
    }
}
