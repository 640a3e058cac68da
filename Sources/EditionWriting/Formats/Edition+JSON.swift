import FeedModel

// The members of the model, in the order and under the names that its `CodingKeys` read.

extension Edition: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("schema", schema)
        json.member("date", date)
        json.member("language", language)
        json.member("time_zone", timeZone)
        json.member("from", from)
        json.member("to", to)
        json.member("previous", previous)
        json.member("next", next)
        json.member("generator", generator)
        json.member("counts", counts)
        json.member("minutes", minutes)
        json.member("one_minute", oneMinute)
        json.member("sections", sections)
        json.member("feed_notes", feedNotes)
        json.member("hidden", hidden)
    }
}

extension Edition.Counts: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("items", items)
        json.member("reports", reports)
        json.member("copies", copies)
        json.member("stories", stories)
        json.member("feeds", feeds)
        json.member("hidden", hidden)
        json.member("failing_feeds", failingFeeds)
        json.member("cleaned_links", cleanedLinks)
    }
}

extension Edition.Minutes: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("top", top)
        json.member("rest", rest)
    }
}

extension Edition.Line: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("story", story)
        json.member("headline", headline)
        json.member("language", language)
        json.member("reports", reports)
        json.member("feeds", feeds)
        json.member("day", day)
        json.member("new_reports", newReports)
    }
}

extension Edition.Section: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("kind", kind.rawValue)
        json.member("path", path)
        json.member("stories", stories)
        json.member("shown_above", shownAbove)
    }
}

extension Edition.FeedNote: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("source", source)
        json.member("code", code)
        json.member("happened", happened)
        json.member("advice", advice)
        json.member("command", command)
        json.member("since", since)
        json.member("last_worked", lastWorked)
    }
}

extension Edition.HiddenRule: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("rule", rule)
        json.member("items", items)
    }
}

extension Edition.HiddenRule.Item: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("title", title)
        json.member("url", url)
        json.member("source", source)
    }
}
