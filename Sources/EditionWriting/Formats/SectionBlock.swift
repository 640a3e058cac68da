import FeedModel

/// A section as all formats print it: groups of one top-level folder stand under one heading.
struct SectionBlock {
    var id: String
    var kind: Edition.Kind
    var title: String
    var parts: [Part]
    var shownAbove = 0

    struct Part {
        var id: String
        /// The path below the block's folder; empty for what lies in the folder itself.
        var title: String
        var articles: ArraySlice<EditionStory>
        /// Stories of one report, a line each: the composer puts them last.
        var briefs: ArraySlice<EditionStory>

        var count: Int { articles.count + briefs.count }

        init(id: String, title: String, of section: Edition.Section) {
            self.id = id
            self.title = title
            let isLong = section.kind == .top || section.kind == .stillMoving
            articles = isLong ? section.stories[...] : section.stories.prefix { $0.reportCount > 1 }
            briefs = section.stories[articles.endIndex...]
        }
    }

    var count: Int { parts.reduce(0) { $0 + $1.count } }

    static func blocks(of edition: Edition, _ labels: Labels) -> [SectionBlock] {
        var blocks: [SectionBlock] = []
        let groups = edition.sections.filter { $0.kind == .group }
        var folder: String?
        for section in edition.sections {
            guard section.kind == .group else {
                let (id, title) = heading(section.kind, labels)
                blocks.append(
                    SectionBlock(
                        id: id, kind: section.kind, title: title,
                        parts: [Part(id: id, title: "", of: section)]))
                continue
            }
            let part = Part(
                id: "g-\(blocks.count)-\(blocks.last?.parts.count ?? 0)",
                title: section.path.dropFirst().joined(separator: " › "), of: section)
            if let first = section.path.first, first == folder {
                blocks[blocks.count - 1].parts.append(part)
                blocks[blocks.count - 1].shownAbove += section.shownAbove
            } else {
                let title = section.path.first ?? (groups.count > 1 ? labels.otherFeeds : labels.allStories)
                blocks.append(
                    SectionBlock(
                        id: "g-\(blocks.count)", kind: .group, title: title, parts: [part],
                        shownAbove: section.shownAbove))
            }
            folder = section.path.first
        }
        return blocks
    }

    private static func heading(_ kind: Edition.Kind, _ labels: Labels) -> (String, String) {
        switch kind {
        case .top: ("top", labels.topStories)
        case .stillMoving: ("moving", labels.stillMoving)
        case .rarelyPosts: ("rare", labels.rarelyPosts)
        case .listenAndWatch: ("listen", labels.listenAndWatch)
        case .group: ("group", labels.otherFeeds)
        }
    }
}
