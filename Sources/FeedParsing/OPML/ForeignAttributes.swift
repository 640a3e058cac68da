import FeedModel

/// Attributes of other readers that have a twin among Sheaf's own; all others are kept and mean nothing here.
///
/// Each reader's own export and documentation say what they mean: FreshRSS `https://freshrss.org/opml`, Miniflux
/// `https://miniflux.app/opml`, Thunderbird `urn:forumzilla:`.
struct ForeignAttributes {
    private let outline: Element

    init(_ outline: Element) {
        self.outline = outline
    }

    /// FreshRSS keeps a category by a list of somebody else's. Where the feeds are listed as well, these are meant.
    var readingList: String? {
        let isEmpty = outline[.xmlurl] == nil && !outline.children.contains { $0.local == .outline }
        return isEmpty ? self["frss", "opmlUrl"] : nil
    }

    /// Nil where nobody says so.
    var isDisabled: Bool? {
        if self["miniflux", "disabled"]?.lowercased() == "true" { return true }
        guard let options = self["fz", "options"] else { return nil }
        // A small object of JSON; the switch of updates is the only "enabled": false that stands behind "updates".
        return options.contains(#/"updates"\s*:\s*\{[^}]*"enabled"\s*:\s*false/#) ? true : nil
    }

    /// What the attributes say, over what the folders around it do.
    func apply(to options: inout SubscriptionOptions) {
        if let agent = self["miniflux", "userAgent"] ?? self["frss", "CURLOPT_USERAGENT"] { options.userAgent = agent }
        if self["miniflux", "crawler"]?.lowercased() == "true" || self["frss", "cssFullContent"] != nil {
            options.fetchesArticles = true
        }
        if let rules = self["miniflux", "blocklistRules"] { options.block.append(rules) }
        if let rules = self["miniflux", "keeplistRules"] { options.keep.append(rules) }
    }

    private subscript(prefix: String, name: String) -> String? {
        for attribute in outline.attributes {
            let known = outline.tree.names[Int(attribute.name)]
            if known.prefix == prefix, known.spelling == name {
                return outline.tree.value(of: attribute).trimmedOrNil
            }
        }
        return nil
    }
}
