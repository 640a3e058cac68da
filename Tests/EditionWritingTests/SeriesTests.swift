import FeedModel
import TestSupport
import Testing

@testable import EditionWriting

/// What one site alone tells, and tells again the day after.
struct SeriesTests {
    private static func episode(_ number: Int64, _ name: String, day: Int = 17) -> Report {
        let audio = Attachment(
            url: "https://site12.example/\(number).mp3", mimeType: "audio/mpeg",
            durationInSeconds: Double(number * 600))
        let text = "A talk with a keeper of something. Subscribe to us wherever you listen to podcasts."
        return Report(
            id: "r-\(number)",
            original: SampleDay.item(number, 12, "Episode \(number): the \(name)", text, attachments: [audio], day: day)
        )
    }

    private static func edition(_ reports: [Report], shown: Bool = false) -> Edition {
        var story = Story(id: "s-1", firstSeen: SampleDay.from, reports: reports)
        if shown { story.showings = [Story.Showing(date: "2025-01-16", headline: "Episode 4", reports: 1)] }
        return EditionComposer.compose(SampleDay.material(stories: [story], hidden: []))
    }

    @Test func `An episode a day does not move, and stands where the first one stood`() throws {
        let first = Self.edition([Self.episode(4, "lighthouse")])
        let next = Self.edition([Self.episode(4, "lighthouse", day: 15), Self.episode(5, "bakery")], shown: true)
        #expect(first.sections.map(\.kind) == [.listenAndWatch] && next.sections.map(\.kind) == [.listenAndWatch])
        let text = EditionText.render(next)
        #expect(text.contains(" *  Episode 5: the bakery - Slow Radio · audio 50 min [s-1]"))
        #expect(!text.contains("lighthouse") && !text.contains("Day 2"))
        let several = Self.edition(
            [Self.episode(4, "lighthouse", day: 15), Self.episode(5, "bakery"), Self.episode(6, "ferry")], shown: true)
        #expect(!EditionText.render(several).contains("first seen"))
    }

    @Test func `Each episode is an entry of the feed, also a week later`() throws {
        let folder = try TemporaryFolder()
        let writer = try EditionWriter(folder: folder.path)
        _ = try writer.write(Self.edition([Self.episode(4, "lighthouse")]), formats: [.atom])
        var next = Self.edition([Self.episode(4, "lighthouse", day: 15), Self.episode(5, "bakery")], shown: true)
        next.date = "2025-01-19"
        for _ in 0..<2 { _ = try writer.write(next, formats: [.atom]) }
        func entries() throws -> [String] {
            try folder.text("stories.atom").matches(of: /2025:(s-[^<]*)<.id>\n<title>([^<]*)/).map {
                "\($0.output.1) \($0.output.2)"
            }
        }
        #expect(try entries() == ["s-1.2025-01-19 Episode 5: the bakery", "s-1 Episode 4: the lighthouse"])
        next.date = "2025-01-26"
        _ = try writer.write(next, formats: [.atom])
        #expect(try entries() == ["s-1.2025-01-26 Episode 5: the bakery"])
    }

    @Test(arguments: [
        ("Links for Tuesday, 15 January", "Links for Friday, 17 January", Edition.Kind.group),
        ("Crack found in the Orne bridge", "Orne bridge closed to lorries after crack", .stillMoving),
    ])
    func `A heading of each day does not move, what one site tells of an event does`(
        _ before: String, _ now: String, _ expected: Edition.Kind
    ) {
        let reports = [(15, before), (17, now)].map { day, title in
            Report(id: "r-\(day)", original: SampleDay.item(Int64(day), 12, title, "What is behind it.", day: day))
        }
        #expect(Self.edition(reports, shown: true).sections.map(\.kind) == [expected])
    }

    @Test func `What the user has joined moves as the user said`() {
        var story = Story(
            id: "s-1", firstSeen: SampleDay.from,
            reports: [Self.episode(4, "lighthouse", day: 15), Self.episode(5, "bakery")],
            showings: [Story.Showing(date: "2025-01-16", headline: "Episode 4", reports: 1)])
        story.isDecidedByUser = true
        let edition = EditionComposer.compose(SampleDay.material(stories: [story], hidden: []))
        #expect(edition.sections.map(\.kind) == [.stillMoving])
    }

    @Test func `Several episodes of one day are named by their feed once, each with its length`() throws {
        let edition = Self.edition([Self.episode(4, "lighthouse"), Self.episode(5, "bakery")])
        #expect(edition.sections.map(\.kind) == [.listenAndWatch])
        let text = EditionText.render(edition)
        #expect(text.contains("    Also on this site:\n    - Episode 5: the bakery · audio 50 min\n"), "\(text)")
        #expect(text.contains("Slow Radio · Fri 13:40 · audio 40 min · 2 reports, 1 feed"), "\(text)")
        #expect(text.ranges(of: "Slow Radio").count == 1)
        let markdown = EditionMarkdown.render(edition)
        #expect(markdown.contains("\n- [Episode 5: the bakery](https://site12.example/5) · audio 50 min\n"))
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.contains(">Episode 5: the bakery</a> <span class=\"meta\">· <bdi>audio 50 min</bdi></span>"))
        #expect(page.contains("Also on this site") && !page.contains("Also reported by"))
        #expect(page.ranges(of: "Slow Radio").count == 1)
    }
}
