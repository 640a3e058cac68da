package import FeedModel

/// The page of one edition: values for the templates, which do the escaping.
///
/// A class for the reason that `EditionComposer` is one.
package final class HTMLPage {
    let edition: Edition
    let labels: Labels
    let time: LocalTime
    let formats: [EditionFormat]
    let medium: Medium
    let blocks: [SectionBlock]
    /// Where a link to a story leads, within the page or to another chapter.
    private let places: [String: String]

    /// Only a file has other files beside it to link to.
    enum Medium { case file, mail, book }

    init(_ edition: Edition, formats: Set<EditionFormat>, medium: Medium) {
        self.edition = edition
        labels = Labels(for: edition.language)
        time = LocalTime(labels: labels, timeZone: edition.timeZone)
        self.formats = EditionFormat.allCases.filter(formats.contains)
        self.medium = medium
        blocks = SectionBlock.blocks(of: edition, labels)
        var places: [String: String] = [:]
        if medium == .book {
            for block in blocks {
                for story in block.parts.lazy.flatMap(\.stories) { places[story.id] = block.chapter }
            }
        }
        self.places = places
    }

    /// - Parameter formats: the files that lie beside the page and are linked from it.
    package static func render(_ edition: Edition, formats: Set<EditionFormat>) throws -> String {
        try render(edition, formats: formats, theme: Theme.standard())
    }

    static func render(_ edition: Edition, formats: Set<EditionFormat>, theme: Theme) -> String {
        theme.templates.render("page", HTMLPage(edition, formats: formats, medium: .file).page(theme))
    }

    static func renderForMail(_ edition: Edition, theme: Theme) -> String {
        theme.templates.render("page", HTMLPage(edition, formats: [], medium: .mail).page(theme))
    }

    private func page(_ theme: Theme) -> [String: Any] {
        var values = values(stylesheet: theme.stylesheet)
        values["sections"] = blocks.map { section($0) }
        return values
    }

    /// Everything but the sections.
    func values(stylesheet: String) -> [String: Any] {
        var values: [String: Any] = [
            "language": labels.language, "skip": labels.skip, "generator": edition.generator, "css": stylesheet,
            "date": edition.date, "fullDate": Labels.capitalised(time.full(edition.date)),
            "title": "\(Labels.capitalised(time.full(edition.date))) – Sheaf, \(labels.digest)",
            "digest": labels.digest, "otherDays": labels.otherDays, "allDays": labels.allDays,
            "summary": EditionSummary.runs(edition, labels), "links": links(), "alsoAs": labels.alsoAs,
            "formats": formatLinks(), "end": Labels.fill(labels.end, ["weekday": time.weekday(of: edition.date)]),
            "covers": EditionSummary.covers(edition, labels, time),
            "colophon": EditionSummary.colophon(edition, labels),
        ]
        values["isFile"] = medium == .file
        values["hasFormats"] = formats.contains { $0 != .html }
        if medium == .file {
            values["previous"] = neighbour(edition.previous)
            values["next"] = neighbour(edition.next)
        }
        addContents(to: &values)
        addGlance(to: &values)
        addNotes(to: &values)
        addHidden(to: &values)
        return values
    }

    private func neighbour(_ date: String?) -> [String: Any]? {
        date.map { ["href": "\($0).html", "text": Labels.capitalised(time.weekdayAndDay($0))] }
    }

    private func links() -> [[String: Any]] {
        var links: [[String: Any]] = []
        guard medium == .file else { return links }
        if let previous = edition.previous { links.append(["rel": "prev", "href": "\(previous).html"]) }
        if let next = edition.next { links.append(["rel": "next", "href": "\(next).html"]) }
        links.append(["rel": "up", "href": "index.html"])
        for format in formats where format != .html {
            links.append([
                "rel": "alternate", "type": format.mediaType, "href": format.fileName(for: edition.date),
                "title": format.name(labels),
            ])
        }
        return links
    }

    private func formatLinks() -> [[String: Any]] {
        let others = formats.filter { $0 != .html }
        return others.enumerated().map { index, format in
            [
                "href": format.fileName(for: edition.date), "name": format.name(labels),
                "isLast": index == others.count - 1,
            ]
        }
    }

    private func addContents(to values: inout [String: Any]) {
        var entries: [[String: Any]] = []
        if !edition.oneMinute.isEmpty {
            entries.append(["id": "glance", "title": labels.oneMinute, "count": labels.text(edition.oneMinute.count)])
        }
        for block in blocks {
            entries.append(["id": block.id, "title": block.title, "count": labels.text(block.count)])
            for part in block.parts where !part.title.isEmpty {
                entries.append([
                    "id": part.id, "title": part.title, "count": labels.text(part.stories.count), "class": "sub",
                ])
            }
        }
        if !edition.feedNotes.isEmpty {
            entries.append([
                "id": "health", "title": labels.feedsToLookAt, "count": labels.text(edition.feedNotes.count),
                "class": "warn",
            ])
        }
        values["contents"] = labels.contents
        values["entries"] = entries
        values["hasContents"] = entries.count > 1
    }

    private func addGlance(to values: inout [String: Any]) {
        values["hasGlance"] = !edition.oneMinute.isEmpty
        values["oneMinute"] = labels.oneMinute
        values["byReports"] = labels.byReports
        values["glanceLines"] = edition.oneMinute.map { line -> [String: Any] in
            var entry = direction(of: line.headline, language: line.language)
            entry["number"] = line.day > 1 ? "+\(line.newReports)" : labels.text(line.reports)
            entry["href"] = "\(places[line.story] ?? "")#\(line.story)"
            entry["headline"] = StoryDetails.headline(line, of: edition, labels)
            entry["note"] =
                line.day > 1
                ? Labels.fill(labels.day, ["n": String(line.day)])
                : "\(labels.phrase(labels.reports, line.reports)), \(labels.phrase(labels.feeds, line.feeds))"
            return entry
        }
    }

    /// `lang` where the text's language is another than the page's, `dir` where it runs the other way.
    func direction(of text: String, language: String?) -> [String: Any] {
        var attributes: [String: Any] = [:]
        if let language, CleanText.primaryLanguage(language) != labels.language { attributes["lang"] = language }
        if MarkupText.isRightToLeft(text) { attributes["dir"] = "rtl" }
        return attributes
    }
}
