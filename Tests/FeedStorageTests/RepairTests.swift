import FeedModel
import FeedStorage
import Foundation
import TestSupport
import Testing

/// A store that a disk, a crash or a stranger has damaged: it is refused, nothing is lost by that, and `repair` saves
/// what can be read.
@Suite struct RepairTests {
    let folder: TemporaryFolder
    let now = Instant(year: 2025, month: 1, day: 18, hour: 6)
    var path: String { folder.path("sheaf.sqlite") }

    static let feeds = 4
    static let itemsEach = 300

    init() throws {
        folder = try TemporaryFolder()
        let store = try FeedStore(path: folder.path("sheaf.sqlite"))
        let urls = (0..<Self.feeds).map { "https://example.org/\($0)" }
        for feed in try store.feeds(for: urls, now: now).values.sorted(by: { $0.id < $1.id }) {
            var state = FeedState()
            state.etag = [1, 2, 3]
            let items = (0..<Self.itemsEach).map { number in
                var item = PreparedItem(identity: "\(feed.id)/\(number)", contentHash: 1)
                item.title = "Item \(number) of feed \(feed.id)"
                item.contentText = String(repeating: "The text of item \(number). ", count: 20)
                item.sketch = Array(repeating: 7, count: 500)
                return item
            }
            _ = try store.commit([FeedUpdate(feed: feed.id, state: state, items: items)], now: now)
        }
    }

    /// What a whole store holds.
    private func identities() throws -> [String] {
        var identities: [String] = []
        try FeedStore.reading(path).forEachItem { identities.append($0.identity) }
        return identities
    }

    private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    private func damage(_ change: (inout Data) -> Void) throws {
        var bytes = try bytes()
        change(&bytes)
        try bytes.write(to: URL(filePath: path))
    }

    /// What `repair` must save of a damage: all items, or at least so many of the 1,200.
    enum Damage: CaseIterable, CustomTestStringConvertible {
        case header, firstPage, shorter, middle, scattered
        var testDescription: String { "\(self)" }

        var leastItems: Int {
            switch self {
            case .header, .firstPage: 1200
            case .shorter: 500
            case .middle, .scattered: 1000
            }
        }

        func apply(_ bytes: inout Data) {
            let page = 4096
            func overwrite(_ start: Int, _ count: Int, with byte: UInt8) {
                bytes.replaceSubrange(start..<(start + count), with: Data(repeating: byte, count: count))
            }
            switch self {
            case .header: overwrite(0, 100, with: 0)
            case .firstPage: overwrite(0, page, with: 0xa5)
            case .shorter: bytes.removeLast(bytes.count / 3 + 1000)
            case .middle: overwrite(bytes.count / 2 / page * page, 8 * page, with: 0x5a)
            case .scattered:
                for number in stride(from: 40, to: bytes.count / page, by: 40) {
                    overwrite(number * page, 64, with: 0xff)
                }
            }
        }
    }

    @Test(arguments: Damage.allCases) func whatCanBeReadIsSaved(damage: Damage) throws {
        let whole = Set(try identities())
        try self.damage(damage.apply)
        let damaged = try bytes()
        #expect(throws: StoreError.self) { try FeedStore(path: path) }
        #expect(try bytes().elementsEqual(damaged), "a damaged store is left as it is")

        let report = try #require(try StoreRepair(path: path, now: now).run())
        #expect(report.damagedFile == path + ".damaged-2025-01-18")
        let kept = try Data(contentsOf: URL(filePath: report.damagedFile))
        #expect(kept.elementsEqual(damaged), "and kept")
        let saved = try identities()
        #expect(saved.count == report.items)
        #expect(saved.count >= damage.leastItems)
        #expect(Set(saved).count == saved.count && Set(saved).isSubset(of: whole))
        #expect((saved.count < whole.count) == report.incomplete.contains("item"))

        let store = try FeedStore(path: path)
        #expect(try store.check() == [])
        for feed in try store.allFeeds() {
            #expect(feed.state.etag == nil, "no validator may hide what was lost")
            let own = saved.filter { $0.hasPrefix("\(feed.id)/") }
            #expect(try store.seen(feed: feed.id, among: own).count == own.count, "nothing saved comes back as new")
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter {
                $0.contains(".repair")
            } == [], "nothing is left lying about")
    }

    @Test func aSoundStoreIsLeftAlone() throws {
        let before = try bytes()
        #expect(try StoreRepair(path: path, now: now).run() == nil)
        #expect(try bytes() == before)
    }

    @Test func garbageBesideTheStoreIsNoDamage() throws {
        let whole = try identities()
        let garbage = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 2) }
        try Data(garbage).write(to: URL(filePath: path + "-wal"))
        #expect(try StoreRepair(path: path, now: now).run() == nil)
        _ = try FeedStore(path: path)
        #expect(try identities() == whole)
    }

    @Test func aFileThatHoldsNothingIsKeptAndRefused() throws {
        let garbage = Data((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 13 >> 1) })
        try garbage.write(to: URL(filePath: path))
        #expect(throws: StoreError.self) { try StoreRepair(path: path, now: now).run() }
        #expect(try Data(contentsOf: URL(filePath: path)) == garbage)
    }

    @Test func aSecondRepairOnOneDayKeepsBothFiles() throws {
        try damage(Damage.header.apply)
        let first = try #require(try StoreRepair(path: path, now: now).run())
        try damage(Damage.header.apply)
        let second = try #require(try StoreRepair(path: path, now: now).run())
        #expect(first.damagedFile != second.damagedFile)
        #expect(FileManager.default.fileExists(atPath: first.damagedFile))
    }

    @Test func itemsOfALostFeedAreKept() throws {
        // The rows of feeds lie on one page, which the text of a URL finds.
        try damage { bytes in
            let url = Data("https://example.org/0".utf8)
            var start = 0
            while let found = bytes.range(of: url, in: start..<bytes.count) {
                let page = found.lowerBound / 4096 * 4096
                start = page + 4096
                // A leaf of a table, not of the index of URLs.
                if bytes[page] == 0x0d { bytes.replaceSubrange(page..<start, with: Data(repeating: 0xff, count: 4096)) }
            }
        }
        let report = try #require(try StoreRepair(path: path, now: now).run())
        #expect(report.items == Self.feeds * Self.itemsEach)
        #expect(report.incomplete.contains("feed"))
    }

    @Test func aLargeStoreIsNotReadThroughEachTime() throws {
        let store = try FeedStore(path: path)
        let feed = try #require(try store.allFeeds().first).id
        let large = (0..<40).map { number in
            var item = PreparedItem(identity: "large \(number)", contentHash: 1)
            item.contentText = String(repeating: "word ", count: 40_000)
            return item
        }
        _ = try store.commit([FeedUpdate(feed: feed, state: FeedState(), items: large)], now: now)
        // A copy is written in the order of its tables: the middle of it is texts.
        let copy = folder.path("copy.sqlite")
        try store.backup(to: copy)
        _ = try FeedStore(path: copy)
        var bytes = try Data(contentsOf: URL(filePath: copy))
        let middle = bytes.count / 2 / 4096 * 4096
        bytes.replaceSubrange(middle..<(middle + 8 * 4096), with: Data(repeating: 0xff, count: 8 * 4096))
        try bytes.write(to: URL(filePath: copy))

        // Looked through an hour ago, it opens. What is met on the way is told as damage, not as a defect.
        let opened = try FeedStore(path: copy)
        #expect(throws: (any Error).self) { if !(try opened.check()).isEmpty { throw StoreError.busy(path: "") } }
        // After a run that did not end well it is looked through.
        try Data([1]).write(to: URL(filePath: copy + "-wal"))
        #expect(throws: StoreError.self) { try FeedStore(path: copy) }
    }
}
