import Foundation
import TestSupport
import Testing

/// Which items are the same, and which are new: over several polls, as a publisher changes a feed.
@Suite(.blocking) struct IdentityTests {
    let home: Household

    init() throws { home = try Household() }

    struct Entry: Sendable {
        var guid: String?
        var title: String?
        var link: String?
        var body: String
        var date: String? = "Fri, 17 Jan 2025 18:00:00 GMT"

        var xml: String {
            let fields = [
                title.map { "<title>\($0)</title>" }, link.map { "<link>\($0)</link>" },
                guid.map { "<guid isPermaLink=\"false\">\($0)</guid>" }, date.map { "<pubDate>\($0)</pubDate>" },
            ]
            return "<item>\(fields.compactMap { $0 }.joined())<description>\(body)</description></item>"
        }
    }

    private func document(_ entries: [Entry]) -> String {
        """
        <rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description/>
        \(entries.map(\.xml).joined(separator: "\n"))</channel></rss>
        """
    }

    /// Polls one document after the other, two hours apart, and returns what each `poll --json` printed.
    @discardableResult
    private func poll(_ documents: [[Entry]]) throws -> [[String: Any]] {
        let current = Changeable("")
        let server = try LoopbackServer { _ in .ok(current.value) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        return try documents.enumerated().map { index, entries in
            current.value = document(entries)
            let result = try home.poll(minute: index * 120, "--json", "--force")
            #expect(result.status == 0, "\(result.errors)")
            return try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
        }
    }

    private func count(_ key: String, _ polls: [[String: Any]]) -> [Int] { polls.map { $0[key] as? Int ?? -1 } }

    private static let treaty = Entry(
        guid: "1", title: "Treaty signed", link: "https://example.org/treaty", body: "The treaty was signed in May.")
    private static let bridge = Entry(
        guid: "2", title: "A new bridge", link: "https://example.org/bridge", body: "The bridge opens on Monday.")

    @Test func theSameItemThreeTimesIsOne() throws {
        let polls = try poll([[Self.treaty, Self.treaty, Self.treaty], [Self.treaty, Self.treaty]])
        #expect(count("new_items", polls) == [1, 0])
        #expect(try home.titles() == ["Treaty signed"])
    }

    @Test func oneGuidOnTwoStoriesKeepsBoth() throws {
        var reused = Self.bridge
        reused.guid = Self.treaty.guid
        let polls = try poll([[Self.treaty], [reused], [reused, Self.treaty], [Self.treaty, reused]])
        #expect(count("new_items", polls) == [1, 1, 0, 0])
        #expect(count("changed_items", polls) == [0, 0, 0, 0])
        #expect(try home.titles() == ["A new bridge", "Treaty signed"])
    }

    /// Some publishers give every item the guid of the site.
    @Test func oneGuidForEverythingLosesAndRepeatsNothing() throws {
        let all = (0..<6).map { number in
            Entry(
                guid: "https://example.org/", title: "Item \(number)", link: "https://example.org/\(number)",
                body: "Text number \(number).")
        }
        // The newest comes first, the oldest rolls off.
        let polls = try poll((1...6).map { end in Array(all[max(0, end - 3)..<end].reversed()) })
        #expect(count("new_items", polls) == [1, 1, 1, 1, 1, 1])
        #expect(count("changed_items", polls) == [0, 0, 0, 0, 0, 0])
        #expect(try home.titles() == all.compactMap(\.title))
    }

    /// A site moves to https, or to another program: all guids are new, also those of items that were never shown.
    @Test func newGuidsAreNoNewItems() throws {
        let old = (0..<30).map { number in
            Entry(
                guid: "http://example.org/\(number)", title: "Item \(number)", link: "http://example.org/\(number)",
                body: "Text number \(number).", date: "\(number % 20 + 1) Dec 2024 18:00:\(number + 10) GMT")
        }
        let new = old.map { entry in
            var entry = entry
            entry.guid = entry.guid?.replacing("http:", with: "https:")
            entry.link = entry.guid
            entry.body += " And a word that the new program adds."
            return entry
        }
        let polls = try poll([old, [Self.bridge] + new, [Self.bridge] + new])
        #expect(count("new_items", polls) == [10, 1, 0])
    }

    /// What several items of a document have in common tells none of them from the others.
    @Test func alertsOfOneMinuteAreAllKept() throws {
        let alerts = (0..<6).map { number in
            Entry(guid: "a\(number)", title: "Alert", link: "https://example.org/alerts", body: "Pump \(number) fails.")
        }
        let polls = try poll([Array(alerts[..<2]), Array(alerts[2..<4]), Array(alerts[4...])])
        #expect(count("new_items", polls) == [2, 2, 2])
    }

    /// A feed that shows old articles in turn has no id of the last time either.
    @Test func anArchiveInTurnIsAllNew() throws {
        let pages = (0..<3).map { page in
            (0..<4).map { number in
                Entry(
                    guid: "\(page)/\(number)", title: "From the archive: \(page)\(number)", link: nil,
                    body: "Text number \(page)\(number).", date: "Fri, 03 Jan 2020 18:0\(page):0\(number) GMT")
            }
        }
        #expect(count("new_items", try poll(pages)) == [4, 4, 4])
    }

    @Test func withoutGuidAndLinkTheTextDecides() throws {
        let one = Entry(guid: nil, title: nil, link: nil, body: "The first note.", date: nil)
        let other = Entry(guid: nil, title: nil, link: nil, body: "The second note.", date: nil)
        let polls = try poll([[one, other], [other, one], [other]])
        #expect(count("new_items", polls) == [2, 0, 0])
        #expect(try home.items().count == 2)
    }

    @Test(arguments: ["title", "body", "white space", "link"]) func anEditIsMadeInPlace(of part: String) throws {
        var edited = Self.treaty
        switch part {
        case "title": edited.title = "Treaty signed at last"
        case "body": edited.body = "The treaty was signed in June."
        case "link": edited.link = "https://example.org/treaty?utm_source=rss"
        default: edited.title = "Treaty   signed"
        }
        let polls = try poll([[Self.treaty, Self.bridge], [edited, Self.bridge], [edited, Self.bridge]])
        #expect(count("new_items", polls) == [2, 0, 0])
        // White space is no change that a reader would see.
        #expect(count("changed_items", polls) == [0, part == "white space" ? 0 : 1, 0])
        let item = try #require(try home.items().first { $0["id"] as? String == "1" })
        #expect(item["title"] as? String == edited.title?.replacing("   ", with: " "))
        #expect((item["content_text"] as? String)?.contains(part == "body" ? "June" : "May") == true)
        #expect((item["first_seen"] as? String)?.hasPrefix("2025-01-18T06:00:00") == true)
    }

    @Test func whatRolledOffNeverComesBackAsNew() throws {
        let polls = try poll([[Self.treaty], [Self.bridge], [Self.treaty, Self.bridge]])
        #expect(count("new_items", polls) == [1, 1, 0])
        #expect(try home.titles() == ["A new bridge", "Treaty signed"])
    }

    @Test func whatWasPrunedNeverComesBackAsNew() throws {
        let current = Changeable(document([Self.treaty, Self.bridge]))
        let server = try LoopbackServer { _ in .ok(current.value) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0)
        let pruned = try home.sheaf.run("store", "prune", "--keep", "30", "--now", "2025-06-01T00:00:00Z")
        #expect(pruned.output.contains("2 items"), "\(pruned.output) \(pruned.errors)")
        #expect(try home.items().isEmpty)
        current.value = document([Self.bridge, Self.treaty])
        #expect(try home.sheaf("poll", "--json", at: "2025-06-02T00:00:00Z").output.contains("\"new_items\":0"))
        #expect(try home.items().isEmpty)
    }

    @Test(arguments: [
        "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "the other day",
        "Wed, 30 Feb 2025 25:61:00 GMT",
        "", "0000-00-00T00:00:00Z",
    ])
    func aDateThatCannotBeIsReplacedByFirstSight(date: String) throws {
        var entry = Self.treaty
        entry.date = date
        try poll([[entry]])
        let published = try home.items().first?["published"] as? String
        #expect(published.map { $0.hasPrefix("2025-") } ?? true, "\(published ?? "")")
        let edition = try home.sheaf("digest", at: "2025-01-18T07:00:00Z")
        #expect(edition.status == 0)
        let page = try home.folder.text("digests/2025-01-18.md")
        #expect(page.contains("Treaty signed"))
        #expect(!page.contains("1970") && !page.contains("9999"))
    }

    /// Dates ahead must not make a first poll take in everything as recent.
    @Test func aFirstPollOfImpossibleDatesTakesTen() throws {
        let entries = (0..<40).map { number in
            Entry(
                guid: "\(number)", title: "Item \(number)", link: nil, body: "Text \(number).",
                date: "Fri, 31 Dec 9999 23:59:59 GMT")
        }
        #expect(count("new_items", try poll([entries, entries.reversed()])) == [10, 0])
    }
}
