import FeedFetching
import Testing

/// RFC 9309.
@Suite struct RobotsRulesTests {
    static let file = """
        User-agent: *
        Disallow: /private  # a comment
        Allow: /private/press
        Disallow: /*.pdf$
        Disallow: /search?*q=

        User-Agent: OtherBot
        User-agent: Sheaf-like
        Disallow: /
        """

    @Test(arguments: [
        ("/", true), ("/news/1", true), ("/private/x", false), ("/private/press/1", true), ("/a.pdf", false),
        ("/a.pdf?x", true), ("/search?a=1&q=x", false), ("/search", true), ("/Private", true),
    ]) func theLongestMatchCounts(path: String, isAllowed: Bool) {
        #expect(RobotsRules(Self.file, agent: "sheaf").allows(path) == isAllowed)
    }

    @Test func aGroupOfItsOwnReplacesThatOfEverybody() {
        let text = Self.file + "\nuser-agent: SHEAF\nDisallow:\n\nUser-agent: sheaf\nDisallow: /drafts\n"
        let rules = RobotsRules(text, agent: "sheaf")
        #expect(rules.allows("/private"))
        #expect(!rules.allows("/drafts/1"), "groups of one name are one")
        #expect(!RobotsRules("User-agent: *\rDisallow: /\r", agent: "sheaf").allows("/x"))
        #expect(RobotsRules("<html>not found</html>", agent: "sheaf").allows("/x"))
    }

    @Test func manyStarsTakeNoTime() {
        let rules = RobotsRules(
            "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 2000) + "b", agent: "sheaf")
        #expect(rules.allows("/" + String(repeating: "a", count: 8000)))
    }

    @Test func aTargetIsPathAndQuery() throws {
        #expect(try WebURL("https://a.example").target == "/")
        #expect(try WebURL("https://a.example?x=1#y").target == "/?x=1")
        #expect(try WebURL("https://a.example/p/q?x=1#y").target == "/p/q?x=1")
    }
}
