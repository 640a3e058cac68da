import Foundation
import TestSupport
import Testing

/// What the `sheaf:` attributes of the OPML file do to an edition.
@Suite(.blocking) struct RulesTests {
    let home: Household

    init() throws { home = try Household() }

    /// The headlines of the edition.
    private func headlines(_ attributes: String, items: [String]) throws -> [String] {
        try home.folder.write("a.xml", rss("A", items))
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0" xmlns:sheaf="https://sheaf.example/opml"><body>
            <outline text="Group" \(attributes)><outline text="A" xmlUrl="a.xml"/></outline>
            </body></opml>
            """)
        #expect(try home.sheaf("run").status == 0)
        let json = try Data(contentsOf: home.folder.url.appending(path: "digests/latest.json"))
        let edition = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let sections = try #require(edition["sections"] as? [[String: Any]])
        return sections.flatMap { $0["stories"] as? [[String: Any]] ?? [] }.compactMap { $0["headline"] as? String }
    }

    @Test func whatIsBlockedIsCountedAndNotShown() throws {
        let shown = try headlines(
            "sheaf:block=\"crypto|casino\"", items: ["Crypto falls", "A new bridge", "Casino burns"])
        #expect(shown == ["A new bridge"])
        let model = try home.folder.text("digests/latest.json")
        #expect(model.contains("block: crypto|casino"))
        #expect(try home.folder.text("digests/latest.html").contains("<summary>2 items hidden by your rules</summary>"))
        let list = try home.folder.text("digests/latest.md")
        #expect(list.contains("## 2 items hidden by your rules") && list.contains("[Casino burns]("))
        #expect(try home.titles().count == 3, "nothing is deleted")
    }

    @Test func onlyWhatIsKeptIsShown() throws {
        #expect(try headlines("sheaf:keep=\"bridge\"", items: ["Crypto falls", "A new bridge"]) == ["A new bridge"])
    }

    @Test func aLimitKeepsTheNewest() throws {
        #expect(try headlines("sheaf:limit=\"1\"", items: ["First of all", "Then another"]) == ["First of all"])
    }

    @Test func theConfigurationSetsRulesForAllFeeds() throws {
        try home.folder.write("sheaf.toml", "block = [\"crypto\", \"a{1,2}rdvark\"]\nlimit = 2\n")
        #expect(
            try headlines("sheaf:block=\"casino\"", items: ["Crypto falls", "A new bridge", "Casino burns"])
                == ["A new bridge"])
        let model = try home.folder.text("digests/latest.json")
        #expect(model.contains("block: crypto") && model.contains("block: casino"))
    }

    @Test func theLimitOfTheConfigurationGivesWayToTheFile() throws {
        try home.folder.write("sheaf.toml", "limit = 1\nkeep = \"bridge\"\n")
        let bridges = ["Old bridge", "Stone bridge"]
        #expect(try headlines("", items: bridges + ["Crypto falls"]).count == 1)
        let result = try home.sheaf("config", "show")
        #expect(result.lines.contains("limit = 1  (sheaf.toml)"))
    }

    @Test func aBadExpressionOfTheConfigurationEndsTheRun() throws {
        try home.folder.write("sheaf.toml", "keep = \"(\"\n")
        let result = try home.sheaf("config", "show")
        #expect(result.status == 78)
        #expect(result.errors == "sheaf: sheaf.toml: keep: '(' is no regular expression\n")
    }

    @Test func aBadExpressionIsNamedWithItsLine() throws {
        try home.folder.write("a.xml", rss("A", ["One"]))
        try home.folder.write(
            "feeds.opml",
            "<opml version=\"2.0\"><body>\n<outline text=\"A\" xmlUrl=\"a.xml\" sheaf:block=\"(\"/>\n</body></opml>")
        let result = try home.sheaf("run")
        #expect(result.status == 0)
        let message = "'(' is no regular expression; it hides nothing"
        #expect(result.errors == "sheaf: feeds.opml:2: \(message)\n")
        let check = try home.sheaf("feeds", "check")
        #expect(check.status == 1 && check.output == "\(message) (feeds.opml:2)\n", "\(check.output)")
        #expect(try home.folder.text("digests/latest.md").contains("One"))
    }
}
