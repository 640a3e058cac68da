import FeedModel
import FeedParsing
import TestSupport
import Testing

/// The examples of the documentation catalog.
@Suite struct CatalogTests {
    @Test func itsExamplesAreThese() throws {
        try expectExamples(ofCatalog: "FeedParsing", in: #filePath)
    }

    @Test func aFeedIsRead() throws {
        let bytes = Array("<rss version='2.0'><channel><item><title>A</title></item></channel></rss>".utf8)
        let feed = try FeedReader.read(bytes, url: "https://example.org/feed.xml", contentType: nil)
        for item in feed.items {
            print(item.published?.rfc3339 ?? "undated", item.title ?? "untitled", item.url ?? "")
        }
        for warning in feed.warnings { print("line \(warning.line ?? 0): \(warning.message)") }
        #expect(feed.items.map(\.title) == ["A"])
    }
}
