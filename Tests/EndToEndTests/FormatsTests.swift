import Foundation
import TestSupport
import Testing

/// The files that a run leaves, as flags, environment and configuration ask for them.
@Suite(.blocking) struct FormatsTests {
    private func home(environment: [String: String] = [:]) throws -> Household {
        let home = try Household(environment: environment)
        try home.folder.write("a.xml", rss("A", ["One"]))
        try home.subscribe(to: ["a.xml"])
        return home
    }

    private func book(_ home: Household) throws -> Data {
        try Data(contentsOf: home.folder.url.appending(path: "digests/2025-01-18.epub"))
    }

    @Test func aBookIsWrittenWhereTheConfigurationAsksForIt() throws {
        let home = try home()
        try home.folder.write("sheaf.toml", "formats = [\"html\", \"epub\"]\n")
        #expect(try home.sheaf("run").status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path("digests")).sorted()
        #expect(
            names == [
                "2025-01-18.epub", "2025-01-18.html", "index.html", "index.json", "latest.epub", "latest.html",
            ])
        #expect(try home.folder.text("digests/2025-01-18.html").contains("<a href=\"2025-01-18.epub\">EPUB</a>"))
        let first = try book(home)
        #expect(try home.sheaf("run", at: "2025-01-18T07:30:00Z").status == 0)
        #expect(try book(home) == first)
    }

    @Test func aPodcastSaysHowLongItIs() throws {
        let home = try home()
        let details = """
            <enclosure url="https://example.org/1.mp3" type="audio/mpeg" length="38000000"/>
            <itunes:duration xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">42:00</itunes:duration></item>
            """
        try home.folder.write("a.xml", rss("A", ["The keeper’s ledger"]).replacing("</item>", with: details))
        #expect(try home.sheaf("run").status == 0)
        let text = try home.folder.text("digests/latest.txt")
        #expect(text.contains("== LISTEN & WATCH ="))
        #expect(text.contains("The keeper’s ledger - Feed 1 · audio 42 min, 38 MB"))
    }

    @Test func aFeedThatWasRemovedOrPausedIsNotCounted() throws {
        let home = try home()
        try home.folder.write("b.xml", rss("B", ["Two"]))
        try home.subscribe(to: ["a.xml", "b.xml"])
        #expect(try home.sheaf("run").status == 0)
        #expect(try home.folder.text("digests/latest.txt").contains("from 2 of 2 feeds"))
        try home.subscribe(to: ["a.xml"])
        #expect(try home.sheaf("run", at: "2025-01-19T06:00:00Z").status == 0)
        #expect(try home.folder.text("digests/latest.txt").contains("from 1 of 1 feed:"))
    }

    @Test func theTimeOfTheFilesComesFromTheEnvironment() throws {
        let home = try home(environment: ["SOURCE_DATE_EPOCH": "981173100"])
        #expect(try home.sheaf("run", "--format", "epub").status == 0)
        // 3 February 2001, 04:05 as MS-DOS writes it, in the first entry's header.
        #expect(try book(home)[10..<14] == Data([0xA0, 0x20, 0x43, 0x2A]))
    }

    @Test func aWrongTimeOfTheFilesIsNamed() throws {
        let home = try home(environment: ["SOURCE_DATE_EPOCH": "yesterday"])
        let result = try home.sheaf("run", "--format", "epub")
        #expect(result.status == 78)
        #expect(result.errors == "sheaf: SOURCE_DATE_EPOCH: 'yesterday' is no number of seconds since 1970\n")
    }
}
