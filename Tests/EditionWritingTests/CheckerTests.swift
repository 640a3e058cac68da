import FeedModel
import Foundation
import TestSupport
import Testing

@testable import EditionWriting

/// What other people's programs say of our files.
struct CheckerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Writes each day into a folder of its own.
    private func files(_ days: [Day], _ name: String, _ formats: Set<EditionFormat>) throws -> [String] {
        try days.map { day in
            let place = "\(folder.path)/\(day)"
            _ = try EditionWriter(folder: place).write(day.edition, formats: formats)
            return "\(place)/\(name)"
        }
    }

    @Test(.enabled(if: Checkers.Page.isPresent, "needs the Nu checker: Scripts/setup page"))
    func `The Nu checker finds no error in pages, index and mail`() throws {
        let formats: Set<EditionFormat> = [.html, .markdown, .text, .json, .atom, .epub, .eml]
        var pages = try files(Day.allCases, "2025-01-18.html", formats)
        pages += pages.map { $0.replacing("2025-01-18.html", with: "index.html") }
        for day in Day.allCases {
            let message = try String(contentsOfFile: "\(folder.path)/\(day)/2025-01-18.eml", encoding: .utf8)
            pages.append(try folder.write("\(day)/mail.html", try Mail.read(message).page))
        }
        let faults = try Checkers.Page.faults(of: pages)
        #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }

    @Test(.enabled(if: Checkers.Feed.isPresent, "needs Debian's jing"))
    func `The rolling feed is Atom`() throws {
        let faults = try Checkers.Feed.faults(of: files(Day.allCases, "stories.atom", [.atom]))
        #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }

    @Test(.enabled(if: Checkers.Feed.isPresent, "needs Debian's jing"))
    func `The grammar of Atom is no rubber stamp`() throws {
        let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:x</id><title>a</title>"
        try folder.write("a.atom", feed + "</feed>")
        try folder.write("b.atom", feed + "<updated>Saturday</updated></feed>")
        let faults = try Checkers.Feed.faults(of: [folder.path("a.atom"), folder.path("b.atom")])
        #expect(faults.contains { $0.contains("a.atom") } && faults.contains { $0.contains("b.atom") })
    }

    @Test(.enabled(if: Checkers.Browser.isPresent, "needs Chromium, Playwright and axe-core: Scripts/setup page"))
    func `In a browser nothing overflows, nothing is loaded, and everybody can read it`() throws {
        let pages = try files([.empty, .single, .usual, .busy, .odd], "2025-01-18.html", [.html, .json, .markdown])
        let index = pages[2].replacing("2025-01-18.html", with: "index.html")
        let faults = try Checkers.Browser.faults(of: pages + [index], pictures: folder.path)
        #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }

    @Test(.enabled(if: Checkers.Browser.isPresent, "needs Chromium, Playwright and axe-core: Scripts/setup page"))
    func `The browser's check sees what is wrong`() throws {
        let page = try folder.write(
            "bad.html",
            """
            <!DOCTYPE html><html><title>Bad</title><img src="https://evil.example/pixel.gif">
            <p style="width:3000px;color:#eee;background:#fff">wide and pale</p><script>console.error("loud")</script>
            """)
        let faults = try Checkers.Browser.faults(of: [page], pictures: folder.path)
        for sign in [
            "scrolls sideways", "request: https://evil.example/pixel.gif", "console: loud", "axe color-contrast",
        ] {
            #expect(faults.contains { $0.contains(sign) }, "\(sign)")
        }
    }

    @Test(arguments: Day.allCases)
    func `A mail program reads the mail`(day: Day) throws {
        let edition = day.edition
        let message = try EditionMail.render(edition, settings: MailSettings(from: "Zoë <z@ok.example>"))
        let mail = try Mail.read(message)
        #expect(mail.defects == [])
        #expect(mail.from == "Zoë <z@ok.example>")
        #expect(mail.text == EditionText.render(edition))
        if let lead = edition.stories.first { #expect(mail.subject.contains(lead.headline.prefix(60))) }
        #expect(message.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }
}

/// A message as Python's `email` reads it.
struct Mail: Decodable {
    var subject: String
    var from: String
    var text: String
    var page: String
    var defects: [String]

    static func read(_ message: String) throws -> Mail {
        let folder = try TemporaryFolder()
        let file = try folder.write("mail.eml", message)
        let output = try Program.run("python3", "-c", script, file)
        return try JSONDecoder().decode(Mail.self, from: Data(output.utf8))
    }

    private static let script = """
        import email, email.policy, json, sys
        message = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
        text, page = list(message.iter_parts())
        defects = [repr(d) for part in message.walk() for d in part.defects]
        defects += [repr(d) for value in message.values() for d in value.defects]
        print(json.dumps({
            'subject': message['subject'], 'from': str(message['from']), 'defects': defects,
            'text': text.get_content().replace('\\r\\n', '\\n'), 'page': page.get_content()}))
        """
}
