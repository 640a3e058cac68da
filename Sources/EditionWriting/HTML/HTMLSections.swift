import FeedModel

/// The sections of an edition as values for the templates. What holds in a file alone stands in them as well; there the
/// templates ask for `isFile`.
///
/// A class for the reason that `EditionComposer` is one.
final class HTMLSections {
    let edition: Edition
    let labels: Labels
    let time: LocalTime
    private let blocks: [SectionBlock]

    /// More single stories than this in one part are folded, never dropped.
    private static let foldAfter = 40

    /// How many of a list stand in sight: a fold over one line would take its room to hide it.
    static func inSight(_ count: Int, _ limit: Int) -> Int { count == limit + 1 ? count : limit }

    init(_ rendering: EditionRendering) {
        edition = rendering.edition
        labels = rendering.labels
        time = rendering.time
        blocks = rendering.blocks
    }

    /// One record a block.
    var values: [TemplateRecord] { blocks.map(section) }

    private func section(_ block: SectionBlock) -> TemplateRecord {
        var values: TemplateRecord = ["id": .text(block.id), "title": .text(block.title)]
        switch block.kind {
        case .top:
            let minutes = labels.phrase(labels.minutes, edition.minutes.top)
            values["note"] = .text(minutes)
            values["stop"] = .text(Labels.fill(labels.stop, ["minutes": minutes]))
        case .stillMoving: values["note"] = .text(labels.movingNote)
        case .rarelyPosts: values["note"] = .text(labels.rareNote)
        case .listenAndWatch: values["note"] = .text(labels.phrase(labels.stories, block.count))
        case .group:
            let above = block.shownAbove > 0 ? ", " + labels.phrase(labels.shownAbove, block.shownAbove) : ""
            values["note"] = .text(labels.phrase(labels.stories, block.count) + above)
        }
        values["parts"] = .records(block.parts.map { part($0, isTop: block.kind == .top) })
        return values
    }

    private func part(_ part: SectionBlock.Part, isTop: Bool) -> TemplateRecord {
        var values: TemplateRecord = [:]
        if !part.title.isEmpty { values["subtitle"] = ["id": .text(part.id), "title": .text(part.title)] }
        values["articles"] = .records(
            part.articles.enumerated().map { index, story in
                article(story, isLead: isTop && index == 0, level: part.title.isEmpty ? 3 : 4)
            })
        values["hasBriefs"] = .flag(!part.briefs.isEmpty)
        let sight = Self.inSight(part.briefs.count, Self.foldAfter)
        values["briefs"] = .records(part.briefs.prefix(sight).map(brief))
        let more = part.briefs.dropFirst(sight)
        values["hasMore"] = .flag(!more.isEmpty)
        if !more.isEmpty {
            values["moreLabel"] = .text(labels.phrase(labels.moreStories, more.count))
            values["more"] = .records(more.map(brief))
        }
        return values
    }

    private func brief(_ story: EditionStory) -> TemplateRecord {
        let report = story.reports[0]
        var values = TemplateRecord(story.headline, language: story.language, besides: labels.language)
        values["id"] = .text(story.id)
        values["headline"] = .text(StoryDetails.headline(story, labels))
        values["hasURL"] = .flag(story.url != nil)
        values["url"] = .text(ifAny: story.url)
        values["source"] = .text(report.source.title)
        values["details"] = .texts(StoryDetails.details(of: story, labels))
        values["comments"] = .record(ifAny: comments(report))
        return values
    }

    func comments(_ report: EditionReport) -> TemplateRecord? {
        report.comments.map { ["href": .text($0), "text": .text(labels.comments)] }
    }
}
