import FeedModel

/// The page of one edition: values for the templates, which do the escaping.
///
/// A class for the reason that `EditionComposer` is one.
final class HTMLPage {
    let rendering: EditionRendering
    let formats: [EditionFormat]
    let medium: Medium
    /// Where a link to a story of several reports leads, within the page or to another chapter.
    private let places: [String: String]

    /// Only a file has other files beside it to link to.
    enum Medium { case file, mail, book }

    var edition: Edition { rendering.edition }
    var labels: Labels { rendering.labels }
    var time: LocalTime { rendering.time }

    init(_ rendering: EditionRendering, formats: Set<EditionFormat>, medium: Medium) {
        self.rendering = rendering
        self.formats = EditionFormat.allCases.filter(formats.contains)
        self.medium = medium
        var places: [String: String] = [:]
        if medium == .book {
            for block in rendering.blocks {
                for story in block.parts.lazy.flatMap(\.articles) { places[story.id] = block.chapter }
            }
        }
        self.places = places
    }

    /// - Parameter formats: the files that lie beside the page and are linked from it.
    static func bytes(_ rendering: EditionRendering, formats: Set<EditionFormat>, theme: Theme) -> [UInt8] {
        HTMLPage(rendering, formats: formats, medium: .file).bytes(theme)
    }

    static func bytesForMail(_ rendering: EditionRendering, theme: Theme) -> [UInt8] {
        HTMLPage(rendering, formats: [], medium: .mail).bytes(theme)
    }

    private func bytes(_ theme: Theme) -> [UInt8] {
        let sheet = medium == .mail ? MailStylesheet.text : Stylesheet.text
        var values = values(stylesheet: theme.stylesheet ?? sheet)
        values["sections"] = .records(rendering.sections)
        return theme.templates.render("page", values)
    }

    /// Everything but the sections.
    func values(stylesheet: String) -> TemplateRecord {
        var values: TemplateRecord = [
            "language": .text(labels.language), "skip": .text(labels.skip), "generator": .text(edition.generator),
            "css": .text(stylesheet), "date": .text(edition.date),
            "fullDate": .text(Labels.capitalised(time.full(edition.date))),
            "title": "\(Labels.capitalised(time.full(edition.date))) – Sheaf, \(labels.digest)",
            "digest": .text(labels.digest), "otherDays": .text(labels.otherDays), "allDays": .text(labels.allDays),
            "summary": .records(EditionSummary.runs(edition, labels)), "links": .records(links()),
            "alsoAs": .text(labels.alsoAs), "formats": .records(formatLinks()),
            "end": .text(Labels.fill(labels.end, ["weekday": time.weekday(of: edition.date)])),
            "covers": .text(EditionSummary.covers(edition, labels, time)),
            "colophon": .text(EditionSummary.colophon(edition, labels, isPage: medium != .book)),
        ]
        values["isFile"] = .flag(medium == .file)
        values["hasFormats"] = .flag(formats.contains { $0 != .html })
        if medium == .file {
            values["previous"] = .record(ifAny: neighbour(edition.previous))
            values["next"] = .record(ifAny: neighbour(edition.next))
        }
        addContents(to: &values)
        addGlance(to: &values)
        addNotes(to: &values)
        addHidden(to: &values)
        return values
    }

    private func neighbour(_ date: String?) -> TemplateRecord? {
        date.map { ["href": "\($0).html", "text": .text(Labels.capitalised(time.weekdayAndDay($0)))] }
    }

    private func links() -> [TemplateRecord] {
        var links: [TemplateRecord] = []
        guard medium == .file else { return links }
        if let previous = edition.previous { links.append(["rel": "prev", "href": "\(previous).html"]) }
        if let next = edition.next { links.append(["rel": "next", "href": "\(next).html"]) }
        links.append(["rel": "up", "href": "index.html"])
        for format in formats where format != .html {
            links.append([
                "rel": "alternate", "type": .text(format.mediaType),
                "href": .text(format.fileName(for: edition.date)), "title": .text(format.name(labels)),
            ])
        }
        return links
    }

    private func formatLinks() -> [TemplateRecord] {
        let others = formats.filter { $0 != .html }
        return others.enumerated().map { index, format in
            [
                "href": .text(format.fileName(for: edition.date)), "name": .text(format.name(labels)),
                "isLast": .flag(index == others.count - 1),
            ]
        }
    }

    private func addContents(to values: inout TemplateRecord) {
        var entries: [TemplateRecord] = []
        if !edition.oneMinute.isEmpty {
            entries.append(entry("glance", labels.oneMinute, edition.oneMinute.count))
        }
        for block in rendering.blocks {
            entries.append(entry(block.id, block.title, block.count))
            for part in block.parts where !part.title.isEmpty {
                entries.append(entry(part.id, part.title, part.count, kind: "sub"))
            }
        }
        if !edition.feedNotes.isEmpty {
            entries.append(entry("health", labels.feedsToLookAt, edition.feedNotes.count, kind: "warn"))
        }
        values["contents"] = .text(labels.contents)
        values["entries"] = .records(entries)
        values["hasContents"] = .flag(entries.count > 1)
    }

    private func entry(_ id: String, _ title: String, _ count: Int, kind: String? = nil) -> TemplateRecord {
        var entry: TemplateRecord = [
            "id": .text(id), "title": .text(title), "count": .text(labels.text(count)),
        ]
        entry["class"] = .text(ifAny: kind)
        return entry
    }

    private func addGlance(to values: inout TemplateRecord) {
        values["hasGlance"] = .flag(!edition.oneMinute.isEmpty)
        values["oneMinute"] = .text(labels.oneMinute)
        values["byReports"] = .text(labels.byReports)
        values["glanceLines"] = .records(edition.oneMinute.map(glanceLine))
    }

    private func glanceLine(_ line: Edition.Line) -> TemplateRecord {
        var entry = TemplateRecord(line.headline, language: line.language, besides: labels.language)
        entry["number"] = .text(StoryDetails.number(line, of: edition, labels))
        entry["href"] = "\(places[line.story] ?? "")#\(line.story)"
        entry["headline"] = .text(StoryDetails.headline(line, of: edition, labels))
        entry["note"] =
            line.day > 1
            ? .text(Labels.fill(labels.day, ["n": String(line.day)]))
            : "\(labels.phrase(labels.reports, line.reports)), \(labels.phrase(labels.feeds, line.feeds))"
        return entry
    }
}

extension TemplateRecord {
    /// `lang` where the text's language is another than the page's, `dir` where it runs the other way.
    init(_ text: String, language: String?, besides page: String) {
        self = [:]
        if let language, CleanText.primaryLanguage(language) != page { self["lang"] = .text(language) }
        if MarkupText.isRightToLeft(text) { self["dir"] = "rtl" }
    }
}
