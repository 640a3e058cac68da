import FeedModel

extension RollingFeed.Entry {
    init(_ story: EditionStory, place: Int, _ edition: Edition, _ labels: Labels) {
        let lead = story.reports[0]
        id = story.id
        url = story.url
        title = StoryDetails.headline(story, labels)
        summary = story.dek
        language = story.language
        published = story.reports.map(\.firstSeen).min() ?? lead.firstSeen
        modified = story.reports.map(\.firstSeen).max() ?? lead.firstSeen
        authors = [RollingFeed.Author(name: lead.source.title)]
        let further = story.reports.dropFirst()
        sheaf = RollingFeed.Details(
            edition: edition.date, place: place, reports: story.reportCount, feeds: story.feedCount,
            source: lead.source,
            related: further.compactMap { report in
                report.url.map {
                    RollingFeed.Related(url: $0, title: report.title ?? labels.noTitle, source: report.source.title)
                }
            })
        contentHTML = RollingFeed.Entry.content(story, labels)
    }

    /// The dek and the further reports, as a reader shows them below the title.
    private static func content(_ story: EditionStory, _ labels: Labels) -> String {
        func escaped(_ text: String) -> String { MarkupText.escaped(text) }
        var html = ""
        if let dek = story.dek { html += "<blockquote>\(escaped(dek))</blockquote>" }
        let details = [story.reports[0].source.title] + StoryDetails.details(of: story, labels)
        html += "<p>\(escaped(details.joined(separator: " · ")))</p>"
        let further = story.reports.dropFirst()
        guard !further.isEmpty else { return html }
        html += "<p>\(escaped(labels.alsoReportedBy))</p><ul>"
        for report in further {
            let title = escaped(report.title ?? labels.noTitle)
            let link = report.url.map { "<a href=\"\(escaped($0))\">\(title)</a>" } ?? title
            let adds = report.adds.map { "<br>\(escaped(labels.adds)): \(escaped($0))" } ?? ""
            html += "<li><b>\(escaped(report.source.title))</b> \(link)\(adds)</li>"
        }
        return html + "</ul>"
    }
}
