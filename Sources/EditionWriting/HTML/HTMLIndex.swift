import FeedModel

/// `index.html`: all days by month, newest first.
enum HTMLIndex {
    static func render(
        _ index: EditionIndex, language: String, generator: String, formats: Set<EditionFormat>, theme: Theme
    ) -> String {
        let labels = Labels(for: language)
        let time = LocalTime(labels: labels, timeZone: "UTC")
        var months: [[String: Any]] = []
        var days: [[String: Any]] = []
        for (place, day) in index.days.enumerated() {
            days.append(values(day, labels, time))
            let month = String(day.date.prefix(7))
            let isLast = place == index.days.count - 1 || !index.days[place + 1].date.hasPrefix(month)
            guard isLast else { continue }
            months.append(["id": month, "title": Labels.capitalised(time.monthAndYear(day.date)), "days": days])
            days = []
        }
        let links = feedLinks(formats, labels)
        return theme.templates.render(
            "index",
            [
                "language": labels.language, "skip": labels.skip, "generator": generator, "css": theme.stylesheet,
                "title": "\(labels.allDays) – Sheaf", "digest": labels.digest, "allDays": labels.allDays,
                "noDays": labels.noDays, "isEmpty": index.days.isEmpty, "months": months, "links": [[String: Any]](),
                "alsoAs": labels.alsoAs, "hasFormats": !links.isEmpty, "formats": links,
            ])
    }

    private static func values(_ day: EditionIndex.Day, _ labels: Labels, _ time: LocalTime) -> [String: Any] {
        var values: [String: Any] = [
            "href": "\(day.date).html", "date": day.date, "text": Labels.capitalised(time.weekdayAndDay(day.date)),
            "counts": "\(labels.phrase(labels.stories, day.stories))",
        ]
        if let headline = day.headline {
            var lead: [String: Any] = ["text": headline]
            if let language = day.headlineLanguage, CleanText.primaryLanguage(language) != labels.language {
                lead["lang"] = language
            }
            if MarkupText.isRightToLeft(headline) { lead["dir"] = "rtl" }
            values["lead"] = lead
        }
        return values
    }

    private static func feedLinks(_ formats: Set<EditionFormat>, _ labels: Labels) -> [[String: Any]] {
        guard formats.contains(.atom) else { return [] }
        return [
            ["href": "stories.atom", "name": "Atom", "isLast": false],
            ["href": "stories.json", "name": "JSON Feed", "isLast": true],
        ]
    }
}
