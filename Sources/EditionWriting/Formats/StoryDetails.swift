import FeedModel

/// The small print of a story, the same words in every format.
enum StoryDetails {
    /// `4 min`, `audio 42 min, 38 MB`, `first post in 214 days`, `Same text in 2 more feeds`, `no title in feed`.
    static func details(of story: EditionStory, _ labels: Labels) -> [String] {
        let report = story.reports[0]
        var details: [String] = []
        if let length = length(of: report, labels) { details.append(length) }
        if let days = story.silentDays { details.append(labels.phrase(labels.firstPostIn, days)) }
        if let copied = sameText([report], labels) { details.append(copied) }
        if story.headlineSource == .text { details.append(labels.noTitle) }
        return details
    }

    /// How long it is to hear, to watch or to read.
    static func length(of report: EditionReport, _ labels: Labels) -> String? {
        recording(of: report, labels) ?? report.minutes.map { minutes($0, labels) }
    }

    static func recording(of report: EditionReport, _ labels: Labels) -> String? {
        report.media.first.map { media($0, labels) }
    }

    /// Over the further reports.
    static func alsoTitle(of story: EditionStory, _ labels: Labels) -> String {
        story.independentCount > 1 ? labels.alsoReportedBy : labels.alsoThere
    }

    /// Nil where the line above has named it already.
    static func source(of report: EditionReport, in story: EditionStory) -> String? {
        story.independentCount == 1 && report.source.title == story.reports[0].source.title ? nil : report.source.title
    }

    /// What stands in for a title is a quotation.
    static func headline(_ story: EditionStory, _ labels: Labels) -> String {
        story.headlineSource == .text ? labels.quoted(story.headline) : story.headline
    }

    static func headline(_ line: Edition.Line, of edition: Edition, _ labels: Labels) -> String {
        story(of: line, in: edition).map { headline($0, labels) } ?? line.headline
    }

    /// What One minute goes by: independent reports; for a story of an earlier day, `+2` new ones.
    static func number(_ line: Edition.Line, of edition: Edition, _ labels: Labels) -> String {
        if line.day > 1 { return "+\(line.newReports)" }
        return labels.text(story(of: line, in: edition)?.independentCount ?? line.reports)
    }

    private static func story(of line: Edition.Line, in edition: Edition) -> EditionStory? {
        edition.sections.lazy.flatMap(\.stories).first { $0.id == line.story }
    }

    static func minutes(_ minutes: Int, _ labels: Labels) -> String {
        Labels.fill(labels.shortMinutes, ["n": labels.text(minutes)])
    }

    static func media(_ media: EditionReport.Media, _ labels: Labels) -> String {
        var text = media.isVideo ? labels.video : labels.audio
        if let seconds = media.seconds { text += " " + minutes(max(1, (seconds + 30) / 60), labels) }
        if let bytes = media.bytes, bytes >= 100_000 {
            text += media.seconds == nil ? " " : ", "
            text += "\(labels.text(max(1, (bytes + 500_000) / 1_000_000))) MB"
        }
        return text
    }

    static func tags(of report: EditionReport, _ labels: Labels) -> [String] {
        (report.isPrimary ? [labels.primarySource] : []) + (report.isLatest ? [labels.latest] : [])
    }

    /// `Same text in 2 more feeds`; nil where none but the report's own feed has it, once more, be it at another
    /// address: a reader cannot tell two feeds of one name apart.
    static func sameText(_ reports: [EditionReport], _ labels: Labels) -> String? {
        guard reports.contains(where: { !$0.copies.isEmpty }) else { return nil }
        let feeds = Set(reports.flatMap { report in elsewhere(report).map(\.source.title) })
        return feeds.isEmpty ? nil : labels.phrase(labels.sameText, feeds.count)
    }

    /// The feeds that carry a report's text word for word or nearly so.
    static func copies(of story: EditionStory, _ labels: Labels) -> [String] {
        story.reports.flatMap { report in
            elsewhere(report).map { copy in
                Labels.fill(
                    labels.sameTextAs,
                    ["copy": copy.source.title, "source": report.source.title, "percent": String(copy.percent)])
            }
        }
    }

    /// One copy for each name of a feed.
    private static func elsewhere(_ report: EditionReport) -> [EditionReport.Copy] {
        var names: Set<String> = [report.source.title]
        return report.copies.filter { names.insert($0.source.title).inserted }
    }

    /// Where a reader met the story before, last and for the first time: the words of a link, and the date of that
    /// edition.
    static func before(
        _ story: EditionStory, _ labels: Labels, _ time: LocalTime
    ) -> [(text: String, date: String)] {
        // Of a series, what stands here is new.
        guard let last = story.lastShown else { return [] }
        let values: Labels.Values = ["day": time.dayAndMonth(last.date), "headline": labels.quoted(last.headline)]
        let first = story.firstShown.map { first in
            (Labels.fill(labels.firstShown, ["day": time.dayAndMonth(first.date)]), first.date)
        }
        return [(Labels.fill(labels.lastShown, values), last.date)] + (first.map { [$0] } ?? [])
    }
}
