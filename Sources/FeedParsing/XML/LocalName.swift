/// Every element and attribute name that some adapter asks for; names in feeds are compared ignoring case.
enum LocalName: String, CaseIterable {
    case other = ""

    case about, abstract, author, base, block, body, box, categories, category, channel
    case closedcaptioned = "isclosedcaptioned", commentrss, comments, content, contributor, copyright, count, created
    case creator, credit, date, datetime, default_ = "isdefault", description, domain, duration, email, enclosure
    case encoded, entry, envelope, episode, episodetype, expirationdate, explicit, feed, filesize, fullitem
    case fulltext = "full-text", generator, generatoragent, group, guid, head, height, href, hreflang, htmlurl, icon
    case id, image, img, info, iscomment, ispermalink, issued, item, keywords, label, lang, language, lastbuilddate
    case lastmod, lat, length, licence, license, line, linestring, link, logo, long = "lon", longlat = "long"
    case managingeditor, medium, mode, modified, name, newfeedurl = "new-feed-url", opml, order
    case originallink = "origlink", outline, owner, person, player, point, polygon, pubdate, publicationdate
    case published, publisher, rating, rdf, rel, resource, rights, role, rss, scheme, season, section, skipdays
    case skiphours, source, src, subject, subtitle, summary, tagline, term, text, thumbnail, title, total, ttl, type
    case updated, updatefrequency, updateperiod, uri, url, valid, version, webmaster, where_ = "where", width, xmlurl

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init(folding name: String) {
        self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
    }
}
