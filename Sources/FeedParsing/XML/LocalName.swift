/// Every element and attribute name that some adapter asks for; names in feeds are compared ignoring case.
enum LocalName: String, CaseIterable {
    case other = ""

    case about, abstract, age, algorithm, album, author, authors
    case base, bitrate, block, body, box, build
    case category, channel, channels, circle, closedcaptioned = "isclosedcaptioned", cloud, code, comment
    case commentrss, comments, complete, content, contributor, copyright, count, created, creator, credit, country
    case data, date, datetime, day, days, default_ = "isdefault", description, dimension, docs, domain, duration
    case email, enclosure, encoded, end, entry, episode, episodetype, errorreportsto, expirationdate, explicit
    case expression
    case feed, filesize, fullitem, fullname
    case generator, generatoragent, group, guid
    case head, height, hour, hours, href, hreflang, html, htmlurl
    case icon, id, image, img, info, isblocked, iscomment, ispermalink, issued, item, items
    case keyword, keywords, kind
    case label, lang, language, lastbuilddate, lastmod, lat, length, li, license, line, linestring, link, linkType
    case location, logo, licence, long = "lon", lowersrc
    case managingeditor, medium, mode, modified
    case name, newfeedurl = "new-feed-url", next
    case opml, order, originallink = "origlink", outline, owner
    case permalink, person, player, point, polygon, poslist, pos, property, pubdate, publicationdate, published
    case publisher, position, exterior, linearring, envelope, lowercorner, uppercorner, longlat = "long"
    case rating, rdf, rdfseq = "seq", reference, references, rel, related, replies, resource, rights, role, rss
    case samplingrate, schedule, scheme, season, section, self_ = "self", skipdays, skiphours, source, src, start
    case starttime, subject, subtitle, summary
    case tagline, term, text, textinput, thumbnail, thumbnails, time, title, topic, topics, total, ttl, type
    case updated, updatebase, updatefrequency, updateperiod, uri, url
    case valid, value, version, width
    case webmaster, where_ = "where", word, xmlurl

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init(folding name: String) {
        self = Self.byName[name] ?? Self.byName[name.lowercased()] ?? .other
    }
}
