import FeedModel
import FeedText

/// What a web page says in place of a feed.
enum HTMLPage {
    static func error(_ bytes: [UInt8], url: String?) -> FeedParsingError {
        let feeds = FeedDiscovery.feeds(in: bytes, url: url)
        return feeds.isEmpty && asksForPassword(bytes) ? .loginPage : .webPage(feeds: feeds)
    }

    private static func asksForPassword(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            HTMLTags(bytes).contains { tag in
                tag.name == "input" && tag["type"]?.lowercased() == "password"
            }
        }
    }
}

/// The feeds that a page advertises (RSS autodiscovery, HTML living standard §4.6.7.1).
enum FeedDiscovery {
    static func feeds(in bytes: [UInt8], url: String?) -> [AdvertisedFeed] {
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

/// The start tags of an HTML document, without those in comments, scripts and the like.
struct HTMLTags: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    struct Tag {
        /// In lower case.
        var name: String
        private let attributes: [String: String]

        init(name: String, attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        subscript(_ name: String) -> String? { attributes[name] }
    }

    mutating func next() -> Tag? {
        while let found = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
            if bytes.hasBytes("<!--", at: found) {
                index = bytes.firstIndex(of: "-->", from: found + 4).map { $0 + 3 } ?? bytes.count
                continue
            }
            guard let nameEnd = XMLName.end(bytes, from: found + 1),
                let scan = TagScan(bytes, nameEnd: nameEnd)
            else {
                index = found + 1
                continue
            }
            index = scan.end
            let name = String(decoding: bytes[found + 1..<nameEnd], as: UTF8.self).lowercased()
            if name == "script" || name == "style" || name == "textarea" { skipContent(of: name) }
            guard ["link", "base", "input"].contains(name) else { continue }
            var attributes: [String: String] = [:]
            for attribute in scan.attributes {
                let key = String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
                let value = String(decoding: bytes[attribute.value], as: UTF8.self)
                if attributes[key] == nil { attributes[key] = HTMLEntities.decode(value) }
            }
            return Tag(name: name, attributes: attributes)
        }
        return nil
    }

    private mutating func skipContent(of name: String) {
        while let found = bytes.firstIndex(of: "</", from: index) {
            index = found + 2
            let end = Swift.min(index + name.utf8.count, bytes.count)
            if bytes[index..<end].map(\.lowercasedASCII).elementsEqual(name.utf8) { return }
        }
        index = bytes.count
    }
}
