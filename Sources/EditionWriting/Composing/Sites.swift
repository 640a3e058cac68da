import FeedModel
import FeedText

/// What the titles and addresses of the feeds say about who is behind them.
struct Sites {
    private var sites: [Int64: String] = [:]
    /// Names that a feed's titles may end in, letters and digits only.
    private var names: [Int64: [[UInt8]]] = [:]
    /// Endings that most titles of a feed share.
    private var habits: [Int64: Set<[UInt8]>] = [:]

    init(_ material: EditionMaterial) {
        for (id, feed) in material.feeds {
            let host = URLReference.host(feed.homePageURL ?? feed.url) ?? URLReference.host(feed.url)
            sites[id] = Sites.site(host: host, feed: feed, id: id)
            let labels = (host ?? "").split(separator: ".").map { Array($0.utf8) }
            names[id] = [Sites.letters(feed.title.utf8)] + labels.dropLast().filter { $0.count > 3 }
        }
        learnHabits(material.stories)
    }

    /// Several feeds of one newspaper are one voice; the users of one platform are not.
    func site(of feed: Int64) -> String { sites[feed] ?? String(feed) }

    private static func site(host: String?, feed: SourceFeed, id: Int64) -> String {
        guard var host else { return String(id) }
        for prefix in ["www.", "feeds.", "feed.", "rss.", "m."] where host.hasPrefix(prefix) {
            host.removeFirst(prefix.count)
        }
        let url = feed.homePageURL ?? feed.url
        let path = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
        guard let first = path.first else { return host }
        // `/@name`, `/~name`, `/channel/…`: a place of its own on a shared host.
        if first.hasPrefix("@") || first.hasPrefix("~") { return "\(host)/\(first)" }
        if ["channel", "c", "user", "users", "u", "r", "people", "author"].contains(first), path.count > 1 {
            return "\(host)/\(first)/\(path[path.startIndex + 1])"
        }
        return host
    }

    /// A title without the name of its site at the end, `Headline - The Meridian`.
    func withoutSiteName(_ title: String, feed: Int64) -> String {
        var bytes = Array(title.utf8)[...]
        // `Headline | World | The Meridian`: at most two of them.
        for _ in 0..<2 {
            guard let (end, suffix) = Sites.suffix(of: bytes), end >= 10 else { break }
            let letters = Sites.letters(suffix)
            guard !letters.isEmpty, isName(letters, of: feed) || habits[feed]?.contains(Array(suffix)) == true else {
                break
            }
            bytes = bytes[..<end]
        }
        return bytes.count == title.utf8.count ? title : String(decoding: bytes, as: UTF8.self)
    }

    private func isName(_ letters: [UInt8], of feed: Int64) -> Bool {
        (names[feed] ?? []).contains { name in
            name == letters
                || letters.count > 4
                    && (name.starts(with: letters) || name.reversed().starts(with: letters.reversed()))
                || name.count > 4 && letters.starts(with: name)
        }
    }

    private mutating func learnHabits(_ stories: [Story]) {
        var titles: [Int64: Int] = [:]
        var endings: [Int64: [[UInt8]: Int]] = [:]
        for report in stories.lazy.flatMap(\.reports) {
            guard let title = report.original.title else { continue }
            let feed = report.original.feed
            titles[feed, default: 0] += 1
            if let (_, suffix) = Sites.suffix(of: Array(title.utf8)[...]) {
                endings[feed, default: [:]][Array(suffix), default: 0] += 1
            }
        }
        for (feed, counts) in endings {
            let total = titles[feed] ?? 0
            habits[feed] = Set(counts.filter { $0.value > 2 && $0.value * 10 >= total * 6 }.keys)
        }
    }

    private static let separators = ["-", "|", "–", "—", "·", "•", "»", "::", "/"].map { Array(" \($0) ".utf8) }

    /// Where the last ` - `, ` | ` or the like begins, and what stands behind it.
    private static func suffix(of title: ArraySlice<UInt8>) -> (end: Int, suffix: ArraySlice<UInt8>)? {
        var index = title.endIndex - 1
        while index > title.startIndex {
            // None begins with a letter or a digit.
            if title[index] == 0x20, index + 1 < title.endIndex, !title[index + 1].isASCIIAlphanumeric {
                for separator in separators where title[index...].starts(with: separator) {
                    return (index, title[(index + separator.count)...])
                }
            }
            index -= 1
        }
        return nil
    }

    /// Letters and digits alone, ASCII in lower case.
    static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x61...0x7A, 0x30...0x39, 0x80...: byte
            default: nil
            }
        }
    }
}
