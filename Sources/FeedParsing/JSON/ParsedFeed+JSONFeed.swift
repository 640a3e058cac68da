public import FeedModel

extension ParsedFeed {
    /// The feed as `sheaf parse` prints it: JSON Feed 1.1 with a `_sheaf` member, on one line, without a line end.
    ///
    /// - Parameter includingText: whether each item shows the plain text that clustering sees.
    public func jsonFeed(includingText: Bool) -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer, includingText: includingText)
        return writer.bytes
    }

    /// The same, handed to `sink` in blocks as it is written.
    public func writeJSONFeed(includingText: Bool, to sink: @escaping ([UInt8]) -> Void) {
        var writer = JSONWriter(sink: sink)
        write(to: &writer, includingText: includingText)
        writer.finish()
    }

    private func write(to writer: inout JSONWriter, includingText: Bool) {
        writer.object { writer in
            writer.member("version", "https://jsonfeed.org/version/1.1")
            writer.member("title", title)
            writer.member("home_page_url", homePageURL)
            writer.member("feed_url", feedURL)
            writer.member("description", description)
            writer.member("icon", icon)
            writer.member("favicon", favicon)
            writer.member("language", language)
            writer.array("authors", authors) { $0.person($1) }
            writer.member("_sheaf") { writeOwnMembers(&$0) }
            writer.begin("items")
            writer.elements(items) { $1.write(to: &$0, includingText: includingText) }
        }
    }

    private func writeOwnMembers(_ writer: inout JSONWriter) {
        writer.member("format", format.rawValue)
        writer.member("encoding", encoding)
        writer.member("id", id)
        writer.member("updated", updated)
        writer.member("published", published)
        writer.member("title_html", html: titleHTML, base: baseURL)
        writer.member("description_html", html: descriptionHTML, base: baseURL)
        writer.member("rights", rights)
        writer.member("license", license)
        writer.member("ttl", polling.ttl)
        writer.member("skip_hours", polling.skipHours)
        writer.member("skip_days", polling.skipDays)
        writer.member("update_period", polling.updatePeriod)
        writer.member("hubs", hubs)
        writer.member("next_url", nextURL)
        writer.member("new_feed_url", newFeedURL)
        if let generator { writer.member("generator") { $0.members(of: generator) } }
        writer.array("links", links) { $0.link($1) }
        writer.array("categories", categories) { $0.category($1) }
        writer.array("contributors", contributors) { $0.person($1) }
        if let publisher { writer.member("publisher") { $0.members(of: publisher) } }
        if let image {
            writer.member("image") { writer in
                writer.member("url", image.url)
                writer.member("title", image.title)
                writer.member("link", image.link)
                writer.member("width", image.width)
                writer.member("height", image.height)
                writer.member("description", image.description)
            }
        }
        writer.array("warnings", warnings) { writer, warning in
            writer.object { writer in
                writer.member("code", warning.code)
                writer.member("line", warning.line)
                writer.member("message", warning.message)
            }
        }
    }
}

extension JSONWriter {
    mutating func person(_ person: Person) { object { $0.members(of: person) } }

    mutating func members(of person: Person) {
        member("name", person.name)
        member("url", person.url)
        member("avatar", person.avatar)
        member("_sheaf") { $0.member("email", person.email) }
    }

    mutating func members(of generator: Generator) {
        member("name", generator.name)
        member("url", generator.url)
        member("version", generator.version)
    }

    mutating func link(_ link: Link) {
        object { writer in
            writer.member("rel", link.rel)
            writer.member("href", link.href)
            writer.member("type", link.type)
            writer.member("title", link.title)
            writer.member("hreflang", link.hreflang)
            writer.member("length", link.length)
        }
    }

    mutating func category(_ category: FeedModel.Category) {
        object { writer in
            writer.member("term", category.term)
            writer.member("scheme", category.scheme)
            writer.member("label", category.label)
        }
    }
}
