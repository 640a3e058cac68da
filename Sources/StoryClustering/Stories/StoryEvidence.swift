import FeedModel

/// Says what the reports of a story have in common.
enum StoryEvidence {
    static let shown = 8

    /// - Parameter weakest: the weakest link by which the story was joined; nil for a single report.
    static func evidence(_ reports: [Sketch], weakest: Float?) -> Evidence? {
        guard reports.count > 1, let weakest else { return nil }
        struct Shared {
            var reports = 0
            var weight: Float = 0
            var surface = ""
        }
        var shared: [UInt32: Shared] = [:]
        for report in reports {
            // Long stories need no more voices than these to tell what they share.
            for (rank, surface) in report.surfaces.all.enumerated() {
                var entry = shared[surface.stem] ?? Shared()
                entry.reports += 1
                entry.weight += 1 / Float(rank + 4)
                if entry.surface.isEmpty { entry.surface = surface.text }
                shared[surface.stem] = entry
            }
        }
        let strongest = shared.filter { $0.value.reports >= 2 }
            .sorted { a, b in
                let (left, right) = (a.value, b.value)
                return left.weight != right.weight ? left.weight > right.weight : a.key < b.key
            }
        return Evidence(
            shared: strongest.prefix(shown).map(\.value.surface), score: Double(weakest),
            bar: Double(StoryPartition.bar))
    }
}
