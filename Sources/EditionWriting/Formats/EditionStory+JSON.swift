import FeedModel

extension EditionStory: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("id", id)
        json.member("headline", headline)
        json.member("headline_source", headlineSource.rawValue)
        json.member("url", url)
        json.member("language", language)
        json.member("dek", dek)
        json.member("report_count", reportCount)
        json.member("independent_reports", independentCount)
        json.member("new_reports", newReportCount)
        json.member("feed_count", feedCount)
        json.member("day", day)
        json.member("last_shown", lastShown)
        json.member("first_shown", firstShown)
        json.member("silent_days", silentDays)
        json.member("evidence", evidence)
        json.member("image", image)
        json.member("picture", picture)
        json.member("reports", reports)
    }
}

extension EditionStory.Showing: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("date", date)
        json.member("headline", headline)
    }
}

extension EditionStory.Picture: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("type", type)
        json.member("data", data)
    }
}

extension EditionStory.Grounds: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("shared", shared)
        json.member("score", score)
        json.member("bar", bar)
        json.member("decided_by_user", decidedByUser)
    }
}

extension EditionReport: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("id", id)
        json.member("title", title)
        json.member("full_title", fullTitle)
        json.member("url", url)
        json.member("source", source)
        json.member("authors", authors)
        json.member("published", published)
        json.member("first_seen", firstSeen)
        json.member("language", language)
        json.member("minutes", minutes)
        json.member("new", isNew)
        json.member("primary", isPrimary)
        json.member("latest", isLatest)
        json.member("adds", adds)
        json.member("copies", copies)
        json.member("media", media)
        json.member("comments", comments)
    }
}

extension EditionReport.Source: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("title", title)
        json.member("feed", feed)
        json.member("home", home)
    }
}

extension EditionReport.Copy: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("source", source)
        json.member("url", url)
        json.member("percent", percent)
    }
}

extension EditionReport.Media: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("url", url)
        json.member("seconds", seconds)
        json.member("bytes", bytes)
        json.member("video", isVideo)
    }
}
