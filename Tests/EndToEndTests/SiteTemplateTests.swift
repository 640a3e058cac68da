import Foundation
import TestSupport
import Testing

/// What a site prints under every article says nothing about any of them.
@Suite(.blocking) struct SiteTemplateTests {
    let home: Household

    init() throws { home = try Household() }

    private static let footer = """
        <p>The Tidewater papers were founded by two sisters who sold eels from a barrow and wrote up the quarrels of the
        quay on wrapping paper, until somebody offered them a press, a cellar and forty reams of blue stock.</p>
        <p>Today nine towns along the estuary wake up with a Tidewater title on the mat, each with a desk, a cat and a
        retired pilot who corrects the tide tables by hand before the pages leave for the printer at half past four.</p>
        """

    private func feed(_ name: String, _ articles: [(title: String, text: String)]) -> String {
        let items = articles.map { article in
            """
            <item><title>\(article.title)</title><link>https://\(name).example/\(article.title.count)</link>
            <description><![CDATA[<p>\(article.text)</p>\(Self.footer)]]></description></item>
            """
        }
        return "<rss version='2.0'><channel><title>\(name)</title>\(items.joined())</channel></rss>"
    }

    @Test func theFurnitureOfASiteJoinsNothing() throws {
        try home.folder.write(
            "north.xml",
            feed(
                "north",
                [
                    (
                        "Swing bridge stuck open",
                        "A seized bearing kept the swing bridge open for six hours on Tuesday."
                    ),
                    (
                        "Library buys a van",
                        "The library will lend books from a second-hand bread van, councillors decided."
                    ),
                    (
                        "Choir wins in Utrecht",
                        "Forty singers from the chapel choir came home from Utrecht with a silver cup."
                    ),
                    ("Frost kills early beans", "Growers on the south slope lost most of their beans to a late frost."),
                ]))
        try home.folder.write(
            "south.xml",
            feed(
                "south",
                [
                    (
                        "Ferry fares to rise",
                        "Crossing with a bicycle will cost ninety pence from April, the ferry company says."
                    ),
                    (
                        "Old mill finds a buyer",
                        "A potter from Leeds has bought the flour mill and wants to fire kilns in it."
                    ),
                    (
                        "Rugby club digs a well",
                        "Tired of water bills, the rugby club struck a spring behind the second pitch."
                    ),
                    (
                        "Bells silent for repairs",
                        "Saint Anne's eight bells have gone to the foundry and return in September."
                    ),
                ]))
        try home.subscribe(to: ["north.xml", "south.xml"])
        #expect(try home.sheaf("poll").status == 0)
        let items = try home.items()
        #expect(items.count == 8)
        #expect(Set(items.compactMap { $0["story"] as? String }).count == 8, "each is a story of its own")
    }
}
