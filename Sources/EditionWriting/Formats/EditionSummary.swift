import FeedModel

/// The sentences at the top and the bottom of every format.
enum EditionSummary {
    /// `312 items from 117 of 121 feeds: …`, and how long it takes to read.
    static func text(_ edition: Edition, _ labels: Labels) -> String {
        marked(edition, labels).filter { $0 != open && $0 != close }
    }

    /// The same in runs, with the numbers apart for emphasis.
    static func runs(_ edition: Edition, _ labels: Labels) -> [TemplateRecord] {
        var runs: [TemplateRecord] = []
        var run = ""
        var isStrong = false
        for character in marked(edition, labels) {
            guard character == open || character == close else {
                run.append(character)
                continue
            }
            if !run.isEmpty { runs.append(["text": .text(run), "strong": .flag(isStrong)]) }
            run = ""
            isStrong = character == open
        }
        return run.isEmpty ? runs : runs + [["text": .text(run), "strong": .flag(isStrong)]]
    }

    /// Private-use characters around what is emphasised; they never reach a file.
    private static let open: Character = "\u{E000}"
    private static let close: Character = "\u{E001}"

    private static func marked(_ edition: Edition, _ labels: Labels) -> String {
        let counts = edition.counts
        func strong(_ plural: Plural, _ number: Int, _ values: Labels.Values = [:]) -> String {
            let bare = Plural(
                plural.one.replacing("{n}", with: "\(open){n}\(close)"),
                plural.other.replacing("{n}", with: "\(open){n}\(close)"))
            return labels.phrase(bare, number, values)
        }
        let feeds = labels.phrase(
            labels.fromFeeds, counts.feeds, ["ok": "\(open)\(labels.text(counts.feeds - counts.failingFeeds))\(close)"])
        var sentences = [
            Labels.fill(
                labels.summary,
                [
                    "items": strong(labels.items, counts.items), "feeds": feeds,
                    "reports": strong(labels.differentReports, counts.reports),
                    "stories": strong(labels.stories, counts.stories),
                ])
        ]
        func minutes(_ number: Int) -> Labels.Values {
            ["minutes": "\(open)\(labels.phrase(labels.minutes, number))\(close)"]
        }
        if edition.minutes.top > 0 { sentences.append(Labels.fill(labels.timeTop, minutes(edition.minutes.top))) }
        if edition.minutes.rest > 0 {
            let label = edition.minutes.top > 0 ? labels.timeRest : labels.timeAll
            sentences.append(Labels.fill(label, minutes(edition.minutes.rest)))
        }
        if edition.sections.isEmpty { sentences.append(counts.items == 0 ? labels.nothingNew : labels.nothingLeft) }
        if let from = edition.from {
            let hours = edition.to.seconds(since: from) / 3600
            // Cron may be late by some hours, and the day's second run is later than yesterday's only one.
            let hasGap = edition.previous.map { LocalTime.days(from: $0, to: edition.date) > 1 } ?? true
            if hours >= 36, hasGap { sentences.append(labels.phrase(labels.gap, Int((hours + 12) / 24))) }
        }
        return sentences.joined(separator: " ")
    }

    static func covers(_ edition: Edition, _ labels: Labels, _ time: LocalTime) -> String {
        let zone = edition.timeZone
        let to = time.long(edition.to, before: edition.to)
        guard let from = edition.from else { return Labels.fill(labels.coversUntil, ["to": to, "zone": zone]) }
        return Labels.fill(labels.covers, ["from": time.long(from, before: edition.to), "to": to, "zone": zone])
    }

    /// - Parameter isPage: a page has to say more, since others load and run what their readers do not see.
    static func colophon(_ edition: Edition, _ labels: Labels, isPage: Bool = false) -> String {
        var sentences = [Labels.fill(labels.colophon, ["generator": edition.generator])]
        if isPage { sentences.append(labels.loadsNothing) }
        let links = edition.counts.cleanedLinks
        if links > 0 { sentences.append(labels.phrase(labels.cleanedLinks, links)) }
        return sentences.joined(separator: " ")
    }
}
