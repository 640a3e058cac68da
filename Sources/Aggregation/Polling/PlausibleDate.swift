import FeedModel

/// Dates before feeds existed and dates far ahead are a publisher's mistake; the time of first sight serves then.
struct PlausibleDate {
    var now: Instant

    private static let earliest = Instant(year: 1980, month: 1, day: 1)
    /// Seconds; events are announced with the day they are on.
    private static let farthest: Int64 = 7 * 86_400

    /// When the item was published, as far as it can be believed.
    func published(_ item: Item) -> Instant? {
        plausible(item.published) ?? plausible(item.updated)
    }

    func plausible(_ date: Instant?) -> Instant? {
        guard let date, date >= Self.earliest, date <= now.advanced(bySeconds: Self.farthest) else { return nil }
        return date
    }
}
