import FeedModel
import FeedStorage

/// Tells the items of a feed apart, from poll to poll.
enum ItemIdentity {
    /// The items of one document with the identities they are stored under, repeats left out.
    ///
    /// A publisher who reuses one guid for another story (title and link both differ) loses neither: the later one is
    /// known as `guid|url`. An edited title or body under the same guid stays the same item.
    static func resolve(_ items: [Item], known: [String: KnownItem]) -> [Item] {
        var taken: [String: (title: String?, url: String?)] = known.mapValues { ($0.title, $0.url) }
        var inThisDocument: Set<String> = []
        var resolved: [Item] = []
        for var item in items {
            if let holder = taken[item.id], isAnotherStory(item, holder) {
                item.id += "|" + (item.url ?? item.title ?? "")
            }
            guard inThisDocument.insert(item.id).inserted else { continue }
            taken[item.id] = (item.title, item.url)
            resolved.append(item)
        }
        return resolved
    }

    private static func isAnotherStory(_ item: Item, _ holder: (title: String?, url: String?)) -> Bool {
        guard let title = item.title, let url = item.url, let oldTitle = holder.title, let oldURL = holder.url
        else { return false }
        return title != oldTitle && url != oldURL
    }
}

extension Item {
    /// Changes when a reader would see a change.
    var contentHash: UInt64 {
        var hash: UInt64 = 0
        for part in [title, url, contentHTML, contentText, summaryHTML, summary] {
            hash = StableHash.hash(part ?? "\u{0}", seed: hash)
        }
        for attachment in attachments { hash = StableHash.hash(attachment.url, seed: hash) }
        return hash
    }
}
