import FeedModel

extension HTMLPage {
    /// So many reports stand in sight; the rest is folded.
    private static let reportsInSight = 6

    func article(_ story: EditionStory, isLead: Bool, level: Int) -> StoryValues {
        let lead = story.reports[0]
        let isMoving = story.day > 1 || story.lastShown != nil
        var values = direction(of: story.headline, language: story.language)
        values["id"] = story.id
        values["isLead"] = isLead
        values["level"] = level
        if isMoving {
            values["number"] = "+\(labels.text(story.newReportCount))"
            values["numberLabel"] = "\(labels.today),"
            values["feedsLabel"] = Labels.fill(labels.inAll, ["n": labels.text(story.reportCount)])
        } else {
            values["number"] = labels.text(story.reportCount)
            values["numberLabel"] = withoutNumber(labels.reports, story.reportCount) + ","
            values["feedsLabel"] = labels.phrase(labels.feeds, story.feedCount)
        }
        values["headline"] = StoryDetails.headline(story, labels)
        values["hasURL"] = story.url != nil
        values["url"] = story.url
        let dayTag = isMoving ? [Labels.fill(labels.day, ["n": String(story.day)])] : []
        values["tags"] = dayTag + StoryDetails.tags(of: lead, labels)
        values["source"] = lead.source.title
        let instant = lead.published ?? lead.firstSeen
        values["datetime"] = instant.rfc3339
        values["time"] = time.short(instant, before: edition.to)
        values["minutes"] = lead.minutes.map { StoryDetails.minutes($0, labels) }
        values["comments"] = comments(lead)
        if medium == .file, let before = StoryDetails.before(story, labels, time) {
            values["before"] = ["href": "\(before.date).html#\(story.id)", "text": before.text]
        }
        if let dek = story.dek {
            var quoted = direction(of: dek, language: story.language)
            quoted["text"] = labels.quoted(dek)
            values["dek"] = quoted
        }
        // Many mail programs show no such picture, and a book must not have one.
        if medium == .file, let picture = story.picture {
            values["picture"] = "data:\(picture.type);base64,\(picture.data)"
        }
        addReports(of: story, to: &values)
        addGrounds(of: story, to: &values)
        return StoryValues(values)
    }

    private func addReports(of story: EditionStory, to values: inout [String: Any]) {
        let also = story.reports.dropFirst().filter(\.isNew).map(also)
        values["alsoTitle"] = labels.alsoReportedBy
        values["hasAlso"] = !also.isEmpty
        values["also"] = Array(also.prefix(Self.reportsInSight))
        let more = also.dropFirst(Self.reportsInSight)
        values["hasMoreAlso"] = !more.isEmpty
        values["moreAlso"] = Array(more)
        values["moreAlsoLabel"] = labels.phrase(labels.moreReports, more.count)
    }

    private func also(_ report: EditionReport) -> StoryValues {
        let title = report.title ?? labels.noTitle
        var values = direction(of: title, language: report.language)
        values["tags"] = StoryDetails.tags(of: report, labels)
        values["source"] = report.source.title
        values["title"] = title
        values["hasURL"] = report.url != nil
        values["url"] = report.url
        values["copied"] = StoryDetails.sameText([report], labels)
        if let adds = report.adds {
            var line = direction(of: adds, language: report.language)
            line["label"] = labels.adds
            line["text"] = adds
            values["adds"] = line
        }
        return StoryValues(values)
    }

    private func addGrounds(of story: EditionStory, to values: inout [String: Any]) {
        let copies = StoryDetails.copies(of: story, labels)
        let shared = story.evidence?.shared ?? []
        guard !copies.isEmpty || !shared.isEmpty || story.evidence?.decidedByUser == true else { return }
        var summary: [String] = []
        if let copied = StoryDetails.sameText(story.reports, labels) { summary.append(copied) }
        if !shared.isEmpty || summary.isEmpty { summary.append(labels.whyTogether) }
        values["why"] =
            [
                "summary": Labels.capitalised(summary.joined(separator: " · ")), "hasCopies": !copies.isEmpty,
                "copies": copies, "hasShared": !shared.isEmpty, "sharedLabel": labels.sharedByAll,
                "shared": shared.enumerated().map { index, text -> [String: Any] in
                    ["text": text, "isLast": index == shared.count - 1]
                }, "decided": story.evidence?.decidedByUser == true ? [labels.decidedByYou] : [],
                "check": labels.checkYourself, "command": "sheaf story \(story.id)",
            ] as [String: Any]
    }

    /// `reports` of `4 reports`: the number stands big above it.
    private func withoutNumber(_ plural: Plural, _ number: Int) -> String {
        let phrase = labels.phrase(plural, number)
        return String(phrase.drop { $0.isNumber || $0 == " " || labels.thousands.contains($0) })
    }
}
