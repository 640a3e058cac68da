import EditionWriting
import FeedModel
import Testing

struct ComposingTests {
    private let edition = EditionComposer.compose(SampleDay.material())

    private func story(_ id: String) throws -> EditionStory {
        try #require(edition.stories.first { $0.id == id })
    }

    private func section(_ kind: Edition.Kind) throws -> Edition.Section {
        try #require(edition.sections.first { $0.kind == kind })
    }

    @Test func `Every story stands in exactly one section, in the order of the page`() {
        #expect(Set(edition.stories.map(\.id)).count == SampleDay.stories.count)
        #expect(edition.stories.count == SampleDay.stories.count)
        let kinds = edition.sections.map(\.kind)
        #expect(kinds == [.top, .stillMoving, .rarelyPosts, .group, .group, .group, .group, .listenAndWatch])
        let groups = edition.sections.filter { $0.kind == .group }.map(\.path)
        #expect(groups == [["News", "World"], ["News", "Local"], ["Technology"], ["Science"]])
    }

    @Test func `Stories rank by independent reports, then by feeds`() throws {
        #expect(try section(.top).stories.map(\.id) == ["s-41c9aa01", "s-b02e77f3", "s-9d15c0de"])
    }

    @Test func `The headline is the one closest to the others, without its site's name`() throws {
        let headline = try story("s-41c9aa01").headline
        #expect(headline == "Fishing treaty: Tessaly and Maren agree on herring quota")
        let titles = try story("s-41c9aa01").reports.map(\.title)
        #expect(titles.contains("Tessaly and Maren sign a fishing treaty after nine years of talks"))
    }

    @Test func `A headline in capitals is calmed by the texts' own spelling`() throws {
        #expect(try story("s-9d15c0de").headline == "Probe Halcyon enters orbit around asteroid Tamsin")
    }

    @Test func `The report that others link to is the primary source and gives the headline`() throws {
        let story = try story("s-b02e77f3")
        #expect(story.reports.filter(\.isPrimary).map(\.title) == ["Kestrel 4.0 released"])
        #expect(story.headline == "Kestrel 4.0 released")
        #expect(story.dek?.hasPrefix("Overflow now traps by default") == true)
    }

    @Test func `Every quoted sentence stands in its report word for word`() throws {
        var quoted = 0
        for story in edition.stories {
            let texts = SampleDay.stories.first { $0.id == story.id }?.reports ?? []
            func text(_ id: String) -> String { texts.first { $0.id == id }?.original.text ?? "" }
            if let dek = story.dek {
                quoted += 1
                #expect(text(story.reports[0].id).contains(dek))
                #expect(dek.unicodeScalars.count <= 240)
            }
            for report in story.reports {
                guard let adds = report.adds else { continue }
                quoted += 1
                #expect(text(report.id).contains(adds))
                #expect(adds.unicodeScalars.count <= 160)
            }
        }
        #expect(quoted > 8)
    }

    @Test func `What a report adds is what the others do not say`() throws {
        let adds = try story("s-41c9aa01").reports.compactMap(\.adds)
        #expect(
            adds.contains("The harbour master, Ilka Brandt, counted 212 boats that would have to change their nets."))
        #expect(
            adds.contains(
                "Selon le ministre Arnaud Leclair, le texte ne contient aucune clause sur les éoliennes en mer."))
    }

    @Test func `Copies are no reports`() throws {
        let story = try story("s-41c9aa01")
        #expect(story.reportCount == 4)
        #expect(story.feedCount == 5)
        #expect(story.reports.flatMap(\.copies).map(\.percent) == [96])
    }

    @Test func `A story of an earlier day comes back with its new report and its history`() throws {
        let story = try #require(try section(.stillMoving).stories.first)
        #expect(story.id == "s-c6d00042")
        #expect(story.day == 3)
        #expect(story.newReportCount == 1)
        #expect(story.headline == "Ferry operators agree to talks on Monday")
        #expect(story.lastShown?.headline == "Ferry crossings halted as third union joins")
        #expect(
            story.dek == "A judge, Marta Oland, has been named mediator, and two of five routes run on Sunday morning.")
    }

    @Test func `A story already shown does not come back for a new copy`() {
        var ferry = SampleDay.ferry
        ferry.reports[0].copies = [Report.Copy(item: ferry.reports[1].original, share: 1)]
        ferry.reports.remove(at: 1)
        let edition = EditionComposer.compose(SampleDay.material(stories: [ferry]))
        #expect(edition.stories.isEmpty)
        #expect(edition.counts.copies == 1)
    }

    @Test func `A feed that says the same of many things loses none of them`() throws {
        let text = "We are looking for you. Thirty days of holiday, a pension scheme, free coffee; write to our office."
        func vacancy(_ id: Int64, _ feed: Int64, _ title: String, day: Int = 17) -> Report.Copy {
            Report.Copy(item: SampleDay.item(id, feed, title, text, day: day), share: 0.9)
        }
        var vacancies = SampleDay.single("s-1", SampleDay.item(1, 5, "Welder", text))
        vacancies.reports[0].copies = [
            vacancy(2, 5, "Nurse"), vacancy(3, 18, "Work at sea"), vacancy(4, 5, "WELDER!"), vacancy(5, 5, "Nurse"),
        ]
        let edition = EditionComposer.compose(SampleDay.material(stories: [vacancies], hidden: []))
        let story = try #require(edition.stories.first)
        #expect(story.reports.map(\.title) == ["Welder", "Nurse"])
        let copies = story.reports.map { $0.copies.map(\.source.title) }
        #expect(copies == [["Vesper Gazette", "Lowland Courier"], ["Lowland Courier"]])
        #expect(edition.counts.reports == 2 && edition.counts.copies == 3)
        // Another feed with two of them has a series, too.
        vacancies.reports[0].copies.append(vacancy(7, 18, "Pilot"))
        let more = EditionComposer.compose(SampleDay.material(stories: [vacancies], hidden: []))
        let titles = more.stories.flatMap { $0.reports.compactMap(\.title) }
        #expect(titles.sorted() == ["Nurse", "Pilot", "Welder", "Work at sea"])
        vacancies.reports[0].copies.removeLast()

        // The day after, another one is news.
        vacancies.showings = [Story.Showing(date: "2025-01-16", headline: "Welder", reports: 2)]
        for index in vacancies.reports[0].copies.indices {
            vacancies.reports[0].copies[index].item.firstSeen = SampleDay.from
        }
        vacancies.reports[0].original.firstSeen = SampleDay.from
        vacancies.reports[0].copies.append(vacancy(6, 5, "Baker"))
        let next = EditionComposer.compose(SampleDay.material(stories: [vacancies], hidden: []))
        #expect(next.stories.map(\.headline) == ["Baker"])
    }

    /// Comparing each headline with all others took minutes.
    @Test(.timeLimit(.minutes(1))) func `A series of thousands is composed in seconds`() {
        let first = SampleDay.item(1, 5, "Vacancy 1", "We are looking for you.")
        let reports = (1...4000).map { number in
            var item = first
            (item.id, item.title) = (Int64(number), "Vacancy number \(number) of the harbour office")
            return Report(id: "r-\(number)", original: item)
        }
        let story = Story(id: "s-1", firstSeen: first.firstSeen, reports: reports)
        let edition = EditionComposer.compose(SampleDay.material(stories: [story], hidden: []))
        #expect(edition.stories.map(\.reportCount) == [4000])
    }

    @Test func `An episode without a page leads to its recording`() throws {
        var episode = SampleDay.item(1, 12, "The heron")
        episode.url = nil
        episode.attachments = [
            Attachment(url: "https://site12.example/notes.pdf", mimeType: "application/pdf"),
            Attachment(url: "https://site12.example/1.mp3?utm_source=rss", mimeType: "audio/mpeg"),
        ]
        let edition = EditionComposer.compose(SampleDay.material(stories: [SampleDay.single("s-1", episode)]))
        #expect(edition.sections.map(\.kind) == [.listenAndWatch])
        #expect(edition.stories.first?.url == "https://site12.example/1.mp3")
    }

    @Test func `A video of YouTube is to be watched`() {
        let player = Attachment(url: "https://video.example/v/1?version=3", mimeType: "application/x-shockwave-flash")
        let video = SampleDay.item(1, 8, "Sailing to Maren", attachments: [player])
        let edition = EditionComposer.compose(SampleDay.material(stories: [SampleDay.single("s-1", video)]))
        #expect(edition.sections.map(\.kind) == [.listenAndWatch])
        #expect(edition.stories.first?.url == video.url)
    }

    @Test func `Several feeds of one site count once`() {
        var material = SampleDay.material(stories: [SampleDay.halcyon])
        #expect(EditionComposer.compose(material).sections.map(\.kind) == [.top])
        for feed in [Int64(10), 11] { material.feeds[feed]?.homePageURL = "https://www.one.example/\(feed)" }
        let edition = EditionComposer.compose(material)
        #expect(edition.sections.map(\.kind) == [.group])
        #expect(edition.stories.map(\.independentCount) == [1])
        #expect(edition.stories.map(\.reportCount) == [2])
    }

    @Test func `Since when something is wrong stands next to what is wrong`() {
        var material = SampleDay.material(stories: [])
        let message = "this is a web page; it names the feed https://a.example/new"
        material.feeds[16]?.fault?.failure = FeedFailure(code: "feed.not_a_feed", message: message)
        let notes = EditionComposer.compose(material).feedNotes
        let expected =
            "This is a web page for 9 days; last worked 8 January; it names the feed https://a.example/new"
        #expect(notes.first?.happened == expected)
    }

    @Test func `Quiet feeds, podcasts and feeds that need a person have their places`() throws {
        #expect(try section(.rarelyPosts).stories.map(\.silentDays) == [214])
        #expect(try section(.listenAndWatch).stories.map(\.reports[0].media.count) == [1])
        #expect(edition.feedNotes.map(\.happened).first == "Not found (404) for 9 days; last worked 8 January")
        #expect(edition.feedNotes.first?.command == "sheaf feeds check --fix https://site16.example/feed.xml")
        #expect(edition.feedNotes.last?.advice == "Nothing yet; next try Sun 06:00")
        #expect(edition.hidden.map(\.items.count) == [2])
    }

    @Test func `Counts tell items, reports, copies and stories apart`() {
        #expect(edition.counts.items == 24)
        #expect(edition.counts.reports == 21)
        #expect(edition.counts.copies == 1)
        #expect(edition.counts.stories == 14)
        #expect(edition.counts.feeds == 18)
        #expect(edition.counts.failingFeeds == 2)
    }

    @Test func `One minute is short and counts down`() {
        #expect(edition.oneMinute.count == 4)
        #expect(edition.oneMinute.map(\.reports).prefix(3) == [4, 4, 2])
        #expect(edition.oneMinute.last?.day == 3)
        let big = EditionComposer.compose(GeneratedDay.material(stories: 300))
        #expect(big.oneMinute.count == 7)
    }

    @Test(arguments: [
        ("de", "Nicht gefunden seit 9 Tagen; zuletzt in Ordnung am 8. Januar"),
        ("fr-CA", "Introuvable depuis 9 jours; fonctionnait le 8 janvier"),
        ("es", "No se encuentra desde hace 9 días; funcionaba el 8 de enero"),
        ("xx", "Not found (404) for 9 days; last worked 8 January"),
    ])
    func `Plain words are in the reader's language`(language: String, happened: String) {
        let edition = EditionComposer.compose(SampleDay.material(language: language))
        #expect(edition.feedNotes.first?.happened == happened)
    }

    private static let remedies: [(String, Int64, String?, String?)] = [
        ("feed.timeout", 3, "Nothing yet; next try Sun 06:00", nil), ("feed.timeout", 20, nil, "check"),
        ("feed.gone", 3, nil, "check --fix"), ("feed.unauthorized", 3, nil, "check"),
        ("feed.blocked_address", 1, nil, "check"), ("feed.unheard_of", 1, "Nothing yet; next try Sun 06:00", nil),
    ]

    @Test(arguments: remedies)
    func `What to do depends on what is wrong and for how long`(
        code: String, days: Int64, advice: String?, verb: String?
    ) throws {
        var material = SampleDay.material(stories: [])
        material.feeds = [
            1: SourceFeed(
                title: "It’s", url: "https://a.example/f?x=1&y='2'",
                fault: FeedFault(
                    failure: FeedFailure(code: code, message: "odd"),
                    since: SampleDay.to.advanced(bySeconds: -days * 86_400),
                    nextPoll: SampleDay.to.advanced(bySeconds: 86_400)))
        ]
        let note = try #require(EditionComposer.compose(material).feedNotes.first)
        if let advice { #expect(note.advice == advice) }
        #expect(note.command == verb.map { "sheaf feeds \($0) 'https://a.example/f?x=1&y=%272%27'" })
    }

    @Test func `The order of the input does not matter`() {
        let reversed = EditionComposer.compose(SampleDay.material(stories: SampleDay.stories.reversed()))
        #expect(reversed == edition)
    }

    @Test func `A long title is cut and kept whole beside it`() throws {
        let title = String(repeating: "long words ", count: 200)
        let story = SampleDay.single("s-1", SampleDay.item(1, 1, title))
        let report = try #require(
            EditionComposer.compose(SampleDay.material(stories: [story])).stories.first?.reports.first)
        #expect(try #require(report.title).unicodeScalars.count <= 240)
        #expect(report.fullTitle?.count == title.count - 1)
    }

    @Test func `A feed that has moved for good is to be looked at, with its new address`() throws {
        var material = SampleDay.material(stories: [])
        material.feeds[7]?.movedTo = "https://new.example/feed"
        let note = try #require(EditionComposer.compose(material).feedNotes.first { $0.code == "feed.moved" })
        #expect(note.happened == "Moved for good to https://new.example/feed")
        #expect(note.command?.hasPrefix("sheaf feeds check --fix https://") == true)
        // What the list has to say of a password, only a person can write.
        material.feeds[7]?.url = "https://name:secret@old.example/feed"
        let byHand = try #require(EditionComposer.compose(material).feedNotes.first { $0.code == "feed.moved" })
        #expect(byHand.command == nil && byHand.advice.contains("password") && !"\(byHand)".contains("secret"))
    }

    @Test func `Silence of a year is named in one edition only`() {
        var material = SampleDay.material(stories: [])
        material.feeds[7]?.lastPost = SampleDay.to.advanced(bySeconds: -365 * 86_400 - 3600)
        #expect(EditionComposer.compose(material).feedNotes.contains { $0.code == "feed.silent" })
        material.feeds[7]?.lastPost = SampleDay.to.advanced(bySeconds: -370 * 86_400)
        #expect(!EditionComposer.compose(material).feedNotes.contains { $0.code == "feed.silent" })
    }
}
