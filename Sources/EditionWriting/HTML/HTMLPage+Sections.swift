import FeedModel

extension HTMLPage {
    /// More single stories than this in one part are folded, never dropped.
    private static let foldAfter = 40

    func section(_ block: SectionBlock) -> [String: TemplateValue] {
        var values: [String: TemplateValue] = ["id": .text(block.id), "title": .text(block.title)]
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
        values["parts"] = .records(block.parts.map { part($0, kind: block.kind) })
        return values
    }

    private func part(_ part: SectionBlock.Part, kind: Edition.Kind) -> [String: TemplateValue] {
        var values: [String: TemplateValue] = [:]
        if !part.title.isEmpty { values["subtitle"] = ["id": .text(part.id), "title": .text(part.title)] }
        let isLong = kind == .top || kind == .stillMoving
        let articles = part.stories.filter { isLong || $0.reportCount > 1 }
        let briefs = part.stories.filter { !isLong && $0.reportCount == 1 }
        values["articles"] = .records(
            articles.enumerated().map { index, story in
                article(story, isLead: kind == .top && index == 0, level: part.title.isEmpty ? 3 : 4)
            })
        values["hasBriefs"] = .flag(!briefs.isEmpty)
        values["briefs"] = .records(briefs.prefix(Self.foldAfter).map(brief))
        let more = briefs.dropFirst(Self.foldAfter)
        values["hasMore"] = .flag(!more.isEmpty)
        if !more.isEmpty {
            values["moreLabel"] = .text(labels.phrase(labels.moreStories, more.count))
            values["more"] = .records(more.map(brief))
        }
        return values
    }

    private func brief(_ story: EditionStory) -> [String: TemplateValue] {
        let report = story.reports[0]
        var values = direction(of: story.headline, language: story.language)
        values["id"] = .text(story.id)
        values["headline"] = .text(StoryDetails.headline(story, labels))
        values["hasURL"] = .flag(story.url != nil)
        values["url"] = .text(ifAny: story.url)
        values["source"] = .text(report.source.title)
        values["details"] = .texts(StoryDetails.details(of: story, labels))
        values["comments"] = .record(ifAny: comments(report))
        return values
    }

    func comments(_ report: EditionReport) -> [String: TemplateValue]? {
        report.comments.map { ["href": .text($0), "text": .text(labels.comments)] }
    }
}
