import FeedModel

/// The ids of items.
enum Identity {
    /// An id for an item whose feed gives none: from what is least likely to change, never from its place.
    static func derived(for item: Item) -> (Item.IDSource, String) {
        if let url = item.url { return (.link, url) }
        if let enclosure = item.attachments.first { return (.enclosure, enclosure.url) }
        if let title = item.title, let date = item.published ?? item.updated {
            return (.titleAndDate, "\(title)|\(date.rfc3339)")
        }
        let parts = [item.title, item.summary, item.summaryHTML, item.contentHTML, item.contentText]
        return (.content, hash(parts.compactMap { $0 }.joined(separator: "\u{1F}")))
    }

    /// Tells items apart that share an id, and leaves alike what is the same item twice.
    static func separate(_ items: inout [Item]) {
        separateLinks(&items)
        var first: [String: Int] = [:]
        for index in items.indices {
            let id = items[index].id
            guard let earlier = first[id] else {
                first[id] = index
                continue
            }
            if items[earlier].url == items[index].url, items[earlier].title == items[index].title { continue }
            items[index].id = id + "|" + (items[index].url ?? items[index].title ?? "")
        }
    }

    /// Where all items link to one page, the title has to take part, in each of them: the first of today is the
    /// second of tomorrow.
    private static func separateLinks(_ items: inout [Item]) {
        var titles: [String: Set<String>] = [:]
        for item in items where item.idSource == .link { titles[item.id, default: []].insert(item.title ?? "") }
        for index in items.indices where items[index].idSource == .link {
            guard let sharing = titles[items[index].id], sharing.count > 1, let title = items[index].title else {
                continue
            }
            items[index].id += "|" + title
        }
    }

    /// FNV-1a, 64 bits: the same on every machine and in every version.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return "content:" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
