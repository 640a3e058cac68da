import Aggregation
import FeedText

/// Finds feeds by what a person calls them: their address, or their name.
struct FeedLookup<Feed> {
    var feeds: [Feed]
    var url: (Feed) -> String
    var name: (Feed) -> String?

    /// All feeds that the first of these matches: the address as written; the address but for small differences; the
    /// name; the name in any case.
    func matches(_ wanted: String) -> [Feed] {
        let key = FeedAddress.key(wanted)
        let tests: [(Feed) -> Bool] = [
            { url($0) == wanted }, { FeedAddress.key(url($0)) == key },
            // As messages and editions write it, without its secrets.
            { FeedAddress.key(masked(url($0))) == key }, { name($0) == wanted },
            { name($0)?.lowercased() == wanted.lowercased() },
        ]
        for test in tests {
            let matches = feeds.filter(test)
            if !matches.isEmpty { return matches }
        }
        return []
    }

    /// - Parameter file: where it was looked for.
    func unknown(_ wanted: String, file: String) -> Failure {
        let nearest = nearest(to: wanted)
        let hint = nearest.isEmpty ? "" : "; near it: " + nearest.joined(separator: ", ")
        return Failure(
            "\(file): no feed with the URL or the name '\(masked(wanted))'\(hint)", code: "feeds.unknown", .missingInput
        )
    }

    /// Up to three names that contain the word, or that are a few letters from it as a whole or by one of their words.
    private func nearest(to wanted: String) -> [String] {
        let wanted = wanted.lowercased()
        let ranked = feeds.compactMap { feed -> (label: String, distance: Int)? in
            let whole = [name(feed), url(feed)].compactMap { $0?.lowercased() }
            let spellings = whole + (name(feed)?.lowercased().split(separator: " ").map(String.init) ?? [])
            let distances = spellings.map { spelling in
                spelling.contains(wanted) ? 1 : Misspelling.distance(spelling, wanted)
            }
            guard let distance = distances.min(), distance <= Misspelling.tolerance(wanted) else { return nil }
            return (name(feed).map { "'\($0)'" } ?? "<\(masked(url(feed)))>", distance)
        }
        return ranked.sorted { $0.distance < $1.distance }.prefix(3).map(\.label)
    }
}
