import FeedModel

/// The edition as a book, EPUB 3: a chapter for each section and each top-level folder.
///
/// Themes do not reach it: every chapter has to be well-formed XML, or no reading device opens the book.
struct EditionBook {
    private let page: HTMLPage
    private let modified: Instant
    private let chapters: [Chapter]

    private struct Chapter {
        var file: String
        var title: String
        var values: TemplateRecord
        /// Folders below it, for the table of contents.
        var parts: [(id: String, title: String)] = []

        /// Its line in the table of contents.
        var line: TemplateRecord {
            [
                "file": .text(file), "title": .text(title), "hasParts": .flag(!parts.isEmpty),
                "parts": .records(
                    parts.map { ["file": .text(file), "id": .text($0.id), "title": .text($0.title)] }),
            ]
        }
    }

    /// - Parameter modified: what the book says of its own age.
    /// - Throws: `EditionWritingError.file`.
    static func bytes(_ rendering: EditionRendering, modified: Instant, for path: String) throws -> [UInt8] {
        try EditionBook(rendering, modified: modified).archive(Templates.standard.get()).bytes(for: path)
    }

    private init(_ rendering: EditionRendering, modified: Instant) {
        self.modified = modified
        page = HTMLPage(rendering, formats: [], medium: .book)
        let values = page.values(stylesheet: "")
        var chapters = [
            Chapter(file: "start.xhtml", title: Labels.capitalised(page.time.full(page.edition.date)), values: values)
        ]
        chapters[0].values["isStart"] = true
        for (block, section) in zip(rendering.blocks, rendering.sections) {
            let parts = block.parts.filter { !$0.title.isEmpty }.map { ($0.id, $0.title) }
            chapters.append(
                Chapter(
                    file: block.chapter, title: block.title, values: ["sections": .records([section])],
                    parts: parts))
        }
        let title = rendering.edition.feedNotes.isEmpty ? page.labels.aboutEdition : page.labels.feedsToLookAt
        chapters.append(Chapter(file: "end.xhtml", title: title, values: values))
        chapters[chapters.count - 1].values["isEnd"] = true
        for index in [0, chapters.count - 1] { chapters[index].values["sections"] = nil }
        self.chapters = chapters
    }

    private func archive(_ templates: Templates) -> ZipArchive {
        var archive = ZipArchive(modified: modified)
        // OCF §4.2.2: first, stored, and with no extra field, so that the file's first bytes name its type.
        archive.add("mimetype", Array(EditionFormat.epub.mediaType.utf8), isStored: true)
        archive.add("META-INF/container.xml", templates.render("container", [:]))
        archive.add("EPUB/package.opf", templates.render("package", package))
        archive.add("EPUB/contents.xhtml", templates.render("book-contents", contents))
        archive.add("EPUB/style.css", Array(BookStylesheet.text.utf8))
        for chapter in chapters {
            var values = chapter.values
            values["language"] = .text(page.labels.language)
            values["title"] = .text(chapter.title)
            archive.add("EPUB/\(chapter.file)", templates.render("chapter", values))
        }
        return archive
    }

    private var package: TemplateRecord {
        [
            "language": .text(page.labels.language), "date": .text(page.edition.date),
            "generator": .text(page.edition.generator),
            "title": "Sheaf, \(page.time.full(page.edition.date))", "access": .text(page.labels.bookAccess),
            // EPUB 3.3 §5.5.4 allows no fractions of a second here.
            "modified": "\(modified.rfc3339.prefix(19))Z",
            "chapters": .records(
                chapters.enumerated().map { index, chapter in ["id": "c\(index)", "file": .text(chapter.file)] }),
        ]
    }

    private var contents: TemplateRecord {
        [
            "language": .text(page.labels.language), "contents": .text(page.labels.contents),
            "chapters": .records(chapters.map(\.line)),
        ]
    }
}

extension SectionBlock {
    /// The chapter of a book that holds it.
    var chapter: String { "\(id).xhtml" }
}
