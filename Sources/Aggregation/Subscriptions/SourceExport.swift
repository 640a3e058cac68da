import FeedFetching
import FeedModel
package import FeedParsing
import FeedText

/// The user's list for others to read.
package struct SourceExport: Sendable {
    package var bytes: [UInt8]
    /// How many addresses lost a password or a key.
    package var hidden = 0
    /// How many feeds in local files were left out.
    package var local = 0

    /// The file byte for byte, but for passwords and keys in addresses, which are taken out.
    package static func asIs(_ document: OPMLDocument, withSecrets: Bool) throws -> SourceExport {
        guard !withSecrets else { return SourceExport(bytes: document.bytes) }
        var result = document
        var hidden = 0
        for (name, address) in [("xmlUrl", \OPMLDocument.Outline.url), ("url", \.listURL)] {
            let secret = document.outlines.compactMap { $0[keyPath: address] }.filter { withoutSecrets($0) != $0 }
            hidden += secret.count
            for url in Set(secret) {
                let outlines = result.outlines.filter { $0[keyPath: address] == url }
                result = try result.setting(name, of: outlines, to: withoutSecrets(url))
            }
        }
        return SourceExport(bytes: result.bytes, hidden: hidden)
    }

    /// What every reader understands: no paused feeds (readers poll them nevertheless), no attributes of Sheaf or of
    /// others, each feed in one folder, no feeds in local files.
    package static func forAnyReader(_ list: SubscriptionList, withSecrets: Bool) throws -> SourceExport {
        let active = list.subscriptions.filter { !$0.isPaused }
        let feeds = active.filter { !$0.isLocal }
        var document = try OPMLDocument.empty()
        var order: [[String]] = []
        var known: Set<[String]> = []
        for group in feeds.map({ $0.groups.first ?? [] }) where known.insert(group).inserted { order.append(group) }
        let placed = Dictionary(grouping: feeds) { $0.groups.first ?? [] }
        document = try document.adding(
            order.map { group in
                (group, (placed[group] ?? []).map { attributes(of: $0, withSecrets: withSecrets) })
            })
        let hidden = withSecrets ? 0 : feeds.count { withoutSecrets($0.url) != $0.url }
        return SourceExport(bytes: document.bytes, hidden: hidden, local: active.count - feeds.count)
    }

    private static func attributes(of feed: Subscription, withSecrets: Bool) -> [OPMLAttribute] {
        let name = feed.name ?? masked(feed.url)
        var attributes = [
            OPMLAttribute("type", "rss"), OPMLAttribute("text", name), OPMLAttribute("title", name),
            OPMLAttribute("xmlUrl", withSecrets ? feed.url : withoutSecrets(feed.url)),
        ]
        if let page = feed.homePageURL { attributes.append(OPMLAttribute("htmlUrl", page)) }
        if !feed.tags.isEmpty { attributes.append(OPMLAttribute("category", feed.tags.joined(separator: ","))) }
        return attributes
    }

    private static func withoutSecrets(_ url: String) -> String {
        guard let parsed = try? WebURL(url), parsed.credentials != nil else { return masked(url) }
        return masked(parsed.string)
    }
}
