import FeedModel
import FeedText

/// What a web page says in place of a feed.
enum WebPage {
    static func error(_ bytes: [UInt8], url: String?) -> FeedParsingError {
        let feeds = feeds(in: bytes, url: url)
        return feeds.isEmpty && asksForPassword(bytes) ? .loginPage : .webPage(feeds: feeds)
    }

    private static func asksForPassword(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            HTMLTags(bytes).contains { tag in
                tag.name == "input" && tag["type"]?.lowercased() == "password"
            }
        }
    }

    /// The feeds that a page advertises (RSS autodiscovery, HTML living standard §4.6.7.1).
    private static func feeds(in bytes: [UInt8], url: String?) -> [AdvertisedFeed] {
        bytes.withUnsafeBufferPointer { bytes in
            var base = url
            var hasBase = false
            var feeds: [AdvertisedFeed] = []
            for tag in HTMLTags(bytes) {
                if tag.name == "base", !hasBase, let href = tag["href"]?.trimmedOrNil {
                    hasBase = true
                    base = URLReference.resolve(href, base: url) ?? base
                } else if tag.name == "link", let feed = feed(tag) {
                    feeds.append(feed)
                }
            }
            return feeds.map { feed in
                var feed = feed
                feed.url = URLReference.resolve(feed.url, base: base) ?? feed.url
                return feed
            }.unique
        }
    }

    private static func feed(_ tag: HTMLTags.Tag) -> AdvertisedFeed? {
        let relations = (tag["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        guard relations.contains("alternate") || relations.contains("feed"), !relations.contains("stylesheet"),
            let href = tag["href"]?.trimmedOrNil, !WebAddress.isUnsafe(href)
        else { return nil }
        let type = tag["type"]?.lowercased().prefix { $0 != ";" }.split(whereSeparator: \.isWhitespace).first
        guard type.map({ types.contains(String($0)) }) ?? relations.contains("feed") else { return nil }
        return AdvertisedFeed(url: href, title: tag["title"]?.collapsed, type: type.map(String.init))
    }

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/json",
    ]
}
