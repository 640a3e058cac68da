import FeedModel
import FeedText

/// Plain text of at most 80 columns, by what a terminal shows; only a URL may be longer, on a line of its own.
struct EditionText {
    private static let columns = 80

    private let edition: Edition
    private let labels: Labels
    private let time: LocalTime
    private let blocks: [SectionBlock]
    private var output: [UInt8] = []

    static func bytes(_ rendering: EditionRendering) -> [UInt8] {
        var text = EditionText(rendering)
        text.write()
        return text.output
    }

    private init(_ rendering: EditionRendering) {
        edition = rendering.edition
        labels = rendering.labels
        time = rendering.time
        blocks = rendering.blocks
    }

    private mutating func write() {
        paragraph("SHEAF - \(time.full(edition.date).uppercased())")
        paragraph(EditionSummary.text(edition, labels))
        glance()
        for block in blocks { section(block) }
        feedNotes()
        hidden()
        line()
        paragraph(Labels.fill(labels.end, ["weekday": time.weekday(of: edition.date)]) + ".")
        paragraph(EditionSummary.covers(edition, labels, time))
        paragraph(EditionSummary.colophon(edition, labels))
    }

    private mutating func glance() {
        guard !edition.oneMinute.isEmpty else { return }
        rule(labels.oneMinute)
        for line in edition.oneMinute {
            let number = (line.day > 1 ? "" : " ") + StoryDetails.number(line, of: edition, labels)
            let day = line.day > 1 ? " (\(Labels.fill(labels.day, ["n": String(line.day)])))" : ""
            let headline = StoryDetails.headline(line, of: edition, labels)
            paragraph(headline + day, first: padded(number) + " ", rest: "    ")
        }
    }

    private mutating func section(_ block: SectionBlock) {
        for part in block.parts {
            rule(part.title.isEmpty ? block.title : "\(block.title) › \(part.title)")
            for story in part.articles { article(story) }
            for story in part.briefs { brief(story) }
        }
        if block.kind == .top {
            let minutes = labels.phrase(labels.minutes, edition.minutes.top)
            line()
            ruled("-- " + Labels.fill(labels.stop, ["minutes": minutes]) + " ", with: "-")
        }
    }

    private mutating func article(_ story: EditionStory) {
        let lead = story.reports[0]
        let number = story.lastShown == nil ? String(story.reportCount) : "+\(story.newReportCount)"
        line()
        paragraph(StoryDetails.headline(story, labels), first: "[\(number)] ", rest: "    ")
        var facts = StoryDetails.tags(of: lead, labels)
        if story.lastShown != nil { facts.insert(Labels.fill(labels.day, ["n": String(story.day)]), at: 0) }
        facts += [lead.source.title, time.short(lead.published ?? lead.firstSeen, before: edition.to)]
        if let length = StoryDetails.length(of: lead, labels) { facts.append(length) }
        let reports = labels.phrase(labels.reports, story.reportCount)
        facts.append("\(reports), \(labels.phrase(labels.feeds, story.feedCount))")
        paragraph(facts.joined(separator: " · ") + " [\(story.id)]", first: "    ", rest: "    ")
        url(story.url, indent: "    ")
        if let dek = story.dek { paragraph(labels.quoted(dek), first: "    ", rest: "    ") }
        let before = StoryDetails.before(story, labels, time).map(\.text)
        if !before.isEmpty { paragraph(before.joined(separator: " · "), first: "    ", rest: "    ") }
        self.reports(of: story)
    }

    private mutating func reports(of story: EditionStory) {
        let also = story.reports.dropFirst().filter(\.isNew)
        if !also.isEmpty { paragraph(StoryDetails.alsoTitle(of: story, labels) + ":", first: "    ") }
        for report in also {
            let tags = StoryDetails.tags(of: report, labels)
            let tag = tags.isEmpty ? "" : "(\(tags.joined(separator: ", ")))"
            let by = [StoryDetails.source(of: report, in: story) ?? "", tag].filter { !$0.isEmpty }
            let title = [report.title ?? labels.noTitle, StoryDetails.recording(of: report, labels)]
                .compactMap { $0 }.joined(separator: " · ")
            paragraph((by.isEmpty ? "" : by.joined(separator: " ") + ": ") + title, first: "    - ", rest: "      ")
            url(report.url, indent: "      ")
            if let adds = report.adds { paragraph("\(labels.adds): \(adds)", first: "      ", rest: "      ") }
        }
        for copy in StoryDetails.copies(of: story, labels) { paragraph(copy, first: "    = ", rest: "      ") }
        if let shared = story.evidence?.shared, !shared.isEmpty {
            let text = "\(labels.sharedByAll): \(shared.joined(separator: ", "))"
            paragraph(text, first: "    ", rest: "    ")
        }
        if story.evidence?.decidedByUser == true { paragraph(labels.decidedByYou, first: "    ", rest: "    ") }
    }

    private mutating func brief(_ story: EditionStory) {
        let details = [story.reports[0].source.title] + StoryDetails.details(of: story, labels)
        let text = "\(StoryDetails.headline(story, labels)) - \(details.joined(separator: " · ")) [\(story.id)]"
        paragraph(text, first: " *  ", rest: "    ")
        url(story.url, indent: "    ")
    }

    private mutating func feedNotes() {
        guard !edition.feedNotes.isEmpty else { return }
        let part = Labels.fill(
            labels.partOf, ["n": labels.text(edition.feedNotes.count), "all": labels.text(edition.counts.feeds)])
        rule("\(labels.feedsToLookAt) (\(part))")
        for note in edition.feedNotes {
            paragraph("\(note.source.title): \(note.happened).", first: " !  ", rest: "    ")
            paragraph(note.advice, first: "    ", rest: "    ")
            if let command = note.command { line("    " + command) }
        }
    }

    private mutating func hidden() {
        guard !edition.hidden.isEmpty else { return }
        rule(labels.phrase(labels.hidden, edition.counts.hidden))
        for rule in edition.hidden {
            paragraph("\(rule.rule): \(rule.items.count)", first: "    ", rest: "    ")
        }
    }

    // MARK: Lines

    private mutating func line(_ line: String = "") {
        output.append(contentsOf: line.utf8)
        output.append(0x0A)
    }

    private mutating func paragraph(_ paragraph: String, first: String = "", rest: String = "") {
        let lines = PlainText.wrap(paragraph, columns: Self.columns - first.count)
        for (index, line) in lines.enumerated() {
            output.append(contentsOf: (index == 0 ? first : rest).utf8)
            self.line(line)
        }
    }

    private mutating func url(_ url: String?, indent: String) {
        guard let url else { return }
        output.append(contentsOf: indent.utf8)
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: url.utf8)
        line(">")
    }

    private mutating func rule(_ title: String) {
        line()
        ruled("== \(title.uppercased()) ", with: "=")
    }

    private mutating func ruled(_ text: String, with character: String) {
        let lines = PlainText.wrap(text, columns: Self.columns)
        for (index, part) in lines.enumerated() {
            let room = Self.columns - PlainText.displayWidth(part) - 1
            line(index == lines.count - 1 && room > 0 ? part + " " + String(repeating: character, count: room) : part)
        }
    }

    private func padded(_ number: String) -> String {
        number.count < 3 ? String(repeating: " ", count: 3 - number.count - 1) + number + " " : number
    }
}
