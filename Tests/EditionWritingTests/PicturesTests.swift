import EditionWriting
import FeedModel
import Foundation
import Testing

/// Pages to look at: `SHEAF_PAGES=folder swift test --filter PicturesTests` writes them.
struct PicturesTests {
    private static let folder = ProcessInfo.processInfo.environment["SHEAF_PAGES"]

    @Test(.enabled(if: folder != nil, "set SHEAF_PAGES to a folder"), arguments: [14, 60, 300])
    func `Pages of several sizes are written`(count: Int) throws {
        let folder = try #require(Self.folder) + "/\(count)"
        let edition = EditionComposer.compose(GeneratedDay.material(stories: count))
        let formats = Set(EditionFormat.allCases)
        let written = try EditionWriter(folder: folder).write(edition, formats: formats)
        #expect(FileManager.default.fileExists(atPath: folder + "/2025-01-18.html"), "\(written)")
    }
}
