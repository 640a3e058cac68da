import FeedModel
import FeedStorage
import FeedText

/// Tells the items of a feed apart, from poll to poll.
///
/// A publisher who reuses one guid for another story (title and link both differ) loses neither: whichever of them
/// came first holds the guid, the other one is known as `guid|url`. The parser names those that share a guid within one
/// document by their order, which changes from poll to poll; here what is stored decides. An edited title or body under
/// the same guid stays the same item.
struct ItemIdentity {
    private let items: [Item]
    private let inDocument: Set<String>

    init(_ items: [Item]) {
        self.items = items
        inDocument = Set(items.map(\.id))
    }

    /// The identities that decide which item is which.
    var candidates: Set<String> { inDocument.union(items.map(guid)) }

    /// The items of the document with the identities they are stored under, repeats left out.
    ///
    /// - Parameter known: what is stored under the candidates.
    func resolved(known: [String: KnownItem]) -> [Item] {
        var taken: Set<String> = []
        return items.compactMap { item in
            var item = item
            let guid = guid(of: item)
            if let holder = known[guid] {
                item.id = isAnotherStory(item, holder) ? guid + suffix(of: item) : guid
            } else if guid != item.id, !inDocument.contains(guid) {
                item.id = guid + suffix(of: item)
            }
            return taken.insert(item.id).inserted ? item : nil
        }
    }

    /// The id without what the parser appended to tell it from another item of the document.
    private func guid(of item: Item) -> String {
        let suffix = suffix(of: item)
        guard item.id.hasSuffix(suffix), item.id.utf8.count > suffix.utf8.count else { return item.id }
        return String(item.id.dropLast(suffix.count))
    }

    private func suffix(of item: Item) -> String { "|" + (item.url ?? item.title ?? "") }

    /// Compared in the form in which titles are stored: another white space is not another story.
    private func isAnotherStory(_ item: Item, _ holder: KnownItem) -> Bool {
        guard let title = item.title.map(PlainText.singleLine), let url = item.url, let oldTitle = holder.title,
            let oldURL = holder.url
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
