import FeedModel
import FeedParsing
import Testing

/// OPML as programs and people write it.
@Suite struct OPMLReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var body: String
        /// `url|title|groups, each a/b|tags` of each subscription.
        var expected: [String]
        var warnings: [String] = []
    }

    static let cases: [Case] = [
        Case(
            testDescription: "nested folders",
            body: "<outline text='News'><outline text='Europe'><outline type='rss' text='A' xmlUrl='http://a/'/>"
                + "</outline><outline text='B' xmlUrl='http://b/'/></outline><outline text='C' xmlUrl='http://c/'/>",
            expected: ["http://a/|A|News/Europe|", "http://b/|B|News|", "http://c/|C||"]),
        Case(
            testDescription: "names in any case, values with blanks",
            body: "<OUTLINE TEXT='A' XMLURL=' http://a/ ' HtmlUrl='http://h/'/><outline title='B' xmlurl='http://b/'/>",
            expected: ["http://a/|A||", "http://b/|B||"]),
        Case(
            testDescription: "title, then text, then page, then address",
            body: "<outline title='T' text='x' xmlUrl='http://a/'/><outline title=' ' text='X' xmlUrl='http://b/'/>"
                + "<outline htmlUrl='http://h/' xmlUrl='http://c/'/><outline xmlUrl='http://d/'/>",
            expected: ["http://a/|T||", "http://b/|X||", "http://c/|http://h/||", "http://d/|http://d/||"]),
        Case(
            testDescription: "any type, or none, or a wrong one",
            body: "<outline type='atom' text='A' xmlUrl='http://a/'/><outline type='link' text='B' xmlUrl='http://b/'/>"
                + "<outline type='rss' text='Folder'><outline text='C' xmlUrl='http://c/'/></outline>",
            expected: ["http://a/|A||", "http://b/|B||", "http://c/|C|Folder|"]),
        Case(
            testDescription: "category: paths and tags",
            body: "<outline text='A' xmlUrl='http://a/' category='/News/Europe, treaty,/Sea'/>",
            expected: ["http://a/|A|News/Europe;Sea|treaty"]),
        Case(
            testDescription: "bare ampersands and HTML entities",
            body: "<outline text='Q&A caf&eacute;' xmlUrl='http://a/?x=1&y=2'/>",
            expected: ["http://a/?x=1&y=2|Q&A café||"], warnings: ["xml.bare_ampersand", "xml.html_entity"]),
        Case(
            testDescription: "a bare bracket and an unclosed folder",
            body: "<outline text='1 < 2'><outline text='A' xmlUrl='http://a/'/>",
            expected: ["http://a/|A|1 < 2|"], warnings: ["xml.unclosed"]),
        Case(
            testDescription: "listed twice",
            body: "<outline text='N'><outline text='A' xmlUrl='http://a/'/></outline>"
                + "<outline text='M'><outline text='A' xmlUrl='http://a/'/></outline>",
            expected: ["http://a/|A|N;M|"], warnings: ["opml.duplicate"]),
        Case(
            testDescription: "a list included by reference, and a feed without address",
            body: "<outline type='include' text='L' url='http://l/'/><outline type='rss' text='B'/>"
                + "<outline text='A' xmlUrl='http://a/'/>",
            expected: ["http://a/|A||"], warnings: ["opml.no_url"]),
        Case(
            testDescription: "an address that is empty",
            body: "<outline text='B' xmlUrl=' '/>"
                + "<outline text='F' xmlUrl=''><outline text='A' xmlUrl='http://a/'/></outline>",
            expected: ["http://a/|A|F|"], warnings: ["opml.no_url"]),
        Case(
            testDescription: "an outline with an address and children is both",
            body: "<outline text='A' xmlUrl='http://a/'><outline text='B' xmlUrl='http://b/'/></outline>",
            expected: ["http://a/|A||", "http://b/|B||"]),
    ]

    @Test(arguments: cases)
    func reads(_ test: Case) throws {
        let contents = try OPMLReader.read(Array("<opml version='2.0'><body>\(test.body)</body></opml>".utf8))
        #expect(
            contents.subscriptions.map {
                let groups = $0.groups.map { $0.joined(separator: "/") }.joined(separator: ";")
                return "\($0.url)|\($0.title ?? "")|\(groups)|\($0.tags.joined(separator: ","))"
            } == test.expected)
        #expect(Set(contents.warnings.map(\.code)) == Set(test.warnings))
    }

    @Test func attributesOfOtherReadersAreReadWhereTheyHaveATwin() throws {
        let contents = try OPMLReader.read(
            Array(
                #"""
                <opml version="2.0" xmlns:frss="https://freshrss.org/opml" xmlns:miniflux="https://miniflux.app/opml"
                    xmlns:fz="urn:forumzilla:" xmlns:sheaf="https://sheaf.example/opml"><body>
                <outline text="M" xmlUrl="https://m.example/" miniflux:userAgent="Mini/1" miniflux:crawler="true"
                    miniflux:blocklistRules="(?i)sponsored" miniflux:keeplistRules="harbour" miniflux:disabled="true"/>
                <outline text="F" xmlUrl="https://f.example/" frss:CURLOPT_USERAGENT="Fresh/1" frss:priority="main"
                    frss:cssFullContent="article" sheaf:userAgent="Mine/1"/>
                <outline text="T" xmlUrl="https://t.example/"
                    fz:options='{"version":2,"updates":{"enabled":false,"updateMinutes":100},"category":{"enabled":true}}'/>
                <outline text="U" xmlUrl="https://u.example/"
                    fz:options='{"version":2,"updates":{"enabled":true},"category":{"enabled":false}}'/>
                <outline text="Shared" frss:opmlUrl="https://lists.example/a.opml"/>
                </body></opml>
                """#.utf8))
        let feeds = contents.subscriptions
        #expect(feeds.map(\.isPaused) == [true, false, true, false])
        #expect(feeds.map(\.options.userAgent) == ["Mini/1", "Mine/1", nil, nil])
        #expect(feeds.map(\.options.fetchesArticles) == [true, true, nil, nil])
        #expect(feeds[0].options.block == ["(?i)sponsored"] && feeds[0].options.keep == ["harbour"])
        #expect(contents.readingLists.map(\.url) == ["https://lists.example/a.opml"])
        #expect(contents.readingLists.map(\.groups) == [[["Shared"]]])
        #expect(contents.warnings.isEmpty)
    }

    @Test func headAndGroupsAndLines() throws {
        let contents = try OPMLReader.read(
            Array(
                """
                <?xml version="1.0"?>
                <opml version="1.0">
                <head><title> My
                 feeds </title></head>
                <body>
                <outline text="Empty"/>
                <outline text="World" isComment="true" xmlns:sheaf="https://sheaf.example/" sheaf:interval="30m">
                  <outline text="A" xmlUrl="a.xml" sheaf:weight="2.5"
                    sheaf:wieght="3"/>
                </outline>
                </body></opml>
                """.utf8))
        #expect(contents.title == "My feeds")
        #expect(contents.groups == [["Empty"], ["World"]])
        let feed = try #require(contents.subscriptions.first)
        #expect(feed.isPaused)
        #expect(feed.line == 8)
        #expect(feed.options.interval == 1_800)
        #expect(feed.options.weight == 2.5)
        #expect(contents.warnings.map(\.code) == ["opml.unknown_option"])
        #expect(contents.warnings.first?.line == 8)
    }

    @Test func encodingsAreThoseOfFeeds() throws {
        let head = Array("<?xml version='1.0' encoding='iso-8859-1'?><opml><body><outline text='".utf8)
        let contents = try OPMLReader.read(head + [0xE9] + Array("' xmlUrl='http://a/'/></body></opml>".utf8))
        #expect(contents.subscriptions.first?.title == "é")
    }

    @Test(arguments: [("", "the file is empty"), ("hello", "not an OPML file: it is no XML")])
    func refuses(_ text: String, _ message: String) {
        #expect {
            try OPMLReader.read(Array(text.utf8))
        } throws: {
            "\($0)" == message
        }
    }

    @Test func refusesAFeed() {
        #expect {
            try OPMLReader.read(Array("<rss><channel><title>x</title></channel></rss>".utf8))
        } throws: {
            "\($0)" == "not an OPML file: it has the root element <rss>"
        }
    }
}
