import Foundation
import TestSupport
import Testing

/// `sheaf story merge`, `split`, `pin`, `unpin`: the user has the last word.
@Suite(.blocking) struct StoryDecisionTests {
    let home: Household

    /// The bundled feeds, with the two reports on the treaty in one story.
    init() throws {
        home = try Household()
        let repository = SharedData.repository
        for name in ["feeds.opml", "Fixtures"] {
            try FileManager.default.copyItem(
                at: repository.appending(path: name), to: home.folder.url.appending(path: name))
        }
        #expect(try home.sheaf("run", at: "2026-11-21T06:00:00Z").status == 0)
    }

    private func story(of word: String) throws -> String {
        let item = try #require(home.items().first { ($0["title"] as? String ?? "").contains(word) })
        return try #require(item["story"] as? String)
    }

    /// A poll that brings a new text, so that the stories are cut anew.
    private func pollSomethingNew(_ number: Int) throws {
        try home.folder.write("new\(number).xml", rss("New \(number)", ["a matter of its own number \(number)"]))
        let text = try home.folder.text("feeds.opml")
        try home.folder.write(
            "feeds.opml", text.replacing("</body>", with: "<outline text=\"N\" xmlUrl=\"new\(number).xml\"/></body>"))
        #expect(try home.sheaf("run", at: "2026-11-21T0\(7 + number):30:00Z").status == 0)
    }

    /// Two reports that Sheaf put together.
    private func pair() throws -> (story: String, items: [String]) {
        let stories = Dictionary(grouping: try home.items(), by: { $0["story"] as? String ?? "" })
        let joined = try #require(
            stories.sorted { $0.key < $1.key }.first { Set($0.value.compactMap { $0["report"] as? String }).count == 2 }
        )
        let originals = joined.value.filter { $0["id"] as? String == $0["report"] as? String }
        return (joined.key, originals.compactMap { $0["id"] as? String })
    }

    @Test func whatTheUserSplitsStaysApart() throws {
        let (story, items) = try pair()
        let trial = try home.sheaf.run("story", "split", story, items[0], "--dry-run")
        #expect(trial.status == 0)
        #expect(try pair().story == story, "nothing was changed")
        let split = try home.sheaf("story", "split", story, items[0], at: "2026-11-21T06:10:00Z")
        #expect(split.status == 0, "\(split.errors)")
        let new = try #require(split.lines.last?.prefix { $0 != ":" })
        for number in 0..<2 { try pollSomethingNew(number) }
        let stored = try home.items()
        #expect(stored.first { $0["id"] as? String == items[0] }?["story"] as? String == String(new))
        #expect(stored.first { $0["id"] as? String == items[1] }?["story"] as? String == story)
        let shown = try home.sheaf.run("story", story).output
        #expect(shown.contains("1 report\n"), "\(shown)")
        #expect(shown.contains("You decided what belongs to it"), "\(shown)")
        #expect(shown.contains("2026-11-21T06:10:00Z you split \(new) from it"), "\(shown)")
        #expect(try home.sheaf.run("story", "split", story, items[1]).status == 64, "nothing would be left")
    }

    @Test func whatTheUserMergesStaysTogether() throws {
        let (kept, lost) = (try story(of: "sparrows"), try story(of: "star counter"))
        #expect(kept != lost)
        let merged = try home.sheaf("story", "merge", kept, lost, at: "2026-11-21T06:10:00Z")
        #expect(merged.output.contains("2 reports"), "\(merged)")
        for number in 0..<2 { try pollSomethingNew(number) }
        #expect(try story(of: "star counter") == kept)
        let gone = try home.sheaf.run("story", lost)
        #expect(gone.status == 66)
        #expect(gone.errors.contains("was merged into \(kept)"), "\(gone.errors)")
        let page = try home.folder.text("digests/latest.html")
        #expect(page.contains("You decided what belongs to this story"))
        #expect(try home.folder.text("digests/latest.json").contains("\"decided_by_user\":true"))

        #expect(try home.sheaf.run("story", "unpin", kept).status == 0)
        try pollSomethingNew(2)
        #expect(try story(of: "star counter") != story(of: "sparrows"), "clustering may judge again")
    }

    @Test func aPinnedStoryKeepsItsTextsAndItsName() throws {
        let (story, items) = try pair()
        #expect(try home.sheaf.run("story", "pin", story, "--json").output.contains("\"command\":\"story pin\""))
        try pollSomethingNew(0)
        #expect(try pair().items == items)
        #expect(try home.sheaf.run("story", story, "--json").output.contains("\"decided_by_user\":true"))
    }

    @Test(arguments: [
        (["merge", "s-000000000000", "s-1"], Int32(66), "no such story"),
        (["split", "", "nothing"], 66, "neither the id"),
        (["merge", "", ""], 64, "named twice"), (["pin"], 64, "missing expected argument"),
    ]) func whatCannotBeIsSaid(arguments: [String], status: Int32, message: String) throws {
        let story = try pair().story
        let result = try home.sheaf.run(["story"] + arguments.map { $0.isEmpty ? story : $0 })
        #expect(result.status == status)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
