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
        var stories: [EditionStory]
    }

    var count: Int { parts.reduce(0) { $0 + $1.stories.count } }

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
                        parts: [Part(id: id, title: "", stories: section.stories)]))
                continue
            }
            let part = Part(
                id: "g-\(blocks.count)-\(blocks.last?.parts.count ?? 0)",
                title: section.path.dropFirst().joined(separator: " › "), stories: section.stories)
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
