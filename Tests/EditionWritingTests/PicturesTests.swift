import EditionWriting
import FeedModel
import Foundation
import Testing

/// Pages to look at: `SHEAF_PAGES=folder swift test --filter PicturesTests` writes them.
struct PicturesTests {
    private static let folder = ProcessInfo.processInfo.environment["SHEAF_PAGES"]

    @Test(.enabled(if: folder != nil, "set SHEAF_PAGES to a folder"), arguments: Day.allCases)
    func `Pages of all kinds of days are written`(day: Day) throws {
        try write(day.edition, into: day.rawValue)
    }

    @Test(.enabled(if: folder != nil, "set SHEAF_PAGES to a folder"), arguments: [300, 5000])
    func `Pages of several sizes are written`(count: Int) throws {
        try write(EditionComposer.compose(GeneratedDay.material(stories: count)), into: String(count))
    }

    private func write(_ edition: Edition, into name: String) throws {
        let folder = try #require(Self.folder) + "/\(name)"
        let written = try EditionWriter(folder: folder).write(edition, formats: Set(EditionFormat.allCases))
        #expect(FileManager.default.fileExists(atPath: folder + "/2025-01-18.html"), "\(written)")
    }
}
