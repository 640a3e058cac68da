import EditionWriting
import FeedFetching
import FeedModel
import FeedStorage
import Foundation
import Synchronization

/// One run over the user's feeds: it holds the store and its lock, and knows the order of things.
package final class Aggregator: Sendable {
    let settings: Settings
    /// The user's own file.
    private let ownList: SubscriptionList
    private let expanded: Mutex<SubscriptionList>
    let store: FeedStore
    private let lock: RunLock

    /// Opens everything a run needs, before any request is made.
    ///
    /// - Throws: `AggregationError`, `StoreError`, `EditionWritingError`; nothing was changed then.
    package init(settings: Settings, writesEditions: Bool) throws {
        self.settings = settings
        ownList = try SubscriptionList(file: settings.feedsFile)
        lock = try RunLock(storeFile: settings.storeFile)
        store = try FeedStore(path: settings.storeFile)
        expanded = Mutex(ownList.readingLists.isEmpty ? ownList : ownList.including(try store.readingLists()))
        if writesEditions { try EditionWriter(folder: settings.outFolder, theme: settings.theme).prepare() }
    }

    /// The own file and what it includes.
    var list: SubscriptionList { expanded.withLock { $0 } }

    /// To be called when a reading list has changed.
    func expandReadingLists() throws {
        let list = ownList.including(try store.readingLists())
        expanded.withLock { $0 = list }
    }

    /// Takes feeds that have moved to where another one is for that one; returns the list.
    func joinMovedFeeds(_ records: [FeedRecord]) -> SubscriptionList {
        expanded.withLock { list in
            list = list.joiningMoved(records)
            return list
        }
    }

    /// The hosts that asked an earlier run for a pause.
    func closedHosts() throws -> ClosedHosts {
        ClosedHosts(try store.retryTimes(now: settings.now).map { ClosedHost(host: $0.key, until: $0.value) })
    }

    /// What is odd about the OPML file, as lines with file and line number: all of it to somebody who watches, to cron
    /// what it has not said in the last fortnight.
    package func news() throws -> [String] {
        let rules = HidingRules(of: list.subscriptions, everywhere: settings.everyFeed)
        let lines =
            list.messages
            + rules.faults.map { line, message in
                "\(settings.feedsFile)\(line.map { ":\($0)" } ?? ""): \(message)"
            }
        let untold = try store.untold(lines, now: settings.now)
        return settings.isAttended || settings.verbose ? lines : untold
    }
}
