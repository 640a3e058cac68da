import FeedText

/// Makes links safe and takes tracking parameters off, and counts how often there were any.
struct LinkCleaner {
    private(set) var cleaned = 0

    mutating func clean(_ url: String?) -> String? {
        guard let link = CleanText.link(url) else { return nil }
        let short = URLReference.withoutTracking(link)
        if short != link { cleaned += 1 }
        return short
    }
}
