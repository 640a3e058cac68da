/// Every element and attribute name that some adapter asks for; names in feeds are compared ignoring case.
enum LocalName: String, CaseIterable {
    case other = ""

    case about, abstract, author, base, block, body, box, category, channel, closedcaptioned = "isclosedcaptioned"
    case commentrss, comments, content, contributor, copyright, count, created, creator, credit, date, datetime
    case default_ = "isdefault", description, domain, duration, email, enclosure, encoded, entry, envelope, episode
    case episodetype, expirationdate, explicit, feed, filesize, fullitem, generator, generatoragent, group, guid
    case head, height, href, hreflang, htmlurl, icon, id, image, info, iscomment, ispermalink, issued, item
    case keywords, label, lang, language, lastbuilddate, lastmod, lat, length, licence, license, line, linestring
    case link, logo, long = "lon", longlat = "long", managingeditor, medium, mode, modified, name
    case newfeedurl = "new-feed-url", opml, order, originallink = "origlink", outline, owner, player, point, polygon
    case pubdate, publicationdate, published, publisher, rating, rdf, rel, resource, rights, role, rss, scheme
    case season, section, skipdays, skiphours, source, src, subject, subtitle, summary, tagline, term, text
    case thumbnail, title, total, ttl, type, updated, updatefrequency, updateperiod, uri, url, valid, version
    case webmaster, where_ = "where", width, xmlurl

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init(folding name: String) {
        self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
    }
}
