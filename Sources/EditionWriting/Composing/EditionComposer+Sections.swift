import FeedModel

extension EditionComposer {
    /// The page holds so many top stories; the others with several reports lead their groups.
    private static let topLimit = 7
    private static let daySeconds: Int64 = 86_400

    /// Every candidate in exactly one section, in rank order.
    func sections(of candidates: [Candidate], links: inout LinkCleaner) -> [Edition.Section] {
        var top: [EditionStory] = []
        var moving: [EditionStory] = []
        var rare: [EditionStory] = []
        var listen: [EditionStory] = []
        var groups: [[String]: [EditionStory]] = [:]
        var shownAbove: [[String]: Int] = [:]
        let rareItems = firstPosts(of: candidates)

        for candidate in candidates {
            let shown = story(candidate, links: &links)
            let path = group(of: candidate, story: shown)
            if !candidate.showings.isEmpty {
                moving.append(shown)
            } else if candidate.rank.independent > 1, top.count < Self.topLimit {
                top.append(shown)
            } else if candidate.rank.independent == 1, let days = rareItems[candidate.reports[0].original.id] {
                var shown = shown
                shown.silentDays = days
                rare.append(shown)
            } else if candidate.rank.independent == 1, shown.reports.allSatisfy({ !$0.media.isEmpty }) {
                listen.append(shown)
            } else {
                groups[path, default: []].append(shown)
                continue
            }
            shownAbove[path, default: 0] += 1
        }

        var sections = [
            Edition.Section(kind: .top, stories: top), Edition.Section(kind: .stillMoving, stories: moving),
            Edition.Section(kind: .rarelyPosts, stories: rare),
        ]
        for path in groupOrder(groups.keys) {
            sections.append(
                Edition.Section(
                    kind: .group, path: path.compactMap { CleanText.line($0) }, stories: groups[path] ?? [],
                    shownAbove: shownAbove[path] ?? 0))
        }
        sections.append(Edition.Section(kind: .listenAndWatch, stories: listen))
        return sections.filter { !$0.stories.isEmpty }.map(withReportsFirst)
    }

    /// Stories of several reports stand as articles above the list of the single ones, also those that rank as one
    /// because one site has them all. Every format keeps this order.
    private func withReportsFirst(_ section: Edition.Section) -> Edition.Section {
        guard section.kind != .top, section.kind != .stillMoving else { return section }
        let isBrief = { (story: EditionStory) in story.reportCount == 1 }
        guard section.stories.drop(while: { !isBrief($0) }).contains(where: { !isBrief($0) }) else { return section }
        var section = section
        section.stories = section.stories.filter { !isBrief($0) } + section.stories.filter(isBrief)
        return section
    }

    /// The OPML file's order; then folders it no longer has; feeds outside any folder last.
    private func groupOrder(_ paths: some Collection<[String]>) -> [[String]] {
        let known = material.groups.filter { !$0.isEmpty }
        var seen = Set<[String]>()
        let ordered = known.filter { paths.contains($0) && seen.insert($0).inserted }
        let others = paths.filter { !$0.isEmpty && !seen.contains($0) }.sorted { $0.lexicographicallyPrecedes($1) }
        return ordered + others + (paths.contains([]) ? [[]] : [])
    }

    private func group(of candidate: Candidate, story: EditionStory) -> [String] {
        let lead = candidate.reports.first { $0.id == story.reports[0].id } ?? candidate.reports[0]
        return material.feeds[lead.original.feed]?.groups.first ?? []
    }

    /// The first post of each feed that has been silent for 30 days and five times its usual gap; its days of
    /// silence by item.
    private func firstPosts(of candidates: [Candidate]) -> [Int64: Int] {
        var first: [Int64: StoryItem] = [:]
        for candidate in candidates where candidate.showings.isEmpty && candidate.rank.independent == 1 {
            let item = candidate.reports[0].original
            guard let feed = material.feeds[item.feed], let silence = feed.silenceBefore,
                silence >= max(30 * Self.daySeconds, 5 * (feed.medianGap ?? 0))
            else { continue }
            if let earlier = first[item.feed], (dated(earlier), earlier.id) <= (dated(item), item.id) { continue }
            first[item.feed] = item
        }
        return Dictionary(
            uniqueKeysWithValues: first.values.map { item in
                (item.id, Int((material.feeds[item.feed]?.silenceBefore ?? 0) / Self.daySeconds))
            })
    }
}
