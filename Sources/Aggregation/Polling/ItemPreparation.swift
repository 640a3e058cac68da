import FeedModel
import FeedStorage
import FeedText

/// Makes an item of a feed ready for the store: sanitised, its text taken out, its dates made plausible.
struct ItemPreparation {
    var feedLanguage: String?
    var baseURL: String?
    var now: Instant

    func prepare(_ item: Item) -> PreparedItem {
        var prepared = PreparedItem(identity: item.id, contentHash: item.contentHash)
        prepared.title = item.title.map(PlainText.singleLine)
        prepared.url = item.url
        prepared.externalURL = item.externalURL
        prepared.authors = item.authors.compactMap { ($0.name ?? $0.email).map(PlainText.singleLine) }
        let dates = PlausibleDate(now: now)
        prepared.published = dates.published(item)
        prepared.updated = dates.plausible(item.updated)
        prepared.language = item.language ?? feedLanguage
        prepared.image = item.image
        prepared.comments = item.comments
        prepared.attachments = item.attachments

        let base = item.url ?? baseURL
        let html = item.contentHTML ?? (item.contentText == nil ? item.summaryHTML : nil)
        if let html {
            prepared.contentHTML = Sanitiser.clean(html, base: base)
            prepared.contentText = HTMLText.blocks(html)
            prepared.linksTo = HTMLText.links(html, base: base)
        } else {
            prepared.contentText = item.contentText ?? item.summary ?? ""
        }
        prepared.isExcerpt = isExcerpt(prepared.contentText)
        return prepared
    }

    /// Too short to be an article, or cut off in the middle.
    private func isExcerpt(_ text: String) -> Bool {
        if ["…", "...", "[…]", "[...]"].contains(where: text.hasSuffix) { return true }
        var words = 0
        for byte in text.utf8 where byte == 0x20 || byte == 0x0a {
            words += 1
            if words >= Self.articleWords { return false }
        }
        // Scripts without spaces: three bytes a character, about two characters a word.
        return text.utf8.count < Self.articleWords * 6
    }

    private static let articleWords = 60
}
