import EditionWriting
import FeedModel
import Foundation
import TestSupport
import Testing

struct WritingTests {
    private let folder: TemporaryFolder
    private let edition = EditionComposer.compose(SampleDay.material())

    init() throws {
        folder = try TemporaryFolder()
    }

    private func edition(_ date: String, previous: String? = nil, stories: [Story] = SampleDay.stories) -> Edition {
        var material = SampleDay.material(stories: stories)
        material.date = date
        material.previous = previous
        return EditionComposer.compose(material)
    }

    @Test func `A day has its files, the latest links and the index`() throws {
        let written = try EditionWriter(folder: folder.path).write(
            edition, formats: [.html, .markdown, .json, .text, .eml, .atom])
        #expect(
            try folder.names == [
                "2025-01-18.eml", "2025-01-18.html", "2025-01-18.json", "2025-01-18.md", "2025-01-18.txt", "index.html",
                "index.json", "latest.eml", "latest.html", "latest.json", "latest.md", "latest.txt", "stories.atom",
                "stories.json",
            ])
        #expect(written.count == 9)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/latest.html")
        #expect(link == "2025-01-18.html")
        #expect(try folder.text("latest.md").contains("# Saturday 18 January 2025"))
        let index = try folder.text("index.html")
        #expect(index.contains("<a href=\"2025-01-18.html\"><time datetime=\"2025-01-18\">Saturday 18</time></a>"))
        #expect(index.contains("Fishing treaty: Tessaly and Maren agree on herring quota"))
        #expect(try MarkupInspector.faults(ofPage: index).isEmpty)
    }

    @Test func `Writing the same again touches nothing`() throws {
        let writer = try EditionWriter(folder: folder.path)
        let formats: Set<EditionFormat> = [.html, .markdown, .json, .text, .eml, .atom]
        _ = try writer.write(edition, formats: formats)
        func inodes() throws -> [String: UInt64] {
            try Dictionary(
                uniqueKeysWithValues: folder.names.map { name in
                    let facts = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
                    return (name, (facts[.systemFileNumber] as? UInt64) ?? 0)
                })
        }
        let before = try inodes()
        #expect(try writer.write(edition, formats: formats).isEmpty)
        #expect(try inodes() == before)
    }

    @Test func `The latest links follow the days and not the writing`() throws {
        let writer = try EditionWriter(folder: folder.path)
        for date in ["2025-01-17", "2025-01-19", "2025-01-18"] {
            _ = try writer.write(edition(date), formats: [.html, .json])
        }
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/latest.html") == "2025-01-19.html"
        )
        let days = try folder.text("index.html").matches(of: /href="(2025[^"]+)"/).map { String($0.output.1) }
        #expect(days == ["2025-01-19.html", "2025-01-18.html", "2025-01-17.html"])
    }

    @Test func `The day before gets a link to the next`() throws {
        let writer = try EditionWriter(folder: folder.path)
        _ = try writer.write(edition("2025-01-17"), formats: [.html, .json])
        #expect(!(try folder.text("2025-01-17.html").contains("rel=\"next\"")))
        _ = try writer.write(edition("2025-01-18", previous: "2025-01-17"), formats: [.html, .json])
        #expect(
            try folder.text("2025-01-17.html").contains("<a rel=\"next\" href=\"2025-01-18.html\">Saturday 18 →</a>"))
    }

    @Test func `A lost or damaged index is made anew from the days`() throws {
        let writer = try EditionWriter(folder: folder.path)
        _ = try writer.write(edition("2025-01-17"), formats: [.html, .json])
        try folder.write("index.json", "{")
        _ = try writer.write(edition("2025-01-18"), formats: [.html, .json])
        #expect(try folder.text("index.html").contains("2025-01-17.html"))
    }

    @Test func `The rolling feed holds seven days and each story once`() throws {
        let writer = try EditionWriter(folder: folder.path)
        for day in 10...20 {
            var stories = [SampleDay.single("s-0\(day)", SampleDay.item(Int64(day), 1, "Day \(day)"))]
            if day % 2 == 0 { stories.append(SampleDay.kestrel) }
            _ = try writer.write(edition("2025-01-\(day)", stories: stories), formats: [.atom])
        }
        let feed = try folder.text("stories.atom")
        let ids = feed.matches(of: /2025:(s-[^<]+)</).map { String($0.output.1) }
        #expect(ids == ["s-b02e77f3", "s-020", "s-019", "s-018", "s-017", "s-016", "s-015", "s-014"])
        #expect(feed.contains("<link rel=\"related\" href=\"https://site7.example/11\""))
        #expect(feed.contains("<source><id>https://site6.example/feed.xml</id><title>The Kestrel project</title>"))
    }

    @Test func `A report that is added moves its story up in the feed`() throws {
        let writer = try EditionWriter(folder: folder.path)
        var story = SampleDay.ferry
        let late = story.reports.removeLast()
        _ = try writer.write(edition("2025-01-17", stories: [story]), formats: [.atom])
        story.reports.append(late)
        let other = SampleDay.single("s-1", SampleDay.item(2, 1, "Another", hour: 9))
        _ = try writer.write(edition("2025-01-18", stories: [other, story]), formats: [.atom])
        let feed = try folder.text("stories.atom")
        #expect(feed.matches(of: /<entry/).count == 2)
        #expect(feed.matches(of: /2025:(s-[^<]+)</).map { String($0.output.1) } == ["s-c6d00042", "s-1"])
        // The feed's own, and the first entry's.
        let updated = feed.matches(of: /<updated>([^<]+)</).map { String($0.output.1) }
        #expect(updated.prefix(2) == ["2025-01-17T18:10:00Z", "2025-01-17T18:10:00Z"], "\(updated)")
    }

    @Test func `A folder that cannot be made or written is one line`() throws {
        try folder.write("file", "")
        let writer = try EditionWriter(folder: folder.path + "/file/digests")
        let error = #expect(throws: EditionWritingError.self) { try writer.prepare() }
        #expect(error?.description == "cannot write into \(folder.path)/file/digests: Not a directory")
    }

    @Test(.enabled(if: SmallDisk.canBeMade, "needs the right to mount a tmpfs"))
    func `A full disk leaves the old files and no half one`() throws {
        let disk = try SmallDisk(at: folder.path, kilobytes: 64)
        defer { disk.remove() }
        let writer = try EditionWriter(folder: folder.path)
        _ = try writer.write(edition("2025-01-18", stories: [SampleDay.kestrel]), formats: [.html])
        let before = try folder.text("2025-01-18.html")
        let big = EditionComposer.compose(GeneratedDay.material(stories: 500))
        let error = #expect(throws: EditionWritingError.self) { try writer.write(big, formats: [.html]) }
        #expect(error?.description == "cannot write \(folder.path)/2025-01-18.html: No space left on device")
        #expect(try folder.text("2025-01-18.html") == before)
        #expect(!(try folder.names.contains { $0.hasSuffix(".new") }))
    }

    @Test func `What a killed run left behind is cleared away, and no link is followed`() throws {
        try folder.write("precious", "mine")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/2025-01-18.html.new", withDestinationPath: folder.path + "/precious")
        _ = try EditionWriter(folder: folder.path).write(edition, formats: [.html])
        #expect(try folder.text("precious") == "mine")
        #expect(!(try folder.names.contains { $0.hasSuffix(".new") }))
    }

    @Test func `A theme replaces templates and style`() throws {
        let theme = try TemporaryFolder()
        try theme.write("footer.mustache", "<footer>{{generator}} for {{date}} <em>{{title}}</em></footer>")
        try theme.write("style.css", "body{color:red}</style><script>")
        _ = try EditionWriter(folder: folder.path, theme: theme.path).write(edition, formats: [.html])
        let page = try folder.text("2025-01-18.html")
        #expect(page.contains("<footer>Sheaf 0.1 for 2025-01-18"))
        #expect(page.contains("body{color:red}<\\/style>"))
    }

    @Test func `A template that nothing would use is named`() throws {
        let theme = try TemporaryFolder()
        try theme.write("foter.mustache", "<footer></footer>")
        let error = #expect(throws: EditionWritingError.self) {
            try EditionWriter(folder: folder.path, theme: theme.path)
        }
        #expect(error?.description.contains("foter.mustache: there is no such template; there are also, ") == true)
    }

    @Test(arguments: [
        ("line one\n {{#open}} more\n", "footer.mustache:2: this is no Mustache template: {{#open}}"),
        ("{{title}}\n\n{{ti\ntle", "footer.mustache:3: this is no Mustache template: {{ti"),
        ("{{#a}}{{> bad name }}{{/a}}", "footer.mustache:1: this is no Mustache template: {{> bad name }}"),
        ("{{}}", "footer.mustache:1: this is no Mustache template: {{}}"),
        ("{{#a}}\n{{/b}}", "footer.mustache:2: this is no Mustache template: {{/b}}"),
    ])
    func `A broken template is named with its line and tag`(template: String, message: String) throws {
        let theme = try TemporaryFolder()
        try theme.write("footer.mustache", template)
        let error = #expect(throws: EditionWritingError.self) {
            try EditionWriter(folder: folder.path, theme: theme.path)
        }
        #expect(error?.description.hasSuffix(message) == true, "\(error?.description ?? "")")
    }
}
