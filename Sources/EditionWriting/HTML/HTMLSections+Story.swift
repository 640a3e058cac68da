import FeedModel

extension HTMLSections {
    /// So many reports stand in sight; the rest is folded.
    private static let reportsInSight = 6

    func article(_ story: EditionStory, isLead: Bool, level: Int) -> TemplateRecord {
        let lead = story.reports[0]
        let isMoving = story.day > 1 || story.lastShown != nil
        var values = TemplateRecord(story.headline, language: story.language, besides: labels.language)
        values["id"] = .text(story.id)
        values["isLead"] = .flag(isLead)
        values["level"] = "\(level)"
        if isMoving {
            values["number"] = "+\(labels.text(story.newReportCount))"
            values["numberLabel"] = "\(labels.today),"
            values["feedsLabel"] = .text(Labels.fill(labels.inAll, ["n": labels.text(story.reportCount)]))
        } else {
            values["number"] = .text(labels.text(story.reportCount))
            values["numberLabel"] = "\(withoutNumber(labels.reports, story.reportCount)),"
            values["feedsLabel"] = .text(labels.phrase(labels.feeds, story.feedCount))
        }
        values["headline"] = .text(StoryDetails.headline(story, labels))
        values["hasURL"] = .flag(story.url != nil)
        values["url"] = .text(ifAny: story.url)
        let dayTag = isMoving ? [Labels.fill(labels.day, ["n": String(story.day)])] : []
        values["tags"] = .texts(dayTag + StoryDetails.tags(of: lead, labels))
        values["source"] = .text(lead.source.title)
        let instant = lead.published ?? lead.firstSeen
        values["datetime"] = .text(instant.rfc3339)
        values["time"] = .text(time.short(instant, before: edition.to))
        values["minutes"] = .text(ifAny: StoryDetails.length(of: lead, labels))
        values["comments"] = .record(ifAny: comments(lead))
        values["before"] = .records(
            StoryDetails.before(story, labels, time).map { before in
                ["href": "\(before.date).html#\(story.id)", "text": .text(before.text)]
            })
        if let dek = story.dek {
            var quoted = TemplateRecord(dek, language: story.language, besides: labels.language)
            quoted["text"] = .text(labels.quoted(dek))
            values["dek"] = .record(quoted)
        }
        if let picture = story.picture {
            values["picture"] = "data:\(picture.type);base64,\(picture.data)"
        }
        addReports(of: story, to: &values)
        addGrounds(of: story, to: &values)
        return values
    }

    private func addReports(of story: EditionStory, to values: inout TemplateRecord) {
        let also = story.reports.dropFirst().filter(\.isNew).map { self.also($0, in: story) }
        values["alsoTitle"] = .text(StoryDetails.alsoTitle(of: story, labels))
        values["hasAlso"] = .flag(!also.isEmpty)
        let sight = Self.inSight(also.count, Self.reportsInSight)
        values["also"] = .records(also.prefix(sight))
        let more = also.dropFirst(sight)
        values["hasMoreAlso"] = .flag(!more.isEmpty)
        values["moreAlso"] = .records(more)
        values["moreAlsoLabel"] = .text(labels.phrase(labels.moreReports, more.count))
    }

    private func also(_ report: EditionReport, in story: EditionStory) -> TemplateRecord {
        let title = report.title ?? labels.noTitle
        var values = TemplateRecord(title, language: report.language, besides: labels.language)
        values["tags"] = .texts(StoryDetails.tags(of: report, labels))
        values["source"] = .text(ifAny: StoryDetails.source(of: report, in: story))
        values["title"] = .text(title)
        values["hasURL"] = .flag(report.url != nil)
        values["url"] = .text(ifAny: report.url)
        values["details"] = .texts(
            [StoryDetails.recording(of: report, labels), StoryDetails.sameText([report], labels)].compactMap { $0 })
        if let adds = report.adds {
            var line = TemplateRecord(adds, language: report.language, besides: labels.language)
            line["label"] = .text(labels.adds)
            line["text"] = .text(adds)
            values["adds"] = .record(line)
        }
        return values
    }

    private func addGrounds(of story: EditionStory, to values: inout TemplateRecord) {
        let copies = StoryDetails.copies(of: story, labels)
        let shared = story.evidence?.shared ?? []
        guard !copies.isEmpty || !shared.isEmpty || story.evidence?.decidedByUser == true else { return }
        var summary: [String] = []
        if let copied = StoryDetails.sameText(story.reports, labels) { summary.append(copied) }
        if !shared.isEmpty || summary.isEmpty { summary.append(labels.whyTogether) }
        values["why"] = [
            "summary": .text(Labels.capitalised(summary.joined(separator: " · "))),
            "hasCopies": .flag(!copies.isEmpty), "copies": .texts(copies), "hasShared": .flag(!shared.isEmpty),
            "sharedLabel": .text(labels.sharedByAll),
            "shared": .records(
                shared.enumerated().map { index, text in
                    ["text": .text(text), "isLast": .flag(index == shared.count - 1)]
                }), "decided": .texts(story.evidence?.decidedByUser == true ? [labels.decidedByYou] : []),
            "check": .text(labels.checkYourself), "command": "sheaf story \(story.id)",
        ]
    }

    /// `reports` of `4 reports`: the number stands big above it.
    private func withoutNumber(_ plural: Plural, _ number: Int) -> String {
        let phrase = labels.phrase(plural, number)
        return String(phrase.drop { $0.isNumber || $0 == " " || labels.thousands.contains($0) })
    }
}
