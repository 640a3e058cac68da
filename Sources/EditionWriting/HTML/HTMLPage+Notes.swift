import FeedModel

extension HTMLPage {
    func addNotes(to values: inout [String: Any]) {
        values["hasNotes"] = !edition.feedNotes.isEmpty
        values["feedsToLookAt"] = labels.feedsToLookAt
        values["notesPart"] = Labels.fill(
            labels.partOf, ["n": labels.text(edition.feedNotes.count), "all": labels.text(edition.counts.feeds)])
        values["feed"] = labels.feed
        values["whatHappened"] = labels.whatHappened
        values["whatToDo"] = labels.whatToDo
        values["notes"] = edition.feedNotes.map { note -> [String: Any] in
            var row: [String: Any] = [
                "source": note.source.title, "happened": note.happened, "advice": note.advice,
            ]
            row["command"] = note.command
            return row
        }
    }

    func addHidden(to values: inout [String: Any]) {
        values["hasHidden"] = !edition.hidden.isEmpty
        values["hiddenLabel"] = labels.phrase(labels.hidden, edition.counts.hidden)
        values["rules"] = edition.hidden.map { rule -> [String: Any] in
            [
                "rule": rule.rule, "count": labels.text(rule.items.count),
                "items": rule.items.map { item -> [String: Any] in
                    var entry: [String: Any] = ["title": item.title, "source": item.source, "hasURL": item.url != nil]
                    entry["url"] = item.url
                    return entry
                },
            ]
        }
    }
}
