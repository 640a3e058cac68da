/// Every element and attribute name that some adapter asks for; names in feeds are compared ignoring case.
enum LocalName: String, CaseIterable {
    case other = ""

    case about, abstract, author, authors, base, block, body, box, category, channel
    case closedcaptioned = "isclosedcaptioned", code, commentrss, comments, content, contributor, copyright
    case count, created, creator, credit, date, datetime, day, default_ = "isdefault", description, domain
    case duration, email, enclosure, encoded, end, entry, envelope, episode, episodetype, expirationdate
    case explicit, feed, filesize, fullitem, generator, generatoragent, group, guid, head, height, href
    case hreflang, html, htmlurl, icon, id, image, info, iscomment, ispermalink, issued, item, items, keywords
    case kind, label, lang, language, lastbuilddate, lastmod, lat, length, licence, license, line, linestring
    case link, logo, long = "lon", longlat = "long", managingeditor, medium, mode, modified, name
    case newfeedurl = "new-feed-url", opml, order, originallink = "origlink", outline, owner, person, player
    case point, polygon, position, pubdate, publicationdate, published, publisher, rating, rdf, rel, resource
    case rights, role, rss, scheme, season, section, skipdays, skiphours, source, src, start, subject
    case subtitle, summary, tagline, term, text, thumbnail, thumbnails, title, total, ttl, type, updated
    case updatefrequency, updateperiod, uri, url, valid, value, version, webmaster, where_ = "where", width
    case xmlurl

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init(folding name: String) {
        self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
    }
}
