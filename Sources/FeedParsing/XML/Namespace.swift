import FeedText

/// The vocabularies whose elements mean something in a feed.
enum Namespace: UInt8 {
    /// RSS of any version, with or without a namespace, and elements in no namespace.
    case rss
    case atom
    case rdf
    case xml
    case xhtml
    case content
    case dublinCore
    case dublinCoreTerms
    case itunes
    case media
    case syndication
    case slash
    case commentAPI
    case thread
    case feedburner
    case pheedo
    case geoRSS
    case geo
    case gml
    case creativeCommons
    case taxonomy
    case podcast
    case googlePlay
    case administration
    case webfeeds
    case sheaf
    case other

    /// The vocabulary of a namespace name, which feeds write with every slip that a URL allows.
    init(uri: String?, prefix: String?) {
        if let uri, let known = Self.byURI[Self.folded(uri)] {
            self = known
        } else if let prefix, let customary = Self.byPrefix[prefix.lowercased()] {
            self = customary
        } else {
            self = uri == nil && prefix == nil ? .rss : .other
        }
    }

    /// Without scheme, `www.`, trailing slashes and number signs, blanks and upper case.
    private static func folded(_ uri: String) -> String {
        var bytes = Array(uri.utf8).trimmed.map { $0.lowercasedASCII }[...]
        for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
            bytes = bytes.dropFirst(scheme.utf8.count)
        }
        if bytes.starts(with: "www.".utf8) { bytes = bytes.dropFirst(4) }
        while let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let byURI: [String: Namespace] = [
        "my.netscape.com/rdf/simple/0.9": .rss,
        "channel.netscape.com/rdf/simple/0.9": .rss,
        "my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
        "purl.org/rss/1.0": .rss,
        "purl.org/net/rss1.1": .rss,
        "purl.org/rss/1.0/modules/rss091": .rss,
        "purl.oclc.org/net/rss_2.0/enc": .rss,
        "backend.userland.com/rss": .rss,
        "backend.userland.com/rss2": .rss,
        "backend.userland.com/rss091": .rss,
        "blogs.law.harvard.edu/tech/rss": .rss,
        "cyber.law.harvard.edu/rss": .rss,
        "cyber.law.harvard.edu/rss/rss.html": .rss,
        "rssboard.org/rss-specification": .rss,
        "w3.org/2005/atom": .atom,
        "purl.org/atom/ns": .atom,
        "purl.org/atom": .atom,
        "purl.org/pie": .atom,
        "purl.org/echo": .atom,
        "example.com/newformat": .atom,
        "example.com/necho": .atom,
        "uri/of/echo/namespace": .atom,
        "w3.org/tr/1999/rec-rdf-syntax": .rdf,
        "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "w3.org/xml/1998/namespace": .xml,
        "w3.org/1999/xhtml": .xhtml,
        "purl.org/rss/1.0/modules/content": .content,
        "purl.org/dc/elements/1.1": .dublinCore,
        "purl.org/dc/elements/1.0": .dublinCore,
        "purl.org/dc/terms": .dublinCoreTerms,
        "itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "itunes.com/dtds/podcast-1.0": .itunes,
        "example.com/dtds/podcast-1.0.dtd": .itunes,
        "itunes.apple.com/dtds/podcast-1.0.dtd": .itunes,
        "search.yahoo.com/mrss": .media,
        "rssboard.org/media-rss": .media,
        "video.search.yahoo.com/mrss": .media,
        "video.search.yahoo.com/mrss.xsd": .media,
        "tools.search.yahoo.com/mrss": .media,
        "tools.search.yahoo.com/mrss.html": .media,
        "api.search.yahoo.com/mrss": .media,
        "purl.org/rss/1.0/modules/syndication": .syndication,
        "purl.org/rss/1.0/modules/slash": .slash,
        "wellformedweb.org/commentapi": .commentAPI,
        "purl.org/syndication/thread/1.0": .thread,
        "rssnamespace.org/feedburner/ext/1.0": .feedburner,
        "pheedo.com/namespace/pheedo": .pheedo,
        "georss.org/georss": .geoRSS,
        "georss.org/georss/10": .geoRSS,
        "w3.org/2003/01/geo/wgs84_pos": .geo,
        "opengis.net/gml": .gml,
        "web.resource.org/cc": .creativeCommons,
        "creativecommons.org/ns": .creativeCommons,
        "backend.userland.com/creativecommonsrssmodule": .creativeCommons,
        "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
        "purl.org/rss/1.0/modules/taxonomy": .taxonomy,
        "podcastindex.org/namespace/1.0": .podcast,
        "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
        "google.com/schemas/play-podcasts/1.0": .googlePlay,
        "google.com/schemas/play-podcasts/1.0/play-podcasts.xsd": .googlePlay,
        "webns.net/mvcb": .administration,
        "webfeeds.org/rss/1.0": .webfeeds,
    ]

    private static let byPrefix: [String: Namespace] = [
        "atom": .atom, "atom10": .atom, "atom03": .atom, "a10": .atom, "rdf": .rdf, "xml": .xml, "xhtml": .xhtml,
        "content": .content, "dc": .dublinCore, "dcterms": .dublinCoreTerms, "dcterm": .dublinCoreTerms,
        "itunes": .itunes, "media": .media, "sy": .syndication, "slash": .slash, "wfw": .commentAPI,
        "thr": .thread, "feedburner": .feedburner, "pheedo": .pheedo, "georss": .geoRSS, "geo": .geo, "gml": .gml,
        "cc": .creativeCommons, "creativecommons": .creativeCommons, "taxo": .taxonomy, "podcast": .podcast,
        "googleplay": .googlePlay, "admin": .administration, "webfeeds": .webfeeds, "sheaf": .sheaf, "rss": .rss,
    ]
}
