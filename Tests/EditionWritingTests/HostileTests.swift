import FeedModel
import Foundation
import TestSupport
import Testing

@testable import EditionWriting

struct HostileTests {
    /// One payload in every place where a stranger's text can come in.
    private static func material(_ payload: String, _ number: Int) -> EditionMaterial {
        let id = Int64(1000 + number * 10)
        let text = "\(payload) said Ilka Brandt in Orrin on 4 May. The treaty of \(payload) has 12 pages in Orrin."
        func item(_ offset: Int64, _ feed: Int64, _ title: String) -> StoryItem {
            var item = SampleDay.item(
                id + offset, feed, title, text, hour: Int(8 + offset), url: "https://ok.example/\(payload)",
                language: offset == 1 ? payload : "en", links: [payload],
                attachments: offset == 2
                    ? [Attachment(url: "https://ok.example/\(payload)", mimeType: "audio/mpeg", title: payload)] : [],
                comments: payload)
            item.authors = [payload]
            return item
        }
        let big = Story(
            id: "s-\(number)a", firstSeen: SampleDay.to,
            reports: [
                Report(
                    id: payload, original: item(0, 1, payload),
                    copies: [Report.Copy(item: item(3, 3, payload), share: 0.9)]),
                Report(id: "r", original: item(1, 2, "\(payload) \(payload)")),
            ],
            evidence: Evidence(shared: [payload, "a"], score: .nan, bar: .infinity),
            showings: number % 2 == 0 ? [] : [Story.Showing(date: "2025-01-17", headline: payload, reports: 1)])
        let single = SampleDay.single("s-\(number)b", item(2, 4, payload))
        var untitled = SampleDay.single("s-\(number)c", item(4, 5, ""))
        untitled.reports[0].original.title = nil
        untitled.reports[0].original.text = payload
        untitled.reports[0].original.url = payload
        var material = SampleDay.material(
            stories: [big, single, untitled], hidden: [HiddenItem(rule: payload, item: item(5, 6, payload))])
        for feed in [Int64(1), 2, 4, 16] {
            material.feeds[feed]?.title = payload
            material.feeds[feed]?.homePageURL = payload
            material.feeds[feed]?.groups = [[payload, "b \(payload)"]]
        }
        material.feeds[16]?.url = "https://name:secret@ok.example/\(payload)"
        material.feeds[16]?.fault?.failure = FeedFailure(code: payload, message: payload)
        material.groups = [[payload, "b \(payload)"]]
        return material
    }

    private static let editions = Payloads.all.enumerated().map { number, payload in
        EditionComposer.compose(material(payload, number))
    }

    /// All payloads in one day, for checkers that take seconds to start.
    static let everything: Edition = {
        var whole = SampleDay.material(stories: [], hidden: [])
        whole.groups = []
        for (number, payload) in Payloads.all.enumerated() {
            let part = material(payload, number)
            whole.stories += part.stories
            whole.hidden += part.hidden
            whole.groups += part.groups
        }
        return EditionComposer.compose(whole)
    }()

    @Test func `There are many payloads`() {
        #expect(Set(Payloads.all).count >= 150)
    }

    @Test func `Nothing active gets into a page`() throws {
        for (payload, edition) in zip(Payloads.all, Self.editions) {
            let page = try HTMLPage.render(edition, formats: [.html, .json, .markdown])
            let faults = try MarkupInspector.faults(ofPage: page)
            #expect(faults.isEmpty, "\(payload.debugDescription): \(faults)")
            #expect(!page.contains("secret"))
        }
    }

    @Test(.enabled(if: Python.hasHTML5Lib, "needs Python's html5lib"))
    func `A browser's parser finds nothing active either`() throws {
        let pages = try Self.editions.map { try HTMLPage.render($0, formats: [.html]) }
        let faults = try Python.activeParts(of: pages)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test(.enabled(if: Python.hasHTML5Lib, "needs Python's html5lib"))
    func `It does find what is active`() throws {
        let pages = [
            "<svg/onload=alert(1)>", "<a href=' JAVASCRIPT:x'>x</a>", "<p style=color:red>x", "<details ontoggle=x>",
            "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=0>",
        ]
        for page in pages { #expect(!(try Python.activeParts(of: [page]).isEmpty), "\(page)") }
    }

    @Test(.enabled(if: Python.hasHTML5Lib, "needs Python's html5lib"))
    func `It finds nothing active in books, mails, feeds and the index either`() throws {
        let folder = try TemporaryFolder()
        _ = try EditionWriter(folder: folder.path).write(Self.everything, formats: [.html, .epub, .atom])
        try Program.run("unzip", "-q", "-j", folder.path("2025-01-18.epub"), "-d", folder.path)
        #expect(try folder.names.contains("top.xhtml"))
        let mail = try EditionMail.render(Self.everything, settings: MailSettings())
        try folder.write("mail.html", try Mail.read(mail).page)
        let contents = try MarkupInspector.textOfElements(named: "content", in: folder.text("stories.atom"))
        for (number, content) in contents.enumerated() { try folder.write("feed-\(number).html", content) }
        #expect(contents.count > 600)
        let faults = try Python.activeParts(in: folder)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test(.enabled(if: Python.hasHTML5Lib && CommonMark.isPresent, "needs Python's html5lib and cmark"))
    func `It finds nothing active in what becomes of the Markdown`() throws {
        let folder = try TemporaryFolder()
        for (number, edition) in Self.editions.enumerated() {
            let file = try folder.write("\(number).md", EditionMarkdown.render(edition))
            try folder.write("\(number).html", try Program.run("cmark", "--unsafe", file))
        }
        let faults = try Python.activeParts(in: folder)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test func `The feed is well-formed and its HTML is inert`() throws {
        let folder = try TemporaryFolder()
        for (payload, edition) in zip(Payloads.all, Self.editions) {
            _ = try EditionWriter(folder: folder.path).write(edition, formats: [.atom])
            let atom = try folder.text("stories.atom")
            let content = try MarkupInspector.textOfElements(named: "content", in: atom)
            #expect(content.count == edition.stories.count, "\(payload.debugDescription)")
            for html in content {
                let page = "<html>\(html.replacing("<br>", with: "<br/>"))</html>"
                let faults = try MarkupInspector.faults(ofPage: page)
                #expect(faults.isEmpty, "\(payload.debugDescription): \(faults)")
            }
        }
    }

    @Test func `No format has control characters or turns text around`() throws {
        for (payload, edition) in zip(Payloads.all, Self.editions) {
            let page = try HTMLPage.render(edition, formats: [.html])
            for text in [page, EditionMarkdown.render(edition), EditionText.render(edition)] {
                let bad = text.unicodeScalars.filter { scalar in
                    switch scalar.value {
                    case 0x0A: false
                    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
                        true
                    default: false
                    }
                }
                #expect(bad.isEmpty, "\(payload.debugDescription): \(bad)")
            }
        }
    }

    @Test func `Mail headers cannot be added to`() throws {
        for edition in Self.editions {
            let message = try EditionMail.render(
                edition,
                settings: MailSettings(from: "A\r\nBcc: x@evil.example <a@ok.example>", to: ["b@ok.example\nX: y"]))
            let header = try #require(message.components(separatedBy: "\r\n\r\n").first)
            let names = header.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
                .map { $0.prefix { $0 != ":" } }
            #expect(
                names == [
                    "From", "To", "Subject", "Date", "Message-ID", "List-Id", "Auto-Submitted", "MIME-Version",
                    "Content-Language", "Content-Type",
                ])
            #expect(header.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 || !$0.hasPrefix(" ") })
        }
    }

    @Test func `Only http, https and mailto links get into the model`() throws {
        for edition in Self.editions {
            for story in edition.stories {
                for url in [story.url]
                    + story.reports.flatMap({ [$0.url, $0.comments, $0.source.home, $0.source.feed] })
                {
                    guard let url else { continue }
                    #expect(url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("mailto:"))
                    #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"'<>\\`".utf8.contains($0) })
                }
            }
        }
    }

    @Test func `An edition survives its JSON`() throws {
        for edition in Self.editions {
            #expect(try EditionJSON.read(EditionJSON.render(edition)) == edition)
        }
    }

    @Test(.enabled(if: CommonMark.isPresent, "needs cmark"))
    func `CommonMark gives every headline back as it was`() throws {
        for (payload, edition) in zip(Payloads.all, Self.editions) {
            let document = try CommonMark.document(EditionMarkdown.render(edition))
            #expect(
                document.rawHTML.allSatisfy { $0.hasPrefix("<a id=\"s-") || $0 == "</a>" },
                "\(payload.debugDescription)")
            #expect(document.images == 0)
            for url in document.destinations {
                let isOurs = url.hasPrefix("#s-") || url.hasPrefix("2025-01-17.md#s-")
                let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://") || url.hasPrefix("mailto:")
                #expect(isOurs || isWeb, "\(payload.debugDescription): \(url)")
            }
            let shown = edition.stories.map { $0.headlineSource == .text ? "“\($0.headline)”" : $0.headline }
            for headline in shown {
                #expect(document.texts.contains { $0.contains(headline) }, "\(payload.debugDescription): \(headline)")
            }
        }
    }
}
