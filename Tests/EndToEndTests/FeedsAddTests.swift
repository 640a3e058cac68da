import Aggregation
import Foundation
import TestSupport
import Testing

/// `sheaf feeds add` and `remove`.
@Suite(.blocking) struct FeedsAddTests {
    let home: Household

    init() throws { home = try Household() }

    private func feeds(_ arguments: String...) throws -> SheafProgram.Result {
        let fetches = arguments.first == "add"
        return try home.sheaf.run(["feeds"] + arguments + (fetches ? ["--allow-network", "127.0.0.0/8"] : []))
    }

    static let page = """
        <!doctype html><html><head><title>Harbour</title>
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
        <link rel="alternate" type="application/atom+xml" title="Notes" href="notes.xml?a=1&amp;b=2">
        <link rel="alternate" type="application/feed+json" href="/gone.json"></head><body></body></html>
        """

    @Test func theFeedOfAPageIsFoundAndWritten() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/blog/": .ok(Self.page)
            case "/blog/notes.xml": .ok(rss("Harbour Notes", ["a", "b"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: ["a.xml"])
        let before = try home.folder.text("feeds.opml")

        let result = try feeds("add", server.url("/blog/"), "--group", "News/Europe")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Harbour Notes"))
        let url = server.url("/blog/notes.xml?a=1&b=2")
        let written = url.replacing("&", with: "&amp;")
        #expect(
            try home.folder.text("feeds.opml")
                == before.replacing(
                    "</body>",
                    with: """
                        <outline text="News">
                        <outline text="Europe">
                        <outline type="rss" text="Harbour Notes" xmlUrl="\(written)" htmlUrl="https://example.org/"/>
                        </outline>
                        </outline>
                        </body>
                        """))
        #expect(try home.folder.text("feeds.opml.bak") == before)

        let again = try feeds("add", url)
        #expect(again.status == 0)
        #expect(again.output.contains("already"))
        #expect(server.requests.count == 4, "nothing is asked for a feed that is there")

        #expect(try feeds("remove", "harbour notes").status == 0)
        #expect(try home.folder.text("feeds.opml") == before)
    }

    @Test func withSeveralFeedsAndNobodyToAskTheyAreListed() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/": .ok(Self.page)
            case "/notes.xml": .ok(rss("Notes", ["a"]))
            case "/comments/feed/": .ok(rss("Comments on Notes", ["c"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [])
        let before = try home.folder.text("feeds.opml")
        let result = try feeds("add", server.url("/"))
        #expect(result.status == 64)
        #expect(result.errors.contains("--yes"))
        #expect(result.errors.contains(server.url("/notes.xml")))
        #expect(result.errors.contains(server.url("/comments/feed/")))
        #expect(try home.folder.text("feeds.opml") == before)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("feeds.opml.bak")))

        #expect(try feeds("add", server.url("/"), "--yes").output.contains("notes.xml"), "comments come last")
    }

    @Test(arguments: ["/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml"])
    func theUsualPlacesAreTried(place: String) throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/blog/post": .ok("<!doctype html><html><head><title>Hi</title></head><body>Hello</body></html>")
            case place: .ok(rss("Usual", ["a"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        let result = try feeds("add", server.url("/blog/post"))
        #expect(result.status == 0, "\(result.errors)")
        let file = home.folder.path(".config/sheaf/feeds.opml")
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(server.url(place)), "a missing file is made")
    }

    @Test func aPermanentRedirectIsResolvedAndATemporaryOneIsNot() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/old": .redirect(301, to: "/new")
            case "/short": .redirect(302, to: "/new2")
            case "/new", "/new2": .ok(rss("Moved", ["a"]))
            case "/@me.rss": .ok(rss("Me", ["a"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        for address in ["/old", "/short", "/@me/12345"] { #expect(try feeds("add", server.url(address)).status == 0) }
        let text = try String(contentsOfFile: home.folder.path(".config/sheaf/feeds.opml"), encoding: .utf8)
        #expect(text.contains(server.url("/new\"")) && text.contains(server.url("/short\"")), "\(text)")
        #expect(text.contains(server.url("/@me.rss\"")), "\(text)")
    }

    @Test func aListOfFeedsIsIncludedByReference() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/club.opml":
                .ok(
                    """
                    <opml version="2.0"><head><title>Coast club</title></head><body>
                    <outline text="A" xmlUrl="/a.xml"/><outline text="B" xmlUrl="/b.xml"/></body></opml>
                    """)
            case "/a.xml", "/b.xml": .ok(rss(request.path, ["a"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [])
        let before = try home.folder.text("feeds.opml")
        let added = try feeds("add", server.url("/club.opml"), "--group", "Friends")
        #expect(added.status == 0, "\(added.errors)")
        #expect(added.output.contains("a reading list of 2 feeds"), "\(added.output)")
        let line = "<outline type=\"include\" text=\"Coast club\" url=\"\(server.url("/club.opml"))\"/>"
        #expect(try home.folder.text("feeds.opml").contains(line))
        #expect(try feeds("add", server.url("/club.opml")).output.contains("there already in Friends"))
        #expect(try home.poll(minute: 1).status == 0)
        #expect(try feeds("list", "--json").output.contains("/b.xml"))
        #expect(try feeds("remove", "Coast club").status == 0)
        #expect(try home.folder.text("feeds.opml") == before)
    }

    @Test func whereThereIsNoFeedNothingIsWritten() throws {
        let server = try LoopbackServer { request in
            request.path == "/" ? .ok("<!doctype html><html><head></head><body>Hello</body></html>") : .status(404)
        }
        defer { server.stop() }
        #expect(try feeds("add", server.url("/")).status == 65)
        #expect(try feeds("add", server.url("/missing")).status == 69)
        #expect(try feeds("add", "http://user:hush@127.0.0.1:1/feed").errors.contains("hush") == false)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path(".config/sheaf/feeds.opml")))
    }

    @Test func withoutDiscoveryTheURLIsWrittenAsGiven() throws {
        try home.subscribe(to: ["a.xml"])
        let before = try home.folder.text("feeds.opml")
        let url = "https://me:hush@nowhere.invalid/x?b=1&a=2#top"
        let result = try feeds("add", url, "--no-discover", "--group", "Far")
        #expect(result.status == 0)
        #expect(!result.output.contains("hush"))
        #expect(try home.folder.text("feeds.opml").contains("xmlUrl=\"\(url.replacing("&", with: "&amp;"))\""))
        #expect(!(try feeds("list").output.contains("hush")))
        #expect(try feeds("remove", url).status == 0)
        #expect(try home.folder.text("feeds.opml") == before)
    }

    @Test func aLinkedFileIsReplacedWhereItLiesWithItsPermissions() throws {
        try home.folder.write(
            "dotfiles/my.opml", "<opml version=\"2.0\"><body><outline text=\"A\" xmlUrl=\"a.xml\"/></body></opml>")
        let target = home.folder.path("dotfiles/my.opml")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
        try FileManager.default.createSymbolicLink(
            atPath: home.folder.path("feeds.opml"), withDestinationPath: "dotfiles/my.opml")
        #expect(try feeds("add", "https://b.example/", "--no-discover").status == 0)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: home.folder.path("feeds.opml"))
        #expect(link == "dotfiles/my.opml")
        #expect(try home.folder.text("dotfiles/my.opml").contains("b.example"))
        for file in [target, target + ".bak"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path("dotfiles"))
        #expect(names.sorted() == ["my.opml", "my.opml.bak"])
    }

    @Test func removingNamesOneFeedOrNone() throws {
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0"><body>
            <outline text="North"><outline text="Notes" xmlUrl="https://one.example/feed"/></outline>
            <outline text="South">
              <outline text="Notes" xmlUrl="https://two.example/feed"/>
              <outline text="Harbour Telegraph" xmlUrl="https://three.example/feed"/>
            </outline>
            </body></opml>
            """)
        let before = try home.folder.text("feeds.opml")
        let ambiguous = try feeds("remove", "notes")
        #expect(ambiguous.status == 64)
        #expect(ambiguous.errors.contains("one.example") && ambiguous.errors.contains("two.example"))
        let unknown = try feeds("remove", "Harbor Telegraph")
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("'Harbour Telegraph'"))
        #expect(try feeds("remove", "Telegraf").errors.contains("'Harbour Telegraph'"))
        #expect(try home.folder.text("feeds.opml") == before)

        #expect(try feeds("remove", "notes", "--group", "South").status == 0)
        #expect(
            try home.folder.text("feeds.opml")
                == before.replacing("  <outline text=\"Notes\" xmlUrl=\"https://two.example/feed\"/>\n", with: ""))
        #expect(try feeds("remove", "https://one.example/feed/").status == 0)
        #expect(try home.folder.text("feeds.opml").contains("<outline text=\"North\"></outline>\n"))
    }

    @Test(arguments: [
        (
            "https://www.youtube.com/channel/UCabc/videos",
            ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabc"]
        ),
        (
            "https://youtube.com/playlist?list=PL1&si=x",
            ["https://www.youtube.com/feeds/videos.xml?playlist_id=PL1"]
        ),
        ("https://old.reddit.com/r/swift/", ["https://www.reddit.com/r/swift/.rss"]),
        ("https://www.reddit.com/r/swift/.rss", []),
        (
            "https://github.com/swiftlang/swift",
            ["https://github.com/swiftlang/swift/releases.atom", "https://github.com/swiftlang/swift/commits.atom"]
        ),
        ("https://github.com/a/b/commits/main?x=1", ["https://github.com/a/b/commits/main.atom"]),
        ("https://github.com/a/b/releases/tag/v1", ["https://github.com/a/b/releases.atom"]),
        ("https://github.com/a/b/issues", []),
        ("https://social.example:8080/@me/1234", ["https://social.example:8080/@me.rss"]),
        ("https://social.example/@me.rss", []), ("https://www.youtube.com/@handle", []),
        ("https://example.org/blog/", []), ("not a url", []),
    ])
    func knownSites(page: String, feeds: [String]) {
        #expect(KnownSites.feeds(of: page) == feeds)
    }
}
