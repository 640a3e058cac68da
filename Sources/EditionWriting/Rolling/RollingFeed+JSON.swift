extension RollingFeed: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("version", version)
        json.member("title", title)
        json.member("language", language)
        json.member("items", items)
    }
}

extension RollingFeed.Entry: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("id", id)
        json.member("url", url)
        json.member("title", title)
        json.member("content_html", contentHTML)
        json.member("summary", summary)
        json.member("language", language)
        json.member("authors", authors)
        json.member("date_published", published)
        json.member("date_modified", modified)
        json.member("_sheaf", sheaf)
    }
}

extension RollingFeed.Author: JSONWritable {
    func write(to json: inout JSONText) { json.member("name", name) }
}

extension RollingFeed.Details: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("edition", edition)
        json.member("place", place)
        json.member("reports", reports)
        json.member("feeds", feeds)
        json.member("source", source)
        json.member("related", related)
    }
}

extension RollingFeed.Related: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("url", url)
        json.member("title", title)
        json.member("source", source)
    }
}
