import FeedModel

extension RollingFeed.Entry {
    init(_ story: EditionStory, place: Int, _ edition: Edition, _ labels: Labels) {
        let lead = story.reports[0]
        id = Self.id(of: story, edition)
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

    /// What is new in a series is an entry of its own: readers pass over one that they know.
    static func id(of story: EditionStory, _ edition: Edition) -> String {
        story.firstShown != nil && story.lastShown == nil ? "\(story.id).\(edition.date)" : story.id
    }

    /// The dek and the further reports, as a reader shows them below the title.
    private static func content(_ story: EditionStory, _ labels: Labels) -> String {
        var html = MarkupWriter()
        if let dek = story.dek { html.element("blockquote", dek) }
        let details = [story.reports[0].source.title] + StoryDetails.details(of: story, labels)
        html.element("p", details.joined(separator: " · "))
        let further = story.reports.dropFirst()
        guard !further.isEmpty else { return String(decoding: html.bytes, as: UTF8.self) }
        html.element("p", StoryDetails.alsoTitle(of: story, labels))
        html.raw("<ul>")
        for report in further {
            html.raw("<li>")
            if let source = StoryDetails.source(of: report, in: story) { html.element("b", source, " ") }
            if let url = report.url {
                html.raw("<a")
                html.attribute("href", url)
                html.raw(">")
            }
            html.text(report.title ?? labels.noTitle)
            if report.url != nil { html.raw("</a>") }
            if let adds = report.adds {
                html.raw("<br>")
                html.text("\(labels.adds): \(adds)")
            }
            html.raw("</li>")
        }
        html.raw("</ul>")
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
