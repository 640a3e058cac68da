import Foundation
import TestSupport
import Testing

/// `sheaf compare` says of two texts what the edition does, and why.
@Suite(.blocking) struct CompareTests {
    let home: Household

    init() throws { home = try Household() }

    private func pollDemo() throws -> [[String: Any]] {
        let feeds = SharedData.repository.appending(path: "feeds.opml").path
        let result = try home.sheaf.run(
            "poll", "--feeds", feeds, "--store", "sheaf.sqlite", "--now", "2026-11-21T06:00:00Z")
        #expect(result.status == 0, "\(result.errors)")
        return try home.items()
    }

    private func compare(_ left: String, _ right: String) throws -> SheafProgram.Result {
        try home.sheaf.run("compare", "--store", "sheaf.sqlite", left, right)
    }

    @Test func storedItemsAreJudgedAsTheEditionShowsThem() throws {
        let items = try pollDemo()
        func url(_ start: String) throws -> String {
            try #require(items.first { ($0["title"] as? String ?? "").hasPrefix(start) }?["url"] as? String)
        }
        let treaty = (try url("Kremlin and Tehran bind"), try url("Russia-Iran Pact: Four Things"))
        let same = try compare(treaty.0, treaty.1)
        #expect(same.status == 0)
        #expect(same.output.hasPrefix("SAME STORY · stored in s-"), "\(same.output)")
        #expect(same.output.contains("Alone       score 0.") && same.output.contains("Pezeshkian"))

        // As the page shows it, without what counts its readers.
        let shown = String(treaty.0.prefix { $0 != "?" })
        #expect(shown != treaty.0)
        #expect(try compare(shown, treaty.1).output == same.output)

        let other = try compare(treaty.0, try url("Trump and Xi Talk by Phone"))
        #expect(other.status == 1)
        #expect(other.output.hasPrefix("DIFFERENT · stored in the stories s-"), "\(other.output)")
    }

    @Test(.enabled(if: SharedData.isPresent, "the two treaty reports are not here"))
    func theTreatyReportsAreOneStoryAndLikeNothingElseOfTheirWeek() throws {
        let seeds = ["treaty-report-a.txt", "treaty-report-b.txt"].map {
            SharedData.folder.appending(path: "seeds/\($0)").path
        }
        let pair = try compare(seeds[0], seeds[1])
        #expect(pair.status == 0)
        #expect(pair.output.contains("SAME STORY"))
        for item in try pollDemo() {
            guard let url = item["url"] as? String, let title = item["title"] as? String,
                let text = item["content_text"] as? String,
                ["Russia", "Iran", "Trump", "Putin"].contains(where: text.contains),
                !["Kremlin", "Russia-Iran"].contains(where: title.hasPrefix)
            else { continue }
            for seed in seeds { #expect(try compare(seed, url).status == 1, "\(seed) and \(title)") }
        }
    }
}
