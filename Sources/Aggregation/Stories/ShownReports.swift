import EditionWriting
import FeedModel
package import FeedStorage

/// What editions make of the reports of a store: the items of a series are reports of their own there.
package struct ShownReports {
    private let store: FeedStore
    private var read: Set<String> = []
    /// The originals of items that clustering took for copies, by row.
    private var originals: [Int64: (row: Int64, identity: String?)] = [:]

    /// - Parameter store: another connection than the one that the items are being read from.
    package init(_ store: FeedStore) {
        self.store = store
    }

    /// Names the report that an edition shows the item in.
    ///
    /// - Throws: `StoreError`.
    package mutating func correct(_ item: inout StoredItem) throws {
        guard let story = item.story, let report = item.reportRowID, report != item.rowID else { return }
        if read.insert(story).inserted { try read(story) }
        guard let original = originals[item.rowID] else { return }
        item.reportRowID = original.row
        item.report = original.identity
    }

    private mutating func read(_ id: String) throws {
        guard var story = try store.story(id) else { return }
        let stored = Set(story.reports.map(\.original.id))
        story.setSeriesApart()
        let reports = story.reports.filter { !stored.contains($0.original.id) }
        guard !reports.isEmpty else { return }
        var identities: [Int64: String] = [:]
        try store.forEachItem(story: id) { identities[$0.rowID] = $0.identity }
        for report in reports {
            for item in [report.original] + report.copies.map(\.item) {
                originals[item.id] = (report.original.id, identities[report.original.id])
            }
        }
    }
}
