import FeedModel
import FeedParsing
import Testing

/// The lists that other programs keep.
@Suite struct SourceListTests {
    struct Expected: Equatable {
        var url: String
        var title: String
        var groups: [[String]] = []
        var tags: [String] = []
        var isPaused = false
    }

    private func read(_ text: String) throws -> [Expected] {
        try SourceListReader.read(Array(text.utf8)).subscriptions.map {
            Expected(url: $0.url, title: $0.title ?? "", groups: $0.groups, tags: $0.tags, isPaused: $0.isPaused)
        }
    }

    @Test func newsboat() throws {
        let feeds = try read(
            """
            # my feeds
            https://one.example/rss "~The One" news "far away" !

            https://two.example/rss#frag news
            "query:Unread:unread = \\"yes\\"" news
            filter:~/bin/x:https://three.example/
            exec:~/bin/feed
            file:///home/me/local.xml   "~With \\"quotes\\""  # a comment
            """)
        #expect(
            feeds == [
                Expected(url: "https://one.example/rss", title: "The One", tags: ["news", "far away"]),
                Expected(url: "https://two.example/rss#frag", title: "https://two.example/rss#frag", tags: ["news"]),
                Expected(url: "file:///home/me/local.xml", title: "With \"quotes\""),
            ])
    }

    @Test func whatHasNoTwinIsNamedWithItsLine() throws {
        let contents = try SourceListReader.read(Array("\n\nhttps://one.example/\nexec:~/bin/feed --key=hush\n".utf8))
        #expect(contents.subscriptions.map(\.line) == [3])
        #expect(contents.warnings.map(\.line) == [4])
        #expect(contents.warnings.first?.message.contains("hush") == false)
    }

    @Test func sfeed() throws {
        let feeds = try read(
            """
            #sfeedpath="$HOME/.sfeed/feeds"
            # list of feeds to fetch:
            feeds() {
            \t# feed <name> <feedurl> [basesiteurl] [encoding]
            \tfeed "The One's" "https://one.example/rss?a=1&b=2" "https://one.example" "iso-8859-1"
            \tfeed 'Two' \\
            \t\thttps://two.example/rss
            \t#feed "off" "https://off.example/rss"
            \tfeed "shell" "$base/rss"
            }
            """)
        #expect(
            feeds == [
                Expected(url: "https://one.example/rss?a=1&b=2", title: "The One's"),
                Expected(url: "https://two.example/rss", title: "Two"),
            ])
    }

    @Test func rss2email() throws {
        let feeds = try read(
            """
            [DEFAULT]
            from = me@example.org
            active = True

            [feed.the-one]
            url = https://one.example/rss?a=b
            to: you@example.org

            ; off for now
            [feed.two]
            active = False
            url: https://two.example/rss
            [feed.lost]
            """)
        #expect(
            feeds == [
                Expected(url: "https://one.example/rss?a=b", title: "the-one"),
                Expected(url: "https://two.example/rss", title: "two", isPaused: true),
            ])
    }

    @Test func json() throws {
        let text = """
            {"version": 2, "feeds": [
              {"name": "one", "url": "https://one.example/rss", "active": false},
              {"title": "Two", "feed_url": "https://two.example/rss", "category": {"title": "News"}, "tags": ["x"]},
              "https://three.example/", {"title": "none"}, 4]}
            """
        #expect(
            try read(text) == [
                Expected(url: "https://one.example/rss", title: "one", isPaused: true),
                Expected(url: "https://two.example/rss", title: "Two", groups: [["News"]], tags: ["x"]),
                Expected(url: "https://three.example/", title: "https://three.example/"),
            ])
        #expect(try read("[\"https://one.example/\"]").map(\.url) == ["https://one.example/"])
    }

    @Test(arguments: OPMLForms.all.map(\.name))
    func opml(form: String) throws {
        let text = try #require(OPMLForms.all.first { $0.name == form }).text
        let bytes = Array(text.utf8)
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let direct = try OPMLReader.read(bytes).subscriptions
        if direct.isEmpty {
            #expect(throws: OPMLError.self) { try SourceListReader.read([]) }
        } else {
            #expect(try SourceListReader.read(bytes).subscriptions == direct)
            #expect(try SourceListReader.read(wide).subscriptions == direct)
        }
    }

    @Test(arguments: ["", " \n ", "just some words\nand more", "{}", "[]", "[1,2", "<html></html>", "key = value", "#"])
    func whatIsNoListIsRefused(text: String) {
        #expect(throws: OPMLError.self) { try SourceListReader.read(Array(text.utf8)) }
    }
}
