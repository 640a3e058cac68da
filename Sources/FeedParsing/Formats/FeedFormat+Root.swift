import FeedModel

extension FeedFormat {
    /// The format that a root element stands for; nil for one that is no feed.
    init?(root name: ElementName, element: Element?) {
        switch name.local {
        case .rss: self = Self.rss(version: element?[.version])
        case .rdf:
            let uris = element?.children.compactMap { $0.space == .rss ? $0.name.uri : nil } ?? []
            self = uris.contains { $0.contains("simple/0.9") } ? .rss090 : .rss10
        case .feed, .entry: self = element.map(AtomVersion.is03) == true ? .atom03 : .atom10
        case .channel:
            let isCDF = element.map { $0[.href] != nil || $0[.base] != nil || $0[.lastmod] != nil } ?? false
            self = isCDF || name.spelling == "CHANNEL" ? .cdf : .rss20
        default: return nil
        }
    }

    private static func rss(version: String?) -> FeedFormat {
        guard let version else { return .rss20 }
        if version.hasPrefix("0.90") { return .rss090 }
        if version.hasPrefix("0.91") { return .rss091 }
        if version.hasPrefix("0.92") { return .rss092 }
        if version.hasPrefix("0.93") { return .rss093 }
        if version.hasPrefix("0.94") { return .rss094 }
        if version.hasPrefix("1.0") { return .rss10 }
        return .rss20
    }
}

/// Atom 0.3 is told by its version, or by a namespace that is not that of 1.0.
enum AtomVersion {
    static func is03(_ root: Element) -> Bool {
        if root[.version] == "0.3" { return true }
        guard root.space == .atom, let uri = root.name.uri?.lowercased() else { return false }
        return !uri.contains("w3.org/2005/atom")
    }
}
