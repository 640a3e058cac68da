import FeedModel
import FeedText

extension EditionComposer {
    func story(_ candidate: Candidate, links: inout LinkCleaner) -> EditionStory {
        let texts = StoryTexts(candidate, composer: self)
        let primary = primarySources(candidate.reports)
        let lead = texts.headlineReport(preferred: labels.language, primary: primary)
        let latest = latest(candidate)
        let order = order(candidate, lead: lead, primary: primary)

        var reports = order.map { index in
            report(
                candidate.reports[index], isNew: candidate.new.contains(index), isPrimary: primary.contains(index),
                isLatest: index == latest, links: &links)
        }
        let leadItem = candidate.reports[lead].original
        for index in reports.indices { reports[index].title = texts.withoutShouting(reports[index].title) }
        let headline = reports[0].title
        var headlineSource = EditionStory.HeadlineSource.title
        if CleanText.line(leadItem.title) == nil { headlineSource = headline == nil ? .none : .text }

        var story = EditionStory(
            id: storyID(candidate.story.id), headline: headline ?? untitled(leadItem), headlineSource: headlineSource,
            url: reports[0].url, language: reports[0].language, reportCount: reports.count,
            independentCount: Set(candidate.reports.map { sites.site(of: $0.original.feed) }).count,
            newReportCount: candidate.new.count, feedCount: feedCount(candidate.reports), reports: reports)
        addHistory(candidate, to: &story)
        guard candidate.reports.count > 1 else { return story }

        story.evidence = candidate.story.evidence.map { grounds($0, of: candidate.reports, lead: lead) }
        story.image = CleanText.link(leadItem.image)
        if candidate.story.isDecidedByUser { story.evidence?.decidedByUser = true }
        story.dek = texts.dek(of: lead, isUpdate: !candidate.showings.isEmpty)
        for (position, index) in order.enumerated().dropFirst() where candidate.new.contains(index) {
            story.reports[position].adds = texts.addition(of: index)
        }
        return story
    }

    private func addHistory(_ candidate: Candidate, to story: inout EditionStory) {
        func shown(_ showing: Story.Showing) -> EditionStory.Showing {
            EditionStory.Showing(date: showing.date, headline: CleanText.line(showing.headline) ?? story.headline)
        }
        guard let first = candidate.showings.first, let last = candidate.showings.last else {
            // A series does not move, but it had a beginning.
            let beginning = candidate.story.showings.first { $0.date < material.date }
            story.firstShown = beginning.map(shown)
            return
        }
        story.day = LocalTime.days(from: first.date, to: material.date) + 1
        story.lastShown = shown(last)
        if first.date != last.date { story.firstShown = shown(first) }
    }

    private func grounds(_ evidence: Evidence, of reports: [Report], lead: Int) -> EditionStory.Grounds {
        func rounded(_ number: Double) -> Double { number.isFinite ? (number * 1000).rounded() / 1000 : 0 }
        let shared = SharedPhrases(reports, lead: lead).phrases(of: Array(evidence.shared.prefix(12)))
        return EditionStory.Grounds(
            shared: shared.compactMap { CleanText.line($0).map { CleanText.cut($0, to: 80) } },
            score: rounded(evidence.score), bar: rounded(evidence.bar))
    }

    /// The headline's report, then new ones before old ones, primary sources first, the latest first.
    private func order(_ candidate: Candidate, lead: Int, primary: Set<Int>) -> [Int] {
        func key(_ index: Int) -> (Int, Int64) {
            let isNew = candidate.new.contains(index)
            let place = index == lead ? 0 : isNew ? (primary.contains(index) ? 1 : 2) : 3
            return (place, -dated(candidate.reports[index].original).milliseconds)
        }
        guard candidate.reports.count > 1 else { return [0] }
        return candidate.reports.indices.sorted { left, right in
            let (leftKey, rightKey) = (key(left), key(right))
            return leftKey != rightKey ? leftKey < rightKey : candidate.reports[left].id < candidate.reports[right].id
        }
    }

    /// The newest report, where it came an hour or more after the one before it.
    private func latest(_ candidate: Candidate) -> Int? {
        let byTime = candidate.new.sorted {
            dated(candidate.reports[$0].original) < dated(candidate.reports[$1].original)
        }
        guard byTime.count > 1, let last = byTime.last else { return nil }
        let gap = dated(candidate.reports[last].original).seconds(
            since: dated(candidate.reports[byTime[byTime.count - 2]].original))
        return gap >= 3600 ? last : nil
    }

    /// The reports that others of the story, from other sites, link to; and those the user says are the source.
    private func primarySources(_ reports: [Report]) -> Set<Int> {
        guard reports.count > 1 else { return [] }
        var indices: [String: Int] = [:]
        for (index, report) in reports.enumerated() {
            if let url = CleanText.link(report.original.url) { indices[Self.linkKey(url)] = index }
        }
        var primary = Set(reports.indices.filter { material.feeds[reports[$0].original.feed]?.isPrimary == true })
        for report in reports {
            for link in report.original.linksTo {
                guard let url = CleanText.link(link), let index = indices[Self.linkKey(url)] else { continue }
                let linked = reports[index].original.feed
                if sites.site(of: linked) != sites.site(of: report.original.feed) { primary.insert(index) }
            }
        }
        return primary
    }

    /// http or https, with or without `www.`, a last slash, a fragment or tracking: the same page.
    private static func linkKey(_ url: String) -> String {
        var key = URLReference.withoutTracking(url)[...]
        key = key.prefix { $0 != "#" }
        for prefix in ["https://", "http://"] where key.lowercased().hasPrefix(prefix) {
            key = key.dropFirst(prefix.count)
        }
        if key.hasPrefix("www.") { key = key.dropFirst(4) }
        while key.hasSuffix("/") { key = key.dropLast() }
        return String(key)
    }

    private func feedCount(_ reports: [Report]) -> Int {
        Set(reports.flatMap { [$0.original.feed] + $0.copies.map(\.item.feed) }).count
    }

    /// Story ids are ours, but they become anchors in every format.
    private func storyID(_ id: String) -> String {
        String(
            decoding: id.utf8.map { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: byte
                default: UInt8(ascii: "-")
                }
            }, as: UTF8.self)
    }
}
