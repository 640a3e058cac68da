import FeedModel
import FeedStorage
import Foundation
import TestSupport
import Testing

@Suite struct FeedStoreTests {
    let folder: TemporaryFolder
    let now = Instant(year: 2025, month: 1, day: 18, hour: 6)

    init() throws { folder = try TemporaryFolder() }

    private func store() throws -> FeedStore { try FeedStore(path: folder.path("sheaf.sqlite")) }

    private func feed(in store: FeedStore) throws -> Int64 {
        try #require(try store.feeds(for: ["https://example.org/feed"], now: now).values.first).id
    }

    private func item(_ identity: String, hash: UInt64 = 1) -> PreparedItem {
        var item = PreparedItem(identity: identity, contentHash: hash)
        item.title = "Title of \(identity)"
        item.contentText = "Text of \(identity)"
        item.attachments = [Attachment(url: "https://example.org/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 12)]
        item.sketch = [1, 2, 3]
        return item
    }

    @Test func stateComesBackAsItWent() throws {
        var state = FeedState()
        state.etag = Array("W/\"x\u{e9}\"".utf8) + [0xff]
        state.lastModified = Array("yesterday".utf8)
        state.bodyHash = .max
        state.nextPoll = now.advanced(bySeconds: 3600)
        state.nextPollReason = "server said max-age 1 h"
        state.failures = 3
        state.lastFailure = FeedFailure(code: "feed.not_found", message: "not found (404)")
        state.isGone = true
        state.movedTo = "https://example.org/new"
        let store = try store()
        _ = try store.commit([FeedUpdate(feed: try feed(in: store), state: state)], now: now)
        #expect(try store.allFeeds().first?.state == state)
    }

    /// What most polls write.
    @Test func timesAloneLeaveTheRestAsItIs() throws {
        let store = try store()
        let feed = try feed(in: store)
        var state = FeedState()
        state.etag = [0, 255]
        state.validatorsURL = "https://example.org/"
        state.nextPollReason = "server said max-age 6 h"
        state.cacheLifetime = 21_600
        _ = try store.commit([FeedUpdate(feed: feed, state: state)], now: now)
        let before = state
        (state.lastPoll, state.lastSuccess, state.nextPoll) = (now, now, now.advanced(bySeconds: 21_600))
        #expect(state.isSameButForTimes(as: before))
        var update = FeedUpdate(feed: feed, state: state)
        update.changesTimesAlone = true
        _ = try store.commit([update], now: now)
        #expect(try store.allFeeds().first?.state == state)
        state.failures = 1
        #expect(!state.isSameButForTimes(as: before))
    }

    @Test func itemsAreInsertedOnceAndUpdatedInPlace() throws {
        let store = try store()
        let feed = try feed(in: store)
        let first = try store.commit(
            [FeedUpdate(feed: feed, state: FeedState(), items: [item("a"), item("b")])], now: now)
        let second = try store.commit(
            [FeedUpdate(feed: feed, state: FeedState(), items: [item("b", hash: 2), item("c")])], now: now)
        #expect(first == (2, 0))
        #expect(second == (1, 1))
        var identities: [String] = []
        try store.forEachItem { identities.append($0.identity) }
        #expect(identities == ["a", "b", "c"])
        #expect(try store.knownItems(feed: feed, identities: ["b", "z"]).mapValues(\.contentHash) == ["b": 2])
    }

    @Test func whatWasPrunedStaysSeen() throws {
        let store = try store()
        let feed = try feed(in: store)
        _ = try store.commit(
            [FeedUpdate(feed: feed, state: FeedState(), items: [item("old")], seenOnly: ["older"])], now: now)
        #expect(try store.prune(before: now.advanced(bySeconds: 1)) == 1)
        #expect(try store.knownItems(feed: feed, identities: ["old", "older"]).isEmpty)
        #expect(try store.seen(feed: feed, among: ["old", "older", "new"]) == ["old", "older"])
        #expect(try !store.isNew(feed: feed))
    }

    @Test func storiesComeWithTheirReportsAndCopies() throws {
        let store = try store()
        let feed = try feed(in: store)
        _ = try store.commit(
            [FeedUpdate(feed: feed, state: FeedState(), items: [item("a"), item("b")])], now: now)
        let later = now.advanced(bySeconds: 60)
        _ = try store.commit([FeedUpdate(feed: feed, state: FeedState(), items: [item("c")])], now: later)
        let evidence = Evidence(shared: ["Iran", "treaty"], score: 0.42, bar: 0.2)
        try store.place(
            [
                Placement(item: 1, story: "s-1", report: 1), Placement(item: 2, story: "s-1", report: 2),
                Placement(item: 3, story: "s-1", report: 1, copyShare: 0.96),
            ], evidence: ["s-1": evidence], events: [], now: now)

        let story = try #require(try store.story("s-1"))
        #expect(story.reports.map(\.original.title) == ["Title of a", "Title of b"])
        #expect(story.reports[0].copies.map(\.share) == [0.96])
        #expect(story.evidence == evidence)

        let today = try store.stories(after: nil, upTo: now, before: "2025-01-18")
        #expect(today.first?.reports.flatMap(\.copies).isEmpty == true, "a past day does not know what came later")
    }

    @Test func aPauseOfAHostIsStoredWithTheAnswerThatAskedForIt() throws {
        let store = try store()
        let feed = try feed(in: store)
        var update = FeedUpdate(feed: feed, state: FeedState())
        update.pause = (host: "example.org", until: now.advanced(bySeconds: 60))
        _ = try store.commit([update], now: now)
        #expect(try store.retryTimes(now: now) == ["example.org": now.advanced(bySeconds: 60)])
        #expect(try store.retryTimes(now: now.advanced(bySeconds: 60)).isEmpty)
    }

    @Test(arguments: [
        [], [""], ["plain"], ["a", "b, c", ""], ["quote \" inside", "back\\slash", "new\nline"], ["\",\""], ["é 東京 🦊"],
    ])
    func listsComeBackAsTheyWent(authors: [String]) throws {
        let store = try store()
        let feed = try feed(in: store)
        var item = item("a")
        item.authors = authors
        _ = try store.commit([FeedUpdate(feed: feed, state: FeedState(), items: [item])], now: now)
        #expect(try store.item(named: "a")?.authors == authors)
    }

    @Test func aPersonIsToldOnceAFortnight() throws {
        let store = try store()
        #expect(try store.untold(["a", "b"], now: now) == ["a", "b"])
        #expect(try store.untold(["a", "b"], now: now.advanced(bySeconds: 86_400)) == [])
        #expect(try store.untold(["a", "c"], now: now.advanced(bySeconds: 2 * 86_400)) == ["c"])
        #expect(try store.untold(["a", "b", "c"], now: now.advanced(bySeconds: 3 * 86_400)) == ["b"])
        #expect(try store.untold(["a", "b", "c"], now: now.advanced(bySeconds: 14 * 86_400)) == ["a"])
    }

    @Test func aStoreCanBeReadWhileItIsWrittenAndIsNotChangedByThat() throws {
        let path = folder.path("sheaf.sqlite")
        let writer = try FeedStore(path: path)
        let feed = try feed(in: writer)
        let reader = try FeedStore.reading(path)
        _ = try writer.commit([FeedUpdate(feed: feed, state: FeedState(), items: [item("a")])], now: now)
        #expect(try reader.item(named: "a")?.title == "Title of a")
        #expect(throws: StoreError.readOnly(path: path)) {
            try reader.commit([FeedUpdate(feed: feed, state: FeedState())], now: now)
        }
    }

    /// Each showing refers to its edition, which must not be read for that.
    @Test func aLargeEditionIsWrittenAsFastAsItsBytes() throws {
        let store = try store()
        let showings = Dictionary(
            uniqueKeysWithValues: (0..<3000).map { number in
                ("s-\(number)", Story.Showing(date: "2025-01-18", headline: "Headline", reports: 1))
            })
        let edition = EditionRecord(
            date: "2025-01-18", start: nil, end: now, model: [UInt8](repeating: 0x20, count: 16 << 20))
        let start = threadTime()
        try store.record(edition, showings: showings)
        // Twenty seconds, once; of this thread alone, whatever runs beside it.
        #expect(threadTime() - start < 2_000_000_000)
        #expect(try store.edition("2025-01-18")?.model.count == 16 << 20)
    }

    @Test func editionsOfAnOlderStoreStay() throws {
        let path = folder.path("sheaf.sqlite")
        _ = try FeedStore(path: path)
        try Program.run(
            "sqlite3", path,
            """
            DROP TABLE edition;
            CREATE TABLE edition (
                date TEXT PRIMARY KEY, starts INTEGER, ends INTEGER NOT NULL, model BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            INSERT INTO edition VALUES ('2025-01-17', 1, 2, x'7b7d'), ('2025-01-16', NULL, 1, x'7b207d');
            INSERT INTO showing VALUES ('2025-01-17', 's-1', 'Headline', 2);
            DELETE FROM grdb_migrations WHERE identifier = '2026-11 editions outside their index';
            """)
        let store = try store()
        #expect(try store.editionEnds().map(\.date) == ["2025-01-16", "2025-01-17"])
        #expect(try store.edition("2025-01-17")?.model == Array("{}".utf8))
        let output = folder.path("showings")
        try Program.run(
            "sqlite3", path, "-cmd", ".output \(output)", "SELECT story FROM showing; PRAGMA foreign_key_check")
        #expect(try folder.text("showings") == "s-1\n")
    }

    /// Nanoseconds that this thread has computed.
    private func threadTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    @Test func aStoreWhoseMakerWasKilledCanBeRead() throws {
        let path = folder.path("sheaf.sqlite")
        _ = try FeedStore(path: path)
        try folder.write(
            "script",
            """
            PRAGMA journal_mode = DELETE;
            PRAGMA cache_size = 5;
            BEGIN;
            INSERT INTO notice SELECT hex(randomblob(500)), value FROM generate_series(1, 2000);
            .shell kill -9 $PPID
            """)
        try Program.run("sh", "-c", "sqlite3 \"$0\" < \"$1\"; test -s \"$0-journal\"", path, folder.path("script"))
        #expect(try FeedStore.reading(path).allFeeds().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    }

    @Test func aNewerStoreIsRefusedAndUntouched() throws {
        let path = folder.path("sheaf.sqlite")
        _ = try FeedStore(path: path)
        try Program.run("sqlite3", path, "INSERT INTO grdb_migrations VALUES ('2030-01 from the future')")
        #expect(throws: StoreError.newer(path: path)) { try FeedStore(path: path) }
    }

    @Test func aDamagedStoreIsRefusedAndUntouched() throws {
        let path = folder.path("sheaf.sqlite")
        try Data(repeating: 0x5a, count: 8192).write(to: URL(filePath: path))
        #expect(throws: StoreError.self) { try FeedStore(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(repeating: 0x5a, count: 8192))
    }
}
