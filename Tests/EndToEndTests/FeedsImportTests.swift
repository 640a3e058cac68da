import Foundation
import TestSupport
import Testing

/// `sheaf feeds import` and `export`.
@Suite(.blocking) struct FeedsImportTests {
    let home: Household

    init() throws { home = try Household() }

    private func feeds(_ arguments: String..., input: String? = nil) throws -> SheafProgram.Result {
        try home.sheaf.run(["feeds"] + arguments, input: input)
    }

    static let other = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0" xmlns:frss="https://freshrss.org/opml" xmlns:sheaf="https://sheaf.example/opml">
        <head><title>Theirs</title></head>
        <body>
        <outline text="News" frss:opmlUrl="https://x.example/">
          <outline text="Europe">
            <outline text="One &amp; all" type="rss" xmlUrl="https://one.example/rss" frss:cssFullContent="p &gt; a" odd="1"/>
            <outline text="Two" type="rss" xmlUrl="https://two.example/rss" category="/Far/Away,tag one,two"/>
          </outline>
          <outline title="Three" xmlUrl="https://three.example/rss" isComment="true"/>
          <outline text="Keys" xmlUrl="https://keys.example/rss" sheaf:headersFile="id_rsa" sheaf:weight="2"/>
        </outline>
        <outline text="Odd, /name"><outline text="Two again" xmlUrl="https://two.example/rss"/></outline>
        </body>
        </opml>
        """

    @Test func nothingIsLostOnTheWay() throws {
        try home.folder.write("other.opml", Self.other)
        try home.folder.write(
            "feeds.opml",
            "<opml version=\"2.0\">\n<body>\n\t<outline text=\"news\">\n\t\t<!-- mine -->\n\t</outline>\n</body>\n</opml>\n"
        )
        let result = try feeds("import", "other.opml")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("4 added, 0 there already"))
        #expect(result.errors.contains("other.opml:"), "the duplicate is said: \(result.errors)")

        let theirs = try feeds("import", "other.opml", "--dry-run", "--json").lines
        let mine = try feeds("import", "feeds.opml", "--dry-run", "--json").lines
        #expect(mine.sorted() == theirs.map { $0.replacing("[\"News\"", with: "[\"news\"") }.sorted())
        let text = try home.folder.text("feeds.opml")
        #expect(text.contains("<!-- mine -->"))
        #expect(text.contains("frss:cssFullContent=\"p &gt; a\"") && text.contains("odd=\"1\""))
        #expect(text.contains("xmlns:frss=\"https://freshrss.org/opml\""))
        #expect(text.contains("sheaf:weight=\"2\"") && !text.contains("id_rsa"))
        let list = try home.listed()
        #expect(list.count == 4)
        #expect(list.filter { $0.contains("\"paused\":true") }.count == 1)

        let again = try feeds("import", "other.opml")
        #expect(again.output.contains("0 added, 4 there already"))
        #expect(again.output.contains("there already in news › Europe: One & all"))
        #expect(try home.folder.text("feeds.opml") == text)
    }

    @Test func aListFromStandardInputGoesIntoAFolder() throws {
        try home.subscribe(to: ["https://one.example/rss"])
        let list = "https://one.example/rss/ news\nhttps://me:hush@two.example/rss \"~Two\" news\n"
        let dry = try feeds("import", "-", "--group", "From newsboat", "--dry-run", input: list)
        #expect(dry.output.contains("would be added: Two <https://***@two.example/rss>"), "\(dry.output)")
        let result = try feeds("import", "-", "--group", "From newsboat", "--json", input: list)
        #expect(result.output.contains("\"added\":1,\"present\":1"))
        let mine = try home.listed()
        #expect(mine.count == 2)
        #expect(mine[1].contains("\"groups\":[[\"From newsboat\"]]") && mine[1].contains("\"tags\":[\"news\"]"))
    }

    @Test func whatIsNoListChangesNothing() throws {
        try home.folder.write("words.txt", "just words")
        #expect(try feeds("import", "words.txt").status == 65)
        #expect(try feeds("import", "nowhere.opml").status == 66)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path(".config/sheaf/feeds.opml")))
    }

    @Test func exportIsTheFileItselfWithoutSecrets() throws {
        let text = Self.other.replacing("\n", with: "\r\n")
        try home.folder.write("feeds.opml", text)
        #expect(try feeds("export").output == text)
        let secret = text.replacing("https://three.example/rss", with: "https://me:hush@three.example/rss?token=hush")
        try home.folder.write("feeds.opml", secret)
        let export = try feeds("export")
        #expect(
            export.output
                == text.replacing("https://three.example/rss", with: "https://three.example/rss?token=***"))
        #expect(export.errors.contains("1 feed exported without password or key"))
        #expect(try feeds("export", "--with-secrets").output == secret)
    }

    @Test func exportForAnyReaderHasOnlyWhatEveryReaderKnows() throws {
        let local = "<outline text=\"Here\" xmlUrl=\"here.xml\"/></body>"
        try home.folder.write("feeds.opml", Self.other.replacing("</body>", with: local))
        let export = try feeds("export", "--for", "any")
        #expect(export.errors.contains("1 feed in local files left out"))
        for word in ["frss", "sheaf:", "three.example", "isComment", "here.xml", "id_rsa"] {
            #expect(!export.output.contains(word), "\(word)")
        }
        try home.folder.write("again.opml", export.output)
        let lines = try feeds("import", "again.opml", "--dry-run", "--json").lines
        #expect(
            lines == [
                #"{"url":"https://one.example/rss","title":"One & all","categories":[["News","Europe"]]}"#,
                #"{"url":"https://two.example/rss","title":"Two","categories":[["News","Europe"],["tag one"],["two"]]}"#,
                #"{"url":"https://keys.example/rss","title":"Keys","categories":[["News"]]}"#,
            ])
        try home.folder.write("feeds.opml", export.output)
        #expect(try feeds("export", "--for", "any").output == export.output)
    }
}
