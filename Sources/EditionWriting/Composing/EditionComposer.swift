package import FeedModel
import FeedText

/// Turns the stories of a day into the edition: what is shown, in which order, under which headline.
///
/// Pure: the same material gives the same edition. Every headline and sentence is taken from a feed; nothing is
/// written here but labels and dates.
///
/// A class only because the labels are large: as a value it was copied into every closure, a tenth of the time.
package final class EditionComposer {
    let material: EditionMaterial
    let labels: Labels
    let time: LocalTime
    let sites: Sites
    let sources: [Int64: EditionReport.Source]

    private init(_ material: EditionMaterial) {
        var material = material
        for index in material.stories.indices { material.stories[index].setSeriesApart() }
        sites = Sites(material)
        self.material = material
        labels = Labels(for: material.language)
        time = LocalTime(labels: labels, timeZone: material.timeZone)
        sources = material.feeds.mapValues(Self.source)
    }

    /// The edition of a day: the same material always gives the same one.
    package static func compose(_ material: EditionMaterial) -> Edition {
        EditionComposer(material).edition()
    }

    private func edition() -> Edition {
        var links = LinkCleaner()
        let candidates = material.stories.compactMap { candidate($0) }.sorted { $0.rank < $1.rank }
        let sections = sections(of: candidates, links: &links)
        let oneMinute = oneMinute(of: sections)
        var counts = counts(shown: candidates.count)
        let hidden = hiddenRules(links: &links)
        counts.cleanedLinks = links.cleaned
        return Edition(
            date: material.date, language: labels.language, timeZone: material.timeZone, from: material.from,
            to: material.to, previous: material.previous, next: material.next,
            generator: "Sheaf \(material.version)", counts: counts, minutes: minutes(of: sections),
            oneMinute: oneMinute, sections: sections, feedNotes: feedNotes(), hidden: hidden)
    }

    /// What is new within the bounds, whether it is shown or not.
    private func counts(shown: Int) -> Edition.Counts {
        var counts = Edition.Counts()
        for report in material.stories.lazy.flatMap(\.reports) {
            if isWithinBounds(report.original) {
                counts.reports += 1
                counts.items += 1
            }
            let copies = report.copies.count { isWithinBounds($0.item) }
            counts.copies += copies
            counts.items += copies
        }
        counts.hidden = material.hidden.count
        counts.items += counts.hidden
        counts.stories = shown
        counts.feeds = material.feeds.values.count(where: \.isActive)
        counts.failingFeeds = material.feeds.values.count { $0.isActive && $0.fault != nil }
        return counts
    }

    func isWithinBounds(_ item: StoryItem) -> Bool {
        item.firstSeen <= material.to && material.from.map { item.firstSeen > $0 } ?? true
    }

    /// At most seven lines, two of them kept for what is still moving; none where they would only say again what
    /// stands right below.
    private func oneMinute(of sections: [Edition.Section]) -> [Edition.Line] {
        let moving = sections.first { $0.kind == .stillMoving }?.stories ?? []
        let first = sections.filter { $0.kind == .top || $0.kind == .group }
            .flatMap { $0.stories.filter { $0.independentCount > 1 } }
            // Groups follow one another in the OPML file's order; here the number of reports decides again.
            .enumerated().sorted { ($1.element.independentCount, $0.offset) < ($0.element.independentCount, $1.offset) }
            .map(\.element)
        let kept = first.prefix(7 - min(2, moving.count))
        let lines = kept + moving.prefix(7 - kept.count)
        return lines.count > 1 ? lines.map(Edition.Line.init) : []
    }

    /// Reading time of the page itself: what it says, not what it links to.
    private func minutes(of sections: [Edition.Section]) -> Edition.Minutes {
        func minutes(_ isWanted: (Edition.Section) -> Bool) -> Int {
            var texts: [String?] = []
            for section in sections where isWanted(section) {
                for story in section.stories {
                    texts += [story.headline, story.dek]
                    for report in story.reports.dropFirst() where report.isNew { texts += [report.title, report.adds] }
                }
            }
            return texts.isEmpty ? 0 : PlainText.readingMinutes(of: texts)
        }
        return Edition.Minutes(top: minutes { $0.kind == .top }, rest: minutes { $0.kind != .top })
    }

    private func hiddenRules(links: inout LinkCleaner) -> [Edition.HiddenRule] {
        var rules: [Edition.HiddenRule] = []
        for hidden in material.hidden {
            let rule = CleanText.line(hidden.rule) ?? "—"
            let item = Edition.HiddenRule.Item(
                title: title(of: hidden.item).shown ?? untitled(hidden.item), url: links.clean(hidden.item.url),
                source: source(hidden.item.feed).title)
            if let index = rules.firstIndex(where: { $0.rule == rule }) {
                rules[index].items.append(item)
            } else {
                rules.append(Edition.HiddenRule(rule: rule, items: [item]))
            }
        }
        return rules.sorted { ($1.items.count, $0.rule) < ($0.items.count, $1.rule) }
    }
}
