package import FeedModel
package import FeedParsing
import FeedText

/// Takes the feeds of another list into the user's own: folders, names, tags and every further attribute come along.
package struct SourceImport: Sendable {
    package let list: SubscriptionList
    /// The other list itself, when it is OPML: for attributes that only its owner knows the meaning of.
    private let source: OPMLDocument?
    private let outlines: [String: OPMLDocument.Outline]
    /// The folder everything goes into.
    private let group: [String]

    /// What became of the feeds.
    package struct Result: Sendable {
        package var added: [Subscription] = []
        /// Feeds that are there already, with the folders they lie in.
        package var present: [(feed: Subscription, groups: [String])] = []
    }

    /// - Throws: `AggregationError`.
    package init(_ bytes: [UInt8], name: String, group: [String]) throws {
        list = try SubscriptionList(bytes, name: name, reader: SourceListReader.read)
        source = try? OPMLDocument(bytes)
        outlines = Dictionary(
            firstOf: (source?.outlines ?? []).compactMap { outline in outline.address.map { ($0, outline) } })
        self.group = group
    }

    /// What a merge into this document would do.
    package func plan(into document: OPMLDocument?) -> Result {
        var result = Result()
        let listed = (document?.outlines ?? []).compactMap { outline in
            outline.address.map { (FeedAddress.key($0), outline.path) }
        }
        let present = Dictionary(firstOf: listed)
        for feed in list.subscriptions + list.readingLists {
            if let groups = present[FeedAddress.key(feed.url)] {
                result.present.append((feed, groups))
            } else {
                result.added.append(feed)
            }
        }
        return result
    }

    /// - Throws: `AggregationError`.
    package func merge(into file: FeedsFile) throws -> Result {
        var result = Result()
        try file.edit(touching: Set((list.subscriptions + list.readingLists).map(\.url))) { document in
            result = plan(into: document)
            let folders = folders
            return try document.adding(placements(of: result.added)) { path in
                guard path.starts(with: group) else { return [] }
                return carried(folders[Array(path.dropFirst(group.count))]?.attributes ?? [])
            }
        }
        return result
    }

    /// The outlines to write, by folder, in the order of the list.
    private func placements(of feeds: [Subscription]) -> [(group: [String], feeds: [[OPMLAttribute]])] {
        var order: [[String]] = []
        var placed: [[String]: [[OPMLAttribute]]] = [:]
        func place(_ outline: [OPMLAttribute], in group: [String]) {
            if placed[group] == nil { order.append(group) }
            placed[group, default: []].append(outline)
        }
        for feed in feeds {
            var attributes = attributes(of: feed)
            let further = feed.groups.dropFirst().map { group + $0 }
            let paths = further.filter(\.isWritable)
            let words = paths.map { "/" + $0.joined(separator: "/") } + feed.tags
            attributes.removeAll { $0.name.lowercased() == "category" }
            if !words.isEmpty { attributes.append(OPMLAttribute("category", words.joined(separator: ","))) }
            if outlines[feed.url]?.listURL != nil {
                // Its own name is the last folder of its path.
                place(attributes, in: group + (feed.groups.first ?? []).dropLast(feed.title == nil ? 0 : 1))
                continue
            }
            place(attributes, in: group + (feed.groups.first ?? []))
            // A name with a slash or a comma cannot stand in a category; a second outline says the same.
            for path in further where !path.isWritable { place(attributes, in: path) }
        }
        return order.map { ($0, placed[$0] ?? []) }
    }

    private func attributes(of feed: Subscription) -> [OPMLAttribute] {
        var attributes: [OPMLAttribute]
        if let outline = outlines[feed.url] {
            attributes = carried(outline.attributes)
            if attributes["text"] == nil {
                attributes.removeAll { $0.name.lowercased() == "text" }
                attributes.insert(OPMLAttribute("text", feed.name ?? masked(feed.url)), at: 0)
            }
        } else {
            attributes = [
                OPMLAttribute("type", "rss"), OPMLAttribute("text", feed.name ?? masked(feed.url)),
                OPMLAttribute("xmlUrl", feed.url),
            ]
            if let page = feed.homePageURL { attributes.append(OPMLAttribute("htmlUrl", page)) }
        }
        if feed.isPaused, attributes["isComment"]?.lowercased() != "true", attributes["sheaf:disabled"] == nil {
            attributes.append(OPMLAttribute("isComment", "true"))
        }
        return attributes
    }

    /// The folders of the other list by their paths.
    private var folders: [[String]: OPMLDocument.Outline] {
        Dictionary(firstOf: (source?.outlines ?? []).filter(\.isFolder).map { ($0.path + [$0.name ?? ""], $0) })
    }

    /// Attributes for another document: those of foreign namespaces bring the declaration along. One is left behind:
    /// a stranger's list must not have files of the user's sent anywhere.
    private func carried(_ attributes: [OPMLAttribute]) -> [OPMLAttribute] {
        let declared = source?.namespaces ?? [:]
        var result: [OPMLAttribute] = []
        for attribute in attributes {
            guard let colon = attribute.name.firstIndex(of: ":") else {
                result.append(attribute)
                continue
            }
            let prefix = String(attribute.name[..<colon])
            if attribute.name.lowercased() == "sheaf:headersfile" { continue }
            if prefix != "xmlns", let space = declared[prefix] {
                let declaration = OPMLAttribute("xmlns:\(prefix)", space)
                if !result.contains(declaration), !attributes.contains(declaration) { result.append(declaration) }
            }
            result.append(attribute)
        }
        return result
    }
}

extension [String] {
    /// As a path of OPML's `category`.
    fileprivate var isWritable: Bool { !isEmpty && allSatisfy { !$0.contains("/") && !$0.contains(",") } }
}
