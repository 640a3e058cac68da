import FeedModel
import Foundation
import TestSupport
import Testing

@testable import FeedParsing

/// Real feeds, if they are at hand.
@Suite struct RealFeedTests {
    @Test(.enabled(if: SharedData.isPresent, "needs ../shared")) func everyRealFeedIsRead() throws {
        let folder = SharedData.folder.appending(path: "data/feeds")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            do {
                let feed = try FeedReader.read(bytes, url: nil, contentType: nil)
                print(
                    file, feed.format.rawValue, feed.items.count, feed.title ?? "-", feed.warnings.prefix(3),
                    feed.items.first?.title ?? "-")
            } catch {
                print(file, "ERR", String("\(error)".prefix(300)))
            }
        }
    }
}
