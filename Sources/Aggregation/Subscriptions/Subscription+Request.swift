import FeedFetching
import FeedModel
import FeedStorage

extension Subscription {
    /// Equal for what would be one request: the fragment, the case of the host and a standard port make no difference.
    var requestKey: String {
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

    /// - Parameter force: ignores the schedule, but not that the feed is gone.
    func isDue(_ record: FeedRecord?, force: Bool, now: Instant) -> Bool {
        PollSchedule(url: url).isDue(record?.state ?? FeedState(), now: now, force: force)
    }
}
