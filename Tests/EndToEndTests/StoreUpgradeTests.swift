import Foundation
import TestSupport
import Testing

/// A store that an earlier Sheaf has written.
@Suite(.blocking) struct StoreUpgradeTests {
    let home: Household

    init() throws { home = try Household() }

    private func feed(_ name: String, _ title: String, _ text: String) throws {
        try home.folder.write(
            "\(name).xml",
            "<rss version='2.0'><channel><title>\(name)</title><item><title>\(title)</title>"
                + "<link>https://\(name).example/1</link><description>\(text)</description></item></channel></rss>")
    }

    /// The lines that a site puts under every article are left out then, too.
    @Test(arguments: ["", "UPDATE site_template SET bytes = x'00'"])
    func theFurnitureOfASiteStaysKnown(meanwhile: String) throws {
        let footer = """
            <p>The Tidewater papers were founded by two sisters who sold eels from a barrow and wrote up the quarrels of
            the quay on wrapping paper, until somebody offered them a press, a cellar and forty reams of blue stock.</p>
            """
        let articles = [
            "A seized bearing kept the swing bridge open for six hours on Tuesday.",
            "The library will lend books from a second-hand bread van, councillors decided.",
            "Forty singers from the chapel choir came home from Utrecht with a silver cup.",
            "Growers on the south slope lost most of their beans to a late frost.",
        ]
        let items = articles.map { article in
            "<item><title>\(article.split(separator: " ").dropFirst().prefix(3).joined(separator: " "))</title>"
                + "<guid>\(article)</guid><description><![CDATA[<p>\(article)</p>\(footer)]]></description></item>"
        }
        try home.folder.write(
            "north.xml", "<rss version='2.0'><channel><title>North</title>\(items.joined())</channel></rss>")
        try home.subscribe(to: ["north.xml"])
        #expect(try home.sheaf("poll").status == 0)
        func sketches() throws -> String {
            try Program.run(
                "sqlite3", home.folder.path("sheaf.sqlite"),
                "SELECT item, hex(bytes) FROM sketch WHERE item <= 4 ORDER BY item")
        }
        let drawn = try sketches()
        try Program.run("sqlite3", home.folder.path("sheaf.sqlite"), "UPDATE sketch SET bytes = x'00'; \(meanwhile)")
        try feed("south", "Bells silent", "Saint Anne's eight bells have gone to the foundry and return in September.")
        try home.subscribe(to: ["north.xml", "south.xml"])
        #expect(try home.sheaf("poll", at: "2025-01-18T12:00:00Z").status == 0)
        #expect(try sketches() == drawn)
    }

    @Test func textsThatWereReadByAnEarlierVersionAreReadAgain() throws {
        let text = """
            The swing bridge at Colne jammed open on Tuesday when a bearing seized, and stayed so for six hours while
            a fitter was fetched by boat from the other bank with the only spanner that fits the old Dutch gearbox.
            """
        try feed("north", "Bridge stuck", text)
        try feed("south", "Choir wins in Utrecht", "Forty singers came home from Utrecht with a silver cup.")
        try home.subscribe(to: ["north.xml", "south.xml"])
        #expect(try home.sheaf("poll").status == 0)
        try Program.run(
            "sqlite3", home.folder.path("sheaf.sqlite"),
            "UPDATE sketch SET bytes = x'00', links = x'00'; INSERT OR REPLACE INTO site_template SELECT id, x'00' FROM feed"
        )

        try feed("east", "Bridge at Colne jams", text)
        try home.subscribe(to: ["north.xml", "south.xml", "east.xml"])
        let poll = try home.sheaf("poll", at: "2025-01-18T12:00:00Z")
        #expect(poll.status == 0 && poll.errors.isEmpty, "\(poll.errors)")
        let stories = Dictionary(grouping: try home.items()) { $0["story"] as? String ?? "" }
        #expect(stories.count == 2, "the copy joins the report that was there before")
    }
}
