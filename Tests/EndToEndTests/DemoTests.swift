import Foundation
import TestSupport
import Testing

/// The bundled week: what a newcomer's first run shows.
@Suite(.blocking) struct DemoTests {
    let home: Household

    init() throws { home = try Household() }

    private var repository: URL { SharedData.repository }

    private func run(_ command: String, at time: String = "2026-11-21T06:00:00Z") throws -> SheafProgram.Result {
        try home.sheaf.run(
            command, "--feeds", repository.appending(path: "feeds.opml").path, "--store", "sheaf.sqlite", "--out",
            "digests", "--now", time)
    }

    /// An item of the week with its event: by whose hand it is labelled, see Fixtures/demo/README.md.
    private struct Labelled {
        var feed: String
        var id: String
        var event: String
        var isCopy: Bool
        var story = ""
        var report = ""
    }

    private func labelledItems() throws -> [Labelled] {
        let table = try String(contentsOf: repository.appending(path: "Fixtures/demo/STORIES.tsv"), encoding: .utf8)
        var stored: [String: [String: Any]] = [:]
        for item in try home.items() {
            let feed = (item["feed"] as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
            stored["\(feed)\t\(item["id"] as? String ?? "")"] = item
        }
        return try table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 3, columns[0] != "feed" else { return nil }
            let item = try #require(stored["\(columns[0])\t\(columns[1])"], "\(line) is not stored")
            let label = columns[2].split(separator: "/").map(String.init)
            return Labelled(
                feed: columns[0], id: columns[1], event: label[0], isCopy: label.count > 1,
                story: item["story"] as? String ?? "", report: item["report"] as? String ?? "")
        }
    }

    @Test func theTreatyReportsAreOneStoryAndNothingElseIsInIt() throws {
        let result = try run("run")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors == "", "nothing is wrong with the bundled feeds")
        let items = try labelledItems()
        let english = items.filter { $0.event == "treaty-russia-iran" && $0.feed != "le-sillon.xml" }
        try #require(english.count == 2)
        #expect(Set(english.map(\.story)).count == 1, "two independent reports, one story")
        let inside = items.filter { $0.story == english[0].story && $0.event != "treaty-russia-iran" }
        #expect(inside.isEmpty, "\(inside.map(\.id))")
    }

    @Test func nothingUnrelatedIsJoinedAndEveryCopyIsFolded() throws {
        #expect(try run("run").status == 0)
        let items = try labelledItems()
        for (story, members) in Dictionary(grouping: items, by: \.story) {
            #expect(Set(members.map(\.event)).count == 1, "\(story): \(members.map { "\($0.event) \($0.id)" })")
        }
        for copy in items where copy.isCopy {
            let others = items.filter { $0.event == copy.event && $0.id != copy.id && $0.report == copy.report }
            #expect(!others.isEmpty, "\(copy.id) is a copy and stands alone")
        }
    }

    @Test(arguments: ["2026-11-21T06:00:00Z", "2026-11-21T06:07:00Z", "2026-11-21T21:30:00Z"])
    func aLaterRunOfTheDaySaysNothingNewAndChangesNoByte(time: String) throws {
        #expect(try run("run").status == 0)
        let before = try digests()
        #expect(before.keys.contains("2026-11-21.html") && before.keys.contains("latest.json"))
        let second = try run("run", at: time)
        #expect(second.status == 0)
        #expect(second.output == "" && second.errors == "")
        #expect(try digests() == before)
    }

    @Test func whatTheUserDeletedIsWrittenAgainAsItWas() throws {
        #expect(try run("run").status == 0)
        let before = try digests()
        for name in ["2026-11-21.html", "stories.atom", "latest.md"] {
            try FileManager.default.removeItem(atPath: home.folder.path("digests/\(name)"))
        }
        #expect(try run("run", at: "2026-11-21T08:00:00Z").status == 0)
        #expect(try digests() == before)
    }

    @Test func whatComesLaterInTheDayIsAdded() throws {
        try home.folder.write("a.xml", rss("A", ["Morning"]))
        try home.subscribe(to: ["a.xml"])
        #expect(try home.sheaf("run").status == 0)
        let noon = rss("A", ["Noon", "Morning"]).replacing(
            "What there is to say about Noon is said here in a few plain words.",
            with: "Two tugs lifted the harbour crane back onto its rails.")
        try home.folder.write("a.xml", noon)
        #expect(try home.sheaf("run", at: "2025-01-18T12:00:00Z").status == 0)
        let page = try home.folder.text("digests/2025-01-18.md")
        #expect(page.contains("Morning") && page.contains("Noon"))
        #expect(page.contains("Saturday 12:00"), "the page covers the day until noon")
    }

    @Test func tomorrowShowsNothingOfTodayAgain() throws {
        #expect(try run("run").status == 0)
        #expect(try run("run", at: "2026-11-22T06:00:00Z").status == 0)
        let page = try home.folder.text("digests/2026-11-22.md")
        #expect(!page.contains("Iran"))
        let old = try digests()
        let past = try home.sheaf.run(
            "digest", "--feeds", repository.appending(path: "feeds.opml").path, "--store", "sheaf.sqlite", "--out",
            "digests", "--now", "2026-11-25T06:00:00Z", "--date", "2026-11-21")
        #expect(past.status == 0)
        #expect(try digests() == old, "a past day is written again byte for byte")
    }

    private func digests() throws -> [String: Data] {
        let folder = home.folder.url.appending(path: "digests")
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = try Data(contentsOf: folder.appending(path: name))
        }
        return files
    }
}
