import FeedModel

/// Which items of a feed become news, a pure function.
///
/// From the second poll on: all that the feed has not shown before. On the first poll, where everything is new:
/// what was published in the last 48 hours, or else the newest ten; the rest is only marked as seen, so that a new
/// source does not bury the day's edition.
struct Admission {
    static let recent: Int64 = 48 * 3600
    static let newest = 10

    var isFirstPoll: Bool
    var now: Instant

    /// Splits new items (in document order) into those to store and those to mark as seen.
    func admit(_ items: [Item]) -> (stored: [Item], seenOnly: [Item]) {
        guard isFirstPoll, !items.isEmpty else { return (items, []) }
        let edge = now.advanced(bySeconds: -Self.recent)
        let dates = items.map(PlausibleDate(now: now).published)
        var chosen = Set(items.indices.filter { index in dates[index].map { $0 >= edge } ?? false })
        if chosen.isEmpty {
            // Undated items come after the dated ones, in document order: publishers put the newest first.
            let byAge = items.indices.sorted { left, right in
                let (one, other) = (dates[left], dates[right])
                return one == other ? left < right : (one ?? .distantPast) > (other ?? .distantPast)
            }
            chosen = Set(byAge.prefix(Self.newest))
        }
        return (
            items.indices.filter(chosen.contains).map { items[$0] },
            items.indices.filter { !chosen.contains($0) }.map { items[$0] }
        )
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(milliseconds: .min)
}
