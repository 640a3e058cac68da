import EditionWriting
import FeedModel
import Foundation
import TestSupport
import Testing

/// The edition as EPUB.
struct BookTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func book(_ edition: Edition, at time: Instant? = nil) throws -> String {
        _ = try EditionWriter(folder: folder.path, fileTime: time).write(edition, formats: [.epub])
        return "\(folder.path)/\(edition.date).epub"
    }

    private func chapters(_ book: String) throws -> [String] {
        let contents = try Program.run("unzip", "-p", book, "EPUB/package.opf")
        let names = contents.matches(of: /<item id="c\d+" href="([^"]+)"/).map { String($0.output.1) }
        return try names.map { try Program.run("unzip", "-p", book, "EPUB/\($0)") }
    }

    @Test(.enabled(if: Checkers.Book.isPresent, "needs Debian's epubcheck"), arguments: Day.allCases)
    func `EPUBCheck finds no error and no warning`(day: Day) throws {
        let faults = try Checkers.Book.faults(of: try book(day.edition))
        #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
    }

    @Test func `A book has every story in the order of the page and a chapter a section`() throws {
        let edition = EditionComposer.compose(SampleDay.material())
        let chapters = try chapters(try book(edition))
        let order = chapters.flatMap { chapter in
            chapter.matches(of: /<(?:article|li) class="[^"]*h-entry[^"]*" id="(s-[^"]+)"/).map { String($0.output.1) }
        }
        #expect(order == edition.stories.map(\.id))
        #expect(chapters.count == 9)
        // One minute leads into the other chapters.
        #expect(chapters[0].contains("<a href=\"top.xhtml#s-"))
        #expect(chapters[0].contains("<a href=\"moving.xhtml#s-"))
        #expect(chapters.last?.contains("2 items hidden by your rules") == true)
    }

    @Test func `The same edition is the same book, whenever and wherever it is written`() throws {
        let edition = EditionComposer.compose(SampleDay.material())
        let first = try Data(contentsOf: URL(filePath: try book(edition)))
        let other = try TemporaryFolder()
        _ = try EditionWriter(folder: other.path).write(edition, formats: [.epub])
        #expect(try Data(contentsOf: URL(filePath: "\(other.path)/\(edition.date).epub")) == first)
        // `file` and reading devices know a book by these bytes (OCF §4.3).
        #expect(first[30..<58] == Data("mimetypeapplication/epub+zip".utf8))
    }

    @Test func `The time of the files can be set`() throws {
        let edition = EditionComposer.compose(SampleDay.material())
        let book = try book(edition, at: Instant(year: 2001, month: 2, day: 3, hour: 4, minute: 5))
        #expect(try Program.run("unzip", "-p", book, "EPUB/package.opf").contains(">2001-02-03T04:05:00Z</meta>"))
        #expect(try Program.run("unzip", "-l", book).contains("2001-02-03 04:05   mimetype"))
        let early = try self.book(edition, at: Instant(seconds: 0))
        #expect(try Program.run("unzip", "-l", early).contains("1980-01-01 00:00   mimetype"))
    }
}
