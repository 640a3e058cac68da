import FeedModel

/// CommonMark with front matter; tables as GitHub has them.
struct EditionMarkdown {
    private let edition: Edition
    private let labels: Labels
    private let time: LocalTime
    private let blocks: [SectionBlock]
    private var output: [UInt8] = []

    static func bytes(_ rendering: EditionRendering) -> [UInt8] {
        var markdown = EditionMarkdown(rendering)
        markdown.write()
        return markdown.output
    }

    private init(_ rendering: EditionRendering) {
        edition = rendering.edition
        labels = rendering.labels
        time = rendering.time
        blocks = rendering.blocks
    }

    private mutating func line(_ line: String = "") {
        output.append(contentsOf: line.utf8)
        output.append(0x0A)
    }

    private mutating func write() {
        frontMatter()
        line("# " + escaped(Labels.capitalised(time.full(edition.date))))
        line()
        line(escaped(EditionSummary.text(edition, labels)))
        line()
        glance()
        for block in blocks { section(block) }
        feedNotes()
        hidden()
        line("---")
        line()
        line(escaped(Labels.fill(labels.end, ["weekday": time.weekday(of: edition.date)])) + ".")
        line(escaped(EditionSummary.covers(edition, labels, time)))
        line(escaped(EditionSummary.colophon(edition, labels)))
    }

    private mutating func frontMatter() {
        let counts = edition.counts
        line("---")
        line("title: \"\(Labels.capitalised(time.full(edition.date)))\"")
        line("date: \(edition.date)")
        line("lang: \(labels.language)")
        line("items: \(counts.items)")
        line("reports: \(counts.reports)")
        line("stories: \(counts.stories)")
        line("feeds: {ok: \(counts.feeds - counts.failingFeeds), all: \(counts.feeds)}")
        line("generator: \"\(edition.generator)\"")
        line("---")
    }

    private mutating func glance() {
        guard !edition.oneMinute.isEmpty else { return }
        heading(2, labels.oneMinute)
        for line in edition.oneMinute {
            let number = StoryDetails.number(line, of: edition, labels)
            self.line("- **\(number)** [\(escaped(StoryDetails.headline(line, of: edition, labels)))](#\(line.story))")
        }
        line()
    }

    private mutating func section(_ block: SectionBlock) {
        heading(2, block.title)
        for part in block.parts {
            if !part.title.isEmpty { heading(3, part.title) }
            for story in part.articles { article(story) }
            for story in part.briefs { brief(story) }
            if !part.briefs.isEmpty { line() }
        }
        if block.kind == .top {
            let minutes = labels.phrase(labels.minutes, edition.minutes.top)
            line("*\(escaped(Labels.fill(labels.stop, ["minutes": minutes])))*")
            line()
        }
    }

    private mutating func article(_ story: EditionStory) {
        let lead = story.reports[0]
        line("### \(anchor(story))\(MarkdownText.link(StoryDetails.headline(story, labels), story.url))")
        line()
        var facts: [String] = []
        if story.lastShown == nil {
            let reports = labels.phrase(labels.reports, story.reportCount)
            facts.append("**\(escaped("\(reports), \(labels.phrase(labels.feeds, story.feedCount))"))**")
        } else {
            let day = Labels.fill(labels.day, ["n": String(story.day)])
            facts.append("**\(escaped("\(day) · +\(story.newReportCount)"))**")
        }
        facts += StoryDetails.tags(of: lead, labels).map { "*\(escaped($0))*" }
        facts.append(escaped(lead.source.title))
        facts.append(escaped(time.short(lead.published ?? lead.firstSeen, before: edition.to)))
        if let length = StoryDetails.length(of: lead, labels) { facts.append(escaped(length)) }
        if let comments = lead.comments { facts.append(MarkdownText.link(labels.comments, comments)) }
        for before in StoryDetails.before(story, labels, time) {
            facts.append("[\(escaped(before.text))](\(before.date).md#\(story.id))")
        }
        line(facts.joined(separator: " · "))
        line()
        if let dek = story.dek {
            line("> " + escaped(labels.quoted(dek)))
            line()
        }
        reports(of: story)
    }

    private mutating func reports(of story: EditionStory) {
        let also = story.reports.dropFirst().filter(\.isNew)
        for report in also {
            let tags = StoryDetails.tags(of: report, labels)
            let tag = tags.isEmpty ? "" : "(\(escaped(tags.joined(separator: ", "))))"
            let source = StoryDetails.source(of: report, in: story).map { "**\(escaped($0))**" }
            let by = [source ?? "", tag].filter { !$0.isEmpty }.joined(separator: " ")
            var entry = by.isEmpty ? "- " : "- \(by): "
            entry += MarkdownText.link(report.title ?? labels.noTitle, report.url)
            if let recording = StoryDetails.recording(of: report, labels) { entry += " · \(escaped(recording))" }
            if let adds = report.adds { entry += " — *\(escaped(labels.adds)):* \(escaped(adds))" }
            line(entry)
        }
        for copy in StoryDetails.copies(of: story, labels) { line("- \(escaped(copy))") }
        if let shared = story.evidence?.shared, !shared.isEmpty {
            line("- *\(escaped(labels.sharedByAll)):* \(escaped(shared.joined(separator: ", ")))")
        }
        if story.evidence?.decidedByUser == true { line("- *\(escaped(labels.decidedByYou))*") }
        line()
    }

    /// Most of a long day: straight into the output.
    private mutating func brief(_ story: EditionStory) {
        let report = story.reports[0]
        raw("- <a id=\"")
        raw(story.id)
        raw("\"></a>")
        raw(MarkdownText.link(StoryDetails.headline(story, labels), story.url))
        raw(" — ")
        MarkdownText.append(report.source.title, to: &output)
        for detail in StoryDetails.details(of: story, labels) {
            raw(" · ")
            MarkdownText.append(detail, to: &output)
        }
        if let comments = report.comments { raw(" · " + MarkdownText.link(labels.comments, comments)) }
        line()
    }

    private mutating func raw(_ text: String) { output.append(contentsOf: text.utf8) }

    private mutating func feedNotes() {
        guard !edition.feedNotes.isEmpty else { return }
        let part = Labels.fill(
            labels.partOf, ["n": labels.text(edition.feedNotes.count), "all": labels.text(edition.counts.feeds)])
        heading(2, "\(labels.feedsToLookAt) (\(part))")
        line("| \(escaped(labels.feed)) | \(escaped(labels.whatHappened)) | \(escaped(labels.whatToDo)) |")
        line("| --- | --- | --- |")
        for note in edition.feedNotes {
            let command = note.command.map { " `\($0.replacing("|", with: "\\|"))`" } ?? ""
            line("| \(escaped(note.source.title)) | \(escaped(note.happened)) | \(escaped(note.advice))\(command) |")
        }
        line()
    }

    private mutating func hidden() {
        guard !edition.hidden.isEmpty else { return }
        heading(2, labels.phrase(labels.hidden, edition.counts.hidden))
        for rule in edition.hidden {
            line("- \(escaped(rule.rule)): \(rule.items.count)")
            for item in rule.items { line("  - \(MarkdownText.link(item.title, item.url)) — \(escaped(item.source))") }
        }
        line()
    }

    private mutating func heading(_ level: Int, _ title: String) {
        line(String(repeating: "#", count: level) + " " + escaped(title))
        line()
    }

    private func anchor(_ story: EditionStory) -> String { "<a id=\"\(story.id)\"></a>" }

    private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
