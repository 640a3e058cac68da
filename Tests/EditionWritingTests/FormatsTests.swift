import FeedModel
import FeedText
import Foundation
import TestSupport
import Testing

@testable import EditionWriting

struct FormatsTests {
    private static let editions = [
        EditionComposer.compose(SampleDay.material()), EditionComposer.compose(GeneratedDay.material(stories: 300)),
        EditionComposer.compose(SampleDay.material(stories: [])),
        EditionComposer.compose(SampleDay.material(stories: [SampleDay.kestrel])),
        EditionComposer.compose(SampleDay.material(language: "de")),
    ]

    private func ids(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> [String] {
        text.matches(of: pattern).map { String($0.output.1) }
    }

    @Test(arguments: editions)
    func `All formats have the same stories in the same order`(edition: Edition) throws {
        let order = edition.stories.map(\.id)
        #expect(
            ids(
                try HTMLPage.render(edition, formats: [.html]),
                /<(?:article|li) class="[^"]*h-entry[^"]*" id="(s-[^"]+)"/) == order)
        #expect(ids(EditionMarkdown.render(edition), /<a id="(s-[^"]+)">/) == order)
        #expect(ids(EditionText.render(edition), /\[(s-[0-9a-f]+)\]/) == order)
        #expect(try EditionJSON.read(EditionJSON.render(edition)).stories.map(\.id) == order)
        let folder = try TemporaryFolder()
        _ = try EditionWriter(folder: folder.path).write(edition, formats: [.atom])
        #expect(ids(try folder.text("stories.atom"), /<id>tag:sheaf.invalid,2025:(s-[^<]+)</) == order)
        #expect(ids(try folder.text("stories.json"), /"id":"(s-[^"]+)"/) == order)
    }

    @Test(arguments: editions)
    func `The JSON has every member of the model`(edition: Edition) throws {
        let expected = try JSONSerialization.jsonObject(with: JSONEncoder().encode(edition))
        let found = try JSONSerialization.jsonObject(with: EditionJSON.render(edition))
        #expect(try #require(found as? NSDictionary) == #require(expected as? NSDictionary))
        #expect(String(decoding: EditionJSON.render(edition), as: UTF8.self).hasPrefix("{\"schema\":1,"))
    }

    @Test(
        arguments: editions + [OddDay.edition, EditionComposer.compose(SampleDay.material(stories: [SampleDay.ferry]))])
    func `Every member of the JSON is documented`(edition: Edition) throws {
        let page = SharedData.repository.appending(path: "Documentation/json.md")
        let documentation = try #require(
            String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n## The edition\n").last)
        let json = String(decoding: EditionJSON.render(edition), as: UTF8.self)
        for name in Set(ids(json, /"([a-z_]+)":/)) {
            #expect(documentation.contains("`\(name)`"), "\(name)")
        }
    }

    @Test(arguments: editions)
    func `The same edition has the same bytes`(edition: Edition) throws {
        let again = try EditionJSON.read(EditionJSON.render(edition))
        #expect(try HTMLPage.render(edition, formats: [.html]) == HTMLPage.render(again, formats: [.html]))
        #expect(EditionMarkdown.render(edition) == EditionMarkdown.render(again))
        #expect(EditionText.render(edition) == EditionText.render(again))
        #expect(EditionJSON.render(edition) == EditionJSON.render(again))
        let settings = MailSettings()
        #expect(try EditionMail.render(edition, settings: settings) == EditionMail.render(again, settings: settings))
    }

    @Test(arguments: editions)
    func `The page is well-formed and names its parts`(edition: Edition) throws {
        let page = try HTMLPage.render(edition, formats: [.html, .json, .markdown])
        #expect(try MarkupInspector.faults(ofPage: page).isEmpty)
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("<link rel=\"prev\" href=\"2025-01-17.html\" />"))
        #expect(!page.contains("{{"))
    }

    @Test(arguments: editions)
    func `Plain text keeps to 80 columns`(edition: Edition) {
        for line in EditionText.render(edition).split(separator: "\n") where !line.contains("://") {
            #expect(PlainText.displayWidth(String(line)) <= 80, "\(line)")
        }
    }

    @Test func `The page says what it has in plain sight`() throws {
        let page = try HTMLPage.render(Self.editions[0], formats: [.html])
        for text in [
            "Saturday 18 January 2025", "<b>24</b> items from <b>16</b> of 18 feeds", "One minute",
            "You can stop here: that was the top, about 1 minute", "first post in 214 days", "audio 42 min, 38 MB",
            "Day 3", "17 January: “Ferry crossings halted as third union joins”", "2025-01-17.html#s-c6d00042",
            "Same text in 1 more feed · why these belong together",
            "Lowland Courier carries the report of Meridian Post (96 % shared).",
            "<bdi><mark>fishing treaty</mark></bdi>",
            "<span class=\"tag\">Primary source</span>", "2 items hidden by your rules", "no title in feed",
            "“The build broke at midnight and nobody noticed until breakfast.”", "Untitled post of 17 January",
            "That is everything for Saturday", "Covers Friday 06:00 to Saturday 06:00, Europe/Berlin.",
        ] { #expect(page.contains(text), "\(text)") }
    }

    @Test func `Foreign text carries its language and its direction`() throws {
        let page = try HTMLPage.render(Self.editions[0], formats: [.html])
        #expect(
            page.contains(
                "id=\"s-00000001\" dir=\"rtl\"><a class=\"p-name u-url\" href=\"https://site13.example/40\" lang=\"ar\">"
            ))
        #expect(page.contains("lang=\"ja\">古い計算機を修理する"))
        #expect(!page.contains("lang=\"en\">Ferry"))
    }

    @Test func `A text that one feed carries twice is in no other feed`() throws {
        var story = SampleDay.single("s-1", SampleDay.item(1, 1, "Once and again", "A text."))
        story.reports[0].copies = [Report.Copy(item: SampleDay.item(2, 1, "Once and again", "A text."), share: 1)]
        let page = try HTMLPage.render(
            EditionComposer.compose(SampleDay.material(stories: [story])), formats: [.html])
        #expect(page.contains("Once and again") && !page.contains("Same text in"))
        story.reports[0].copies.append(Report.Copy(item: SampleDay.item(3, 2, "Again", "A text."), share: 1))
        let other = try HTMLPage.render(
            EditionComposer.compose(SampleDay.material(stories: [story])), formats: [.html])
        #expect(other.contains("Same text in 1 more feed"))
    }

    @Test func `Two feeds of one name are one feed to a reader`() throws {
        var material = SampleDay.material(
            stories: [SampleDay.single("s-1", SampleDay.item(1, 1, "In two formats", "A text."))])
        material.feeds[2]?.title = "Capital Ledger"
        for (id, feed) in [(2, 2), (3, 3), (4, 3)] as [(Int64, Int64)] {
            material.stories[0].reports[0].copies.append(
                Report.Copy(item: SampleDay.item(id, feed, "In two formats", "A text."), share: 1))
        }
        let edition = EditionComposer.compose(material)
        #expect(EditionText.render(edition).replacing("\n    ", with: " ").contains("Same text in 1 more feed"))
        let story = try #require(edition.stories.first)
        let copies = StoryDetails.copies(of: story, .english)
        #expect(copies == ["Le Phare d’Orrin carries the report of Capital Ledger (100 % shared)."])
    }

    @Test func `One minute counts each site once`() throws {
        var treaty = SampleDay.treaty
        treaty.reports.append(Report(id: "r5", original: SampleDay.item(6, 1, "Herring: what the quota means")))
        let edition = EditionComposer.compose(SampleDay.material(stories: [treaty, SampleDay.halcyon]))
        #expect(edition.oneMinute.map(\.reports) == [5, 2])
        #expect(EditionText.render(edition).contains("\n 4  Fishing treaty: Tessaly"))
        #expect(EditionMarkdown.render(edition).contains("\n- **4** [Fishing treaty: Tessaly"))
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.contains("<b aria-hidden=\"true\">4</b>") && page.contains("5 reports, 5 feeds"))
    }

    @Test func `Nothing is folded away to hide a single line`() throws {
        func page(_ count: Int64) throws -> String {
            let stories = (1...count).map { SampleDay.single("s-\($0)", SampleDay.item($0, 1, "Story number \($0)")) }
            return try HTMLPage.render(
                EditionComposer.compose(SampleDay.material(stories: stories, hidden: [])), formats: [.html])
        }
        #expect(try !page(41).contains("<details"))
        #expect(try page(42).contains("2 more stories</summary>"))
    }

    @Test func `A headline of 2,000 characters is cut, and kept whole in the model`() throws {
        let title = String(repeating: "A headline that does not end ", count: 70) + "here"
        let item = SampleDay.item(1, 1, title, "A text.")
        let edition = EditionComposer.compose(SampleDay.material(stories: [SampleDay.single("s-1", item)]))
        let report = try #require(edition.stories.first?.reports.first)
        #expect(report.title?.count == 156 && report.title?.hasSuffix("headline…") == true, "\(report.title ?? "")")
        #expect(report.fullTitle == title)
    }

    @Test func `Words that stand in for a title are quoted, in One minute too`() throws {
        let edition = OddDay.edition
        let quoted = "“A fishing treaty between Tessaly and Maren sets a quota for herring.”"
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.components(separatedBy: "\(quoted)</a>").count == 3)
        #expect(EditionMarkdown.render(edition).contains("[\(quoted)](#s-"))
        #expect(EditionText.render(edition).contains(" 4  “A fishing treaty between"))
    }

    @Test func `An empty day says so`() throws {
        let silent = EditionComposer.compose(SampleDay.material(stories: [], hidden: []))
        // Two items, both hidden.
        for (edition, words) in [(silent, "Nothing new today."), (Self.editions[2], "Nothing new to read:")] {
            #expect(try HTMLPage.render(edition, formats: [.html]).contains(words))
            #expect(EditionMarkdown.render(edition).contains(words))
            #expect(EditionText.render(edition).replacing("\n", with: " ").contains(words))
        }
    }

    @Test(arguments: [
        ("de", "Samstag, 18. Januar 2025", "Das Wichtigste"), ("fr", "Samedi 18 janvier 2025", "À la une"),
        ("es", "Sábado, 18 de enero de 2025", "Lo más importante"),
    ])
    func `Labels and dates are in the reader's language`(language: String, day: String, top: String) throws {
        let edition = EditionComposer.compose(SampleDay.material(language: language))
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.contains("<html lang=\"\(language)\">"))
        #expect(page.contains("<time datetime=\"2025-01-18\">\(day)</time>"))
        #expect(page.contains("<bdi>\(top)</bdi>"))
        // Nothing is left unfilled.
        for text in [page, EditionMarkdown.render(edition), EditionText.render(edition)] {
            #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil)
        }
    }

    @Test func `After missed runs the edition says how long it covers`() throws {
        var material = SampleDay.material()
        material.from = SampleDay.to.advanced(bySeconds: -3 * 86_400)
        material.previous = "2025-01-15"
        let edition = EditionComposer.compose(material)
        #expect(EditionText.render(edition).contains("It covers 3 days"))
    }

    @Test func `A mail has the text and the page without links to files`() throws {
        let message = try EditionMail.render(Self.editions[0], settings: MailSettings(from: "Zoë <z@ok.example>"))
        #expect(message.hasPrefix("From: =?utf-8?B?Wm/Dqw==?= <z@ok.example>\r\n"))
        #expect(message.contains("Message-ID: <2025-01-18.digest@ok.example>\r\n"))
        #expect(message.contains("Date: Sat, 18 Jan 2025 05:00:00 +0000\r\n"))
        let parts = message.components(separatedBy: "--=_sheaf_2025-01-18").dropFirst().prefix(2).map { part in
            let body = part.components(separatedBy: "\r\n\r\n").dropFirst().joined()
            return Data(base64Encoded: body, options: .ignoreUnknownCharacters).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        #expect(parts.first == EditionText.render(Self.editions[0]))
        let page = try #require(parts.last ?? nil)
        #expect(page.contains("Kestrel 4.0 released"))
        #expect(!page.contains("index.html") && !page.contains("2025-01-17.html"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `5,000 stories make a page below 5 MB`() throws {
        let edition = EditionComposer.compose(GeneratedDay.material(stories: 5000))
        let page = try HTMLPage.render(edition, formats: [.html])
        #expect(page.utf8.count < 5_000_000)
        #expect(page.contains("more stories</summary>"))
        #expect(page.matches(of: /h-entry/).count == 5000)
    }
}
