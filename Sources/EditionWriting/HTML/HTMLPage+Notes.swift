import FeedModel

extension HTMLPage {
    func addNotes(to values: inout TemplateRecord) {
        values["hasNotes"] = .flag(!edition.feedNotes.isEmpty)
        values["feedsToLookAt"] = .text(labels.feedsToLookAt)
        values["notesPart"] = .text(
            Labels.fill(
                labels.partOf, ["n": labels.text(edition.feedNotes.count), "all": labels.text(edition.counts.feeds)]))
        values["feed"] = .text(labels.feed)
        values["whatHappened"] = .text(labels.whatHappened)
        values["whatToDo"] = .text(labels.whatToDo)
        values["notes"] = .records(
            edition.feedNotes.map { note in
                var row: TemplateRecord = [
                    "source": .text(note.source.title), "happened": .text(note.happened), "advice": .text(note.advice),
                ]
                row["command"] = .text(ifAny: note.command)
                return row
            })
    }

    func addHidden(to values: inout TemplateRecord) {
        values["hasHidden"] = .flag(!edition.hidden.isEmpty)
        values["hiddenLabel"] = .text(labels.phrase(labels.hidden, edition.counts.hidden))
        values["rules"] = .records(
            edition.hidden.map { rule in
                [
                    "rule": .text(rule.rule), "count": .text(labels.text(rule.items.count)),
                    "items": .records(rule.items.map(Self.hidden)),
                ]
            })
    }

    private static func hidden(_ item: Edition.HiddenRule.Item) -> TemplateRecord {
        var entry: TemplateRecord = [
            "title": .text(item.title), "source": .text(item.source), "hasURL": .flag(item.url != nil),
        ]
        entry["url"] = .text(ifAny: item.url)
        return entry
    }
}
