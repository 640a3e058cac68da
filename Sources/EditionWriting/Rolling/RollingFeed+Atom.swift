import FeedModel

extension RollingFeed {
    /// RFC 4287. The ids are tag URIs (RFC 4151), the same wherever the file is put.
    func atom() -> [UInt8] {
        var xml = MarkupWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        xml.text(language)
        xml.raw("\">\n<id>\(Self.tag("stories"))</id>\n")
        xml.element("title", title, "\n")
        xml.element("updated", (updated ?? Instant(seconds: 0)).rfc3339, "\n<author><name>Sheaf</name></author>\n")
        for item in items { Self.write(item, to: &xml) }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    private static func write(_ item: Entry, to xml: inout MarkupWriter) {
        xml.raw("<entry")
        if let language = item.language { xml.attribute("xml:lang", language) }
        xml.raw(">\n")
        xml.element("id", tag(item.id), "\n")
        xml.element("title", item.title, "\n")
        xml.element("updated", item.modified.rfc3339, "\n")
        xml.element("published", item.published.rfc3339, "\n")
        for author in item.authors {
            xml.raw("<author>")
            xml.element("name", author.name)
            xml.raw("</author>\n")
        }
        if let url = item.url { link("alternate", url, to: &xml) }
        // One link a URL: §4.1.1 allows no two of the same relation, type and language to the same place.
        var seen = Set<String>()
        for related in item.sheaf.related where seen.insert(related.url).inserted {
            link("related", related.url, title: "\(related.source): \(related.title)", to: &xml)
        }
        if let summary = item.summary { xml.element("summary", summary, "\n") }
        xml.raw("<content type=\"html\">")
        xml.text(item.contentHTML)
        xml.raw("</content>\n")
        write(item.sheaf.source, item.modified, to: &xml)
        xml.raw("</entry>\n")
    }

    /// §4.2.11: where the entry comes from.
    private static func write(_ source: EditionReport.Source, _ updated: Instant, to xml: inout MarkupWriter) {
        guard let id = source.feed ?? source.home else { return }
        xml.raw("<source>")
        xml.element("id", id)
        xml.element("title", source.title)
        xml.element("updated", updated.rfc3339)
        if let home = source.home { link("alternate", home, end: "", to: &xml) }
        xml.raw("</source>\n")
    }

    private static func link(
        _ relation: String, _ url: String, title: String? = nil, end: String = "\n", to xml: inout MarkupWriter
    ) {
        xml.raw("<link")
        xml.attribute("rel", relation)
        xml.attribute("href", url)
        if let title { xml.attribute("title", title) }
        xml.raw("/>")
        xml.raw(end)
    }

    private static func tag(_ name: String) -> String { "tag:sheaf.invalid,2025:\(name)" }
}
