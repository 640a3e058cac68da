import FeedModel
import FeedParsing
import Foundation
import TestSupport
import Testing

/// Real feeds, if they are at hand.
@Suite struct RealFeedTests {
    /// How many items each feed has, counted with `grep -c` on its item elements.
    static let counts = [
        "489.rss": 10, "4fsodonline.atom": 25, "DaringFireball.atom": 48, "DaringFireball.json": 48,
        "DaringFireball.rss": 47, "EMarley.rss": 10, "KatieFloyd.rss": 20, "OneFootTsunami.atom": 25,
        "aktuality.rss": 30, "allthis.atom": 12, "atp.rss": 100, "authors.json": 4, "bio.rdf": 30,
        "cloudblog.rss": 20, "curt.json": 26, "dcrainmaker.xml": 8, "donthitsave.xml": 10, "draw-down.atom": 25,
        "expertopinionent.atom": 43, "kc0011.rss": 20, "livemint.xml": 25, "macworld.rss": 30, "manton.rss": 10,
        "markdown1.rss": 25, "medscape.rss": 20, "monkeydom.rss": 13, "natasha.xml": 10, "phpxml.rss": 20,
        "qemu.atom": 10, "rose.json": 84, "russcox.atom": 19, "scriptingNews.rss": 50, "theomnishow.rss": 4,
        "yakubin.atom": 12,
    ]

    @Test(.enabled(if: SharedData.isPresent, "needs ../shared"), arguments: counts.keys.sorted())
    func findsEveryItem(of file: String) throws {
        let bytes = try Data(contentsOf: SharedData.folder.appending(path: "data/feeds/\(file)"))
        let feed = try FeedReader.read([UInt8](bytes), url: nil, contentType: nil)
        #expect(feed.items.count == Self.counts[file])
        #expect(feed.items.allSatisfy { !$0.id.isEmpty })
    }
}
