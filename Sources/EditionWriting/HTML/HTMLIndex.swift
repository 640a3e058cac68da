/// `index.html`: all days by month, newest first.
enum HTMLIndex {
    static func render(
        _ index: EditionIndex, language: String, generator: String, formats: Set<EditionFormat>, theme: Theme
    ) -> [UInt8] {
        let labels = Labels(for: language)
        let time = LocalTime(labels: labels, timeZone: "UTC")
        var months: [TemplateRecord] = []
        var days: [TemplateRecord] = []
        for (place, day) in index.days.enumerated() {
            days.append(values(day, labels, time))
            let month = String(day.date.prefix(7))
            let isLast = place == index.days.count - 1 || !index.days[place + 1].date.hasPrefix(month)
            guard isLast else { continue }
            months.append([
                "id": .text(month), "title": .text(Labels.capitalised(time.monthAndYear(day.date))),
                "days": .records(days),
            ])
            days = []
        }
        let links = feedLinks(formats)
        return theme.templates.render(
            "index",
            [
                "language": .text(labels.language), "skip": .text(labels.skip), "generator": .text(generator),
                "css": .text(theme.stylesheet ?? Stylesheet.text), "title": "\(labels.allDays) – Sheaf",
                "digest": .text(labels.digest),
                "allDays": .text(labels.allDays), "noDays": .text(labels.noDays),
                "isEmpty": .flag(index.days.isEmpty), "months": .records(months), "alsoAs": .text(labels.alsoAs),
                "hasFormats": .flag(!links.isEmpty), "formats": .records(links),
            ])
    }

    private static func values(_ day: EditionIndex.Day, _ labels: Labels, _ time: LocalTime) -> TemplateRecord {
        var values: TemplateRecord = [
            "href": "\(day.date).html", "date": .text(day.date),
            "text": .text(Labels.capitalised(time.weekdayAndDay(day.date))),
            "counts": .text(labels.phrase(labels.stories, day.stories)),
        ]
        if let headline = day.headline {
            var lead = TemplateRecord(headline, language: day.headlineLanguage, besides: labels.language)
            lead["text"] = .text(headline)
            values["lead"] = .record(lead)
        }
        return values
    }

    private static func feedLinks(_ formats: Set<EditionFormat>) -> [TemplateRecord] {
        guard formats.contains(.atom) else { return [] }
        return [
            ["href": "stories.atom", "name": "Atom", "isLast": false],
            ["href": "stories.json", "name": "JSON Feed", "isLast": true],
        ]
    }
}
