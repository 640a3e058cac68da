import FeedText

/// Sites whose feeds can be told from the address of a page, without asking for the page: it may hide behind a consent
/// form, or name none.
package enum KnownSites {
    /// The addresses where the feeds of this page are, the one most people want first; empty for any other site.
    package static func feeds(of page: String) -> [String] {
        guard let host = URLReference.host(page), let origin = URLReference.origin(page) else { return [] }
        let name = host.hasPrefix("www.") || host.hasPrefix("m.") ? String(host.drop { $0 != "." }.dropFirst()) : host
        let (path, query) = parts(of: page)
        switch name {
        case "youtube.com": return youTube(path, query)
        case "reddit.com", "old.reddit.com", "new.reddit.com": return reddit(path)
        case "github.com": return gitHub(path)
        default:
            // Mastodon and what speaks like it: https://example.social/@name, with or without a post behind.
            guard let user = path.first, user.hasPrefix("@"), user.utf8.count > 1, !user.contains(".") else {
                return []
            }
            if name == "medium.com" { return ["https://medium.com/feed/\(user)"] }
            return ["\(origin)/\(user).rss"]
        }
    }

    private static func youTube(_ path: [String], _ query: [String: String]) -> [String] {
        let feed = "https://www.youtube.com/feeds/videos.xml"
        if let list = query["list"] { return ["\(feed)?playlist_id=\(list)"] }
        guard path.count >= 2 else { return [] }
        switch path[0] {
        case "channel": return ["\(feed)?channel_id=\(path[1])"]
        case "user": return ["\(feed)?user=\(path[1])"]
        // The page of a handle names the feed of its channel; nothing else does.
        default: return []
        }
    }

    private static func reddit(_ path: [String]) -> [String] {
        guard path.count >= 2, ["r", "u", "user"].contains(path[0]), path.last?.hasSuffix(".rss") == false else {
            return []
        }
        return ["https://www.reddit.com/\(path.joined(separator: "/"))/.rss"]
    }

    private static func gitHub(_ path: [String]) -> [String] {
        if path.last?.hasSuffix(".atom") == true { return [] }
        let ownPages = ["features", "topics", "collections", "trending", "marketplace", "sponsors", "orgs", "about"]
        guard let owner = path.first, !ownPages.contains(owner) else { return [] }
        if path.count == 1 { return ["https://github.com/\(owner).atom"] }
        let repository = "https://github.com/\(owner)/\(path[1])"
        switch path.dropFirst(2).first {
        case "releases": return ["\(repository)/releases.atom"]
        case "tags": return ["\(repository)/tags.atom"]
        case "commits", "tree":
            let branch = path.dropFirst(3).joined(separator: "/")
            return [branch.isEmpty ? "\(repository)/commits.atom" : "\(repository)/commits/\(branch).atom"]
        case nil: return ["\(repository)/releases.atom", "\(repository)/commits.atom"]
        default: return []
        }
    }

    private static func parts(of url: String) -> (path: [String], query: [String: String]) {
        let withoutFragment = url.prefix { $0 != "#" }
        let path = withoutFragment.prefix { $0 != "?" }.split(separator: "/").dropFirst(2).map(String.init)
        var query: [String: String] = [:]
        for pair in withoutFragment.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { query[String(parts[0])] = String(parts[1]) }
        }
        return (path, query)
    }
}
