import FeedModel

extension HTMLPage {
    /// More single stories than this in one part are folded, never dropped.
    private static let foldAfter = 40

    func section(_ block: SectionBlock) -> [String: Any] {
        var values: [String: Any] = ["id": block.id, "title": block.title]
        switch block.kind {
        case .top:
            values["note"] = labels.phrase(labels.minutes, edition.minutes.top)
            values["stop"] = Labels.fill(
                labels.stop, ["minutes": labels.phrase(labels.minutes, edition.minutes.top)])
        case .stillMoving: values["note"] = labels.movingNote
        case .rarelyPosts: values["note"] = labels.rareNote
        case .listenAndWatch: values["note"] = labels.phrase(labels.stories, block.count)
        case .group:
            let above = block.shownAbove > 0 ? ", " + labels.phrase(labels.shownAbove, block.shownAbove) : ""
            values["note"] = labels.phrase(labels.stories, block.count) + above
        }
        values["parts"] = block.parts.map { part($0, kind: block.kind) }
        return values
    }

    private func part(_ part: SectionBlock.Part, kind: Edition.Kind) -> [String: Any] {
        var values: [String: Any] = [:]
        if !part.title.isEmpty { values["subtitle"] = ["id": part.id, "title": part.title] }
        let isLong = kind == .top || kind == .stillMoving
        let articles = part.stories.filter { isLong || $0.reportCount > 1 }
        let briefs = part.stories.filter { !isLong && $0.reportCount == 1 }
        values["articles"] = articles.enumerated().map { index, story in
            article(story, isLead: kind == .top && index == 0, level: part.title.isEmpty ? 3 : 4)
        }
        values["hasBriefs"] = !briefs.isEmpty
        values["briefs"] = briefs.prefix(Self.foldAfter).map(brief)
        let more = briefs.dropFirst(Self.foldAfter)
        values["hasMore"] = !more.isEmpty
        if !more.isEmpty {
            values["moreLabel"] = labels.phrase(labels.moreStories, more.count)
            values["more"] = more.map(brief)
        }
        return values
    }

    private func brief(_ story: EditionStory) -> StoryValues {
        let report = story.reports[0]
        var values = direction(of: story.headline, language: story.language)
        values["id"] = story.id
        values["headline"] = StoryDetails.headline(story, labels)
        values["hasURL"] = story.url != nil
        values["url"] = story.url
        values["source"] = report.source.title
        values["details"] = StoryDetails.details(of: story, labels)
        values["comments"] = comments(report)
        return StoryValues(values)
    }

    func comments(_ report: EditionReport) -> [String: Any]? {
        report.comments.map { ["href": $0, "text": labels.comments] }
    }
}
