import FeedModel

/// Feeds in JSON: an array of addresses or of objects, or an object with such an array in it, as rss2email's data file
/// and the interfaces of several readers have it.
enum JSONList {
    static func read(_ bytes: [UInt8]) -> OPMLContents {
        var contents = OPMLContents()
        guard let (document, _) = JSONReader.read(bytes) else { return contents }
        let entries =
            document.array ?? ["feeds", "subscriptions", "urls", "items"].lazy.compactMap { document[$0]?.array }.first
        contents.subscriptions = (entries ?? []).compactMap(subscription)
        return contents
    }

    private static func subscription(_ entry: JSONValue) -> Subscription? {
        if let url = entry.string { return Subscription(url: url, title: url) }
        guard let url = first(["xmlUrl", "feed_url", "feedUrl", "url"], in: entry) else { return nil }
        let title = first(["title", "name", "text"], in: entry)?.collapsed
        let group = first(["folder", "category", "group"], in: entry) ?? entry["category"]?["title"]?.string
        let isPaused = [entry["active"], entry["disabled"]].enumerated().contains { index, value in
            if case .bool(let flag) = value { flag == (index == 1) } else { false }
        }
        return Subscription(
            url: url, title: title ?? url,
            homePageURL: first(["htmlUrl", "site_url", "siteUrl", "home_page_url"], in: entry),
            groups: group.map { [[$0]] } ?? [], tags: (entry["tags"]?.array ?? []).compactMap(\.string).unique,
            isPaused: isPaused)
    }

    private static func first(_ names: [String], in entry: JSONValue) -> String? {
        names.lazy.compactMap { entry[$0]?.string }.first
    }
}
