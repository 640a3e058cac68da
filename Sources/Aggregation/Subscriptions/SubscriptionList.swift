import FeedFetching
package import FeedModel
package import FeedParsing
import FeedStorage
import FeedText

/// The user's OPML file, read: what to poll, and in which groups it is shown.
package struct SubscriptionList: Sendable {
    package var subscriptions: [Subscription]
    /// Every group in document order.
    package var groups: [[String]]
    /// What was odd about the file, as lines that name file and line.
    package var messages: [String]
    /// Lists that are included by reference: those of this file or, once expanded, also those inside of them.
    package var readingLists: [Subscription]
    /// Feeds that are asked for under the address of another one; see `joiningMoved`.
    package internal(set) var movedAway: [MovedAway] = []
    /// What messages call the file.
    let file: String

    /// - Throws: `AggregationError.noFeedsFile`, `.unreadableFeedsFile`, `.unusableFeedsFile`.
    package init(file: String) throws {
        try self.init(FeedsFile.bytes(of: file), name: file) { try OPMLReader.read($0) }
    }

    /// The user's file with the feeds of its reading lists, as far as they were ever read.
    ///
    /// - Throws: `AggregationError`, `StoreError`.
    package static func whole(_ settings: Settings) throws -> SubscriptionList {
        let list = try SubscriptionList(file: settings.feedsFile)
        guard !list.readingLists.isEmpty, let store = try settings.storeForReading() else { return list }
        return list.including(try store.readingLists())
    }

    /// Why a feed of this name is not polled: it is paused, or there is none.
    func nothingToPoll(named name: String) -> AggregationError {
        let isPaused = subscriptions.contains { $0.isPaused && ($0.url == name || $0.title == name) }
        return .unusableFeedsFile(
            file,
            reason: isPaused
                ? "'\(masked(name))' is paused (isComment=\"true\")"
                : "no feed with the URL or the title '\(masked(name))'")
    }

    /// - Parameters:
    ///   - file: what messages call it.
    ///   - reader: of the format it is in.
    /// - Throws: `AggregationError.unusableFeedsFile`.
    package init(_ bytes: [UInt8], name file: String, reader: ([UInt8]) throws -> OPMLContents) throws {
        let document: OPMLContents
        do {
            document = try reader(bytes)
        } catch {
            throw AggregationError.unusableFeedsFile(file, reason: "\(error)")
        }
        messages = document.warnings.map { warning in
            "\(file)\(warning.line.map { ":\($0)" } ?? ""): \(warning.message)"
        }
        groups = document.groups
        readingLists = document.readingLists
        self.file = file
        subscriptions = []
        var positions: [String: Int] = [:]
        for subscription in document.subscriptions {
            let key = subscription.key
            if let position = positions[key] {
                subscriptions[position].merge(subscription)
                messages.append(
                    "\(file)\(subscription.line.map { ":\($0)" } ?? ""): \(masked(subscription.url)) is listed twice; "
                        + "it is fetched once and shown in both groups")
            } else {
                positions[key] = subscriptions.count
                subscriptions.append(subscription)
            }
        }
    }
}

extension Subscription {
    /// Equal for what would be one request: the fragment, the case of the host and a standard port make no difference.
    var key: String {
        guard !isLocal, let url = try? WebURL(url) else { return url }
        return (url.credentials.map { "\($0.user):\($0.password)@" } ?? "") + url.string
    }

    /// The same feed, listed again: it stands in the groups of both, and is polled when either is.
    mutating func merge(_ other: Subscription) {
        for group in other.groups where !groups.contains(group) { groups.append(group) }
        for tag in other.tags where !tags.contains(tag) { tags.append(tag) }
        isPaused = isPaused && other.isPaused
        title = title ?? other.title
    }

    /// A feed file rather than an address: `file:`, or no scheme at all.
    var isLocal: Bool {
        guard let end = url.utf8.firstIndex(where: { ":/.".utf8.contains($0) }), url[end] == ":" else { return true }
        return url[..<end].lowercased() == "file"
    }

    /// The user's name for the feed; nil where the file has none but its address.
    package var name: String? {
        title.flatMap { $0 == url || $0 == masked(url) || $0 == homePageURL ? nil : $0 }
    }

    /// The user's name for the feed, or its own, or its address.
    func title(of record: FeedRecord?) -> String { name ?? record?.title ?? masked(url) }

    /// - Parameter force: ignores the schedule, but not that the feed is gone.
    func isDue(_ record: FeedRecord?, force: Bool, now: Instant) -> Bool {
        PollSchedule(url: url).isDue(record?.state ?? FeedState(), now: now, force: force)
    }

    /// Whether the user means this feed.
    ///
    /// - Parameter word: its URL, the user's name for it or its own, in any case.
    func isMeant(by word: String, _ record: FeedRecord?) -> Bool {
        if url == word || masked(url) == word { return true }
        return [title, record?.title].contains { $0?.lowercased() == word.lowercased() }
    }
}
