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
