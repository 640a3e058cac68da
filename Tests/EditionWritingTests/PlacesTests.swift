import FeedModel
import Testing

@testable import EditionWriting

/// Where a story stands and how much of it is said, at the edges of the rules.
struct PlacesTests {
    private static let day: Int64 = 86_400

    /// Days between its posts, days of silence, and whether that is rare.
    private static let silences: [(Int64?, Int64, Bool)] = [
        (1, 29, false), (1, 30, true), (10, 49, false), (10, 50, true), (nil, 30, true),
    ]

    @Test(arguments: silences)
    func `A feed posts rarely after thirty days and five times its usual gap`(
        gap: Int64?, silence: Int64, isRare: Bool
    ) {
        var material = SampleDay.material(stories: [SampleDay.single("s-1", SampleDay.item(1, 7, "At last"))])
        material.feeds[7]?.medianGap = gap.map { $0 * Self.day }
        material.feeds[7]?.silenceBefore = silence * Self.day
        let section = EditionComposer.compose(material).sections.first
        #expect(section?.kind == (isRare ? .rarelyPosts : .group))
        #expect(section?.stories.first?.silentDays == (isRare ? Int(silence) : nil))
    }

    @Test func `Forty single stories of a group stand in sight, all others are folded`() throws {
        func page(stories count: Int) throws -> String {
            let stories = (1...count).map { SampleDay.single("s-\($0)", SampleDay.item(Int64($0), 7, "Story \($0)")) }
            return try HTMLPage.render(
                EditionComposer.compose(SampleDay.material(stories: stories)), formats: [.html])
        }
        #expect(!(try page(stories: 40).contains("<details class=\"more\">")))
        let folded = try page(stories: 43)
        #expect(folded.contains("<summary>3 more stories</summary>"))
        #expect(folded.matches(of: /h-entry/).count == 43)
        let inside = try #require(folded.firstMatch(of: /(?s)<details class="more">.*?<\/details>/)).output
        #expect(inside.matches(of: /h-entry/).count == 3)
    }

    @Test func `Reading time is for whole texts only`() throws {
        var whole = SampleDay.item(1, 7, "Whole", String(repeating: "word ", count: 2 * 265))
        var excerpt = whole
        excerpt.id = 2
        excerpt.title = "Excerpt"
        excerpt.isExcerpt = true
        whole.language = "en"
        let short = SampleDay.item(3, 7, "Short", "A few words only.")
        let stories = [whole, excerpt, short].map { SampleDay.single("s-\($0.id)", $0) }
        let edition = EditionComposer.compose(SampleDay.material(stories: stories))
        let minutes = Dictionary(
            uniqueKeysWithValues: edition.stories.map { ($0.headline, $0.reports[0].minutes) })
        #expect(minutes == ["Whole": 2, "Excerpt": nil, "Short": nil])
        #expect(EditionMarkdown.render(edition).contains("— Commitlog · 2 min\n"))
    }

    @Test func `A report that adds nothing has no line for it`() throws {
        var story = SampleDay.halcyon
        story.reports[1].original.text = story.reports[0].original.text
        let edition = EditionComposer.compose(SampleDay.material(stories: [story]))
        #expect(edition.stories[0].reports.map(\.adds) == [nil, nil])
        #expect(!(try HTMLPage.render(edition, formats: [.html]).contains("<span class=\"adds\">")))
    }

    @Test func `A headline that tells beats one that asks or is short`() {
        var story = SampleDay.halcyon
        story.reports[0].original.title = "Will probe Halcyon enter orbit around asteroid Tamsin?"
        story.reports[1].original.title = "Probe Halcyon enters orbit around asteroid Tamsin"
        story.reports.append(
            Report(id: "r22", original: SampleDay.item(22, 9, "Halcyon", "Halcyon, asteroid, Tamsin.")))
        let edition = EditionComposer.compose(SampleDay.material(stories: [story]))
        #expect(edition.stories.map(\.headline) == ["Probe Halcyon enters orbit around asteroid Tamsin"])
    }

    @Test(arguments: [
        ("LOS ANGELES (Concord Wire) - Fire crews hurried on Monday to strengthen 40 lines.", "Fire crews hurried"),
        ("WASHINGTON — The court on Friday let stand a law that outlaws 3 applications.", "The court on Friday"),
        ("SEOUL, 15 January – Investigators arrested the president at his residence at 10.", "Investigators"),
        ("Berlin (dpa) - Der Bundestag hat am Freitag 12 neue Regeln für Boote beschlossen.", "Der Bundestag"),
        ("The probe Halcyon - Tamsin is its 2nd asteroid - has entered orbit after a burn.", "The probe Halcyon -"),
        ("HALCYON - the probe of 9 nations - has entered orbit around the asteroid Tamsin.", "HALCYON - the probe"),
        ("NASA – Halcyon has entered orbit around the asteroid Tamsin after 19 minutes.", "Halcyon has entered"),
    ])
    func `A quotation begins behind the place where it was written`(sentence: String, beginning: String) throws {
        var story = SampleDay.halcyon
        story.reports[0].original.text = sentence
        story.reports[0].original.title = "Probe Halcyon enters orbit around asteroid Tamsin"
        let lead = try #require(EditionComposer.compose(SampleDay.material(stories: [story])).stories.first)
        let dek = try #require(lead.dek)
        #expect(dek.hasPrefix(beginning) && sentence.hasSuffix(dek), "\(dek)")
    }
}
