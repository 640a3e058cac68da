package import FeedParsing
import FeedStorage
import Foundation

/// Mends what is certain: in the OPML file, and in the store, so that a feed keeps its history.
package enum SourceRepairs {
    /// - Parameter checked: the document that the repairs are meant for.
    /// - Throws: `AggregationError`, `StoreError`.
    package static func make(
        _ repairs: [SourceRepair], in file: FeedsFile, checked: OPMLDocument, settings: Settings
    ) throws {
        guard !repairs.isEmpty else { return }
        let hasStore = FileManager.default.fileExists(atPath: settings.storeFile)
        let store = hasStore ? try FeedStore(path: settings.storeFile) : nil
        // A run in between would take the new address for a new feed.
        let lock = try store.map { _ in try RunLock(storeFile: settings.storeFile) }
        defer { withExtendedLifetime(lock) {} }
        var moves: [(from: String, to: String)] = []
        var repeated: Set<Int> = []
        for repair in repairs {
            switch repair {
            case .move(let from, let to): moves.append((from, to))
            case .removeOutline(let number): repeated.insert(number)
            }
        }
        let surplus = checked.outlines.filter { repeated.contains($0.number) }
        try file.edit(touching: Set(surplus.compactMap(\.url) + moves.flatMap { [$0.from, $0.to] })) { document in
            guard document.bytes == checked.bytes else {
                throw AggregationError.unusableFeedsFile(file.path, reason: "was changed meanwhile; run this again")
            }
            var document = try document.removing(surplus)
            for (from, to) in moves {
                document = try document.setting("xmlUrl", of: document.outlines.filter { $0.url == from }, to: to)
            }
            return document
        }
        for (from, to) in moves { try store?.move(feed: from, to: to) }
    }
}
