import FeedText

/// Where the programs that make web sites put their feeds.
enum UsualPlaces {
    /// Below the page's own folder first, since a blog may be only a part of a site.
    static func addresses(near page: String) -> [String] {
        guard let origin = URLReference.origin(page) else { return [] }
        let path = page.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
        let folder = path.isEmpty ? [] : [origin + "/" + path.joined(separator: "/")]
        return (folder + [origin]).flatMap { base in names.map { base + $0 } }
    }

    private static let names = [
        "/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feed.json", "/feeds/posts/default",
        "/feed/", "/feed.atom", "/index.rdf",
    ]
}
