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
            let key = subscription.requestKey
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
