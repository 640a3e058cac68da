import FeedModel

extension RollingFeed {
    /// RFC 4287. The ids are tag URIs (RFC 4151), the same wherever the file is put.
    func atom() -> String {
        var xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escaped(language))">
            <id>\(Self.tag("stories"))</id>
            <title>\(escaped(title))</title>
            <updated>\((updated ?? Instant(seconds: 0)).rfc3339)</updated>
            <author><name>Sheaf</name></author>

            """
        for item in items { xml += entry(item) }
        return xml + "</feed>\n"
    }

    private func entry(_ item: Entry) -> String {
        let language = item.language.map { " xml:lang=\"\(escaped($0))\"" } ?? ""
        var xml = "<entry\(language)>\n<id>\(Self.tag(item.id))</id>\n<title>\(escaped(item.title))</title>\n"
        xml += "<updated>\(item.modified.rfc3339)</updated>\n<published>\(item.published.rfc3339)</published>\n"
        for author in item.authors { xml += "<author><name>\(escaped(author.name))</name></author>\n" }
        if let url = item.url { xml += "<link rel=\"alternate\" href=\"\(escaped(url))\"/>\n" }
        // One link a URL: §4.1.1 allows no two of the same relation, type and language to the same place.
        var seen = Set<String>()
        for related in item.sheaf.related where seen.insert(related.url).inserted {
            let title = escaped("\(related.source): \(related.title)")
            xml += "<link rel=\"related\" href=\"\(escaped(related.url))\" title=\"\(title)\"/>\n"
        }
        if let summary = item.summary { xml += "<summary>\(escaped(summary))</summary>\n" }
        xml += "<content type=\"html\">\(escaped(item.contentHTML))</content>\n"
        return xml + source(item.sheaf.source, item.modified) + "</entry>\n"
    }

    /// §4.2.11: where the entry comes from.
    private func source(_ source: EditionReport.Source, _ updated: Instant) -> String {
        guard let id = source.feed ?? source.home else { return "" }
        var xml = "<source><id>\(escaped(id))</id><title>\(escaped(source.title))</title>"
        xml += "<updated>\(updated.rfc3339)</updated>"
        if let home = source.home { xml += "<link rel=\"alternate\" href=\"\(escaped(home))\"/>" }
        return xml + "</source>\n"
    }

    private static func tag(_ name: String) -> String { "tag:sheaf.invalid,2025:\(name)" }

    private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
