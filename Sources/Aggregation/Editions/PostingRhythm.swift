import FeedModel

/// How often a feed posts, from the times of its items.
struct PostingRhythm {
    /// Seconds; nil with fewer than two gaps.
    var medianGap: Int64?
    /// Seconds between the last item before `newSince` and the first one after it.
    var silenceBefore: Int64?
    var lastPost: Instant?

    /// - Parameter times: of all items, oldest first.
    init(times: [Instant], newSince start: Instant?) {
        lastPost = times.last
        let gaps = zip(times.dropFirst(), times).map { $0.seconds(since: $1) }.sorted()
        if gaps.count >= 2 { medianGap = gaps[gaps.count / 2] }
        guard let start, let firstNew = times.firstIndex(where: { $0 > start }), firstNew > 0 else { return }
        silenceBefore = times[firstNew].seconds(since: times[firstNew - 1])
    }
}
