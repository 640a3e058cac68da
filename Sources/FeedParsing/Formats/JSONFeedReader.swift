import FeedModel

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). A member of the wrong type is passed over, never fatal.
enum JSONFeedReader {
    static func read(_ text: DecodedText, url: String?, contentLocation: String?, now: Instant?) throws -> ParsedFeed {
        guard let (root, syntax) = JSONReader.read(text.bytes), let format = format(of: root) else {
            throw FeedParsingError.otherJSON
        }
        var context = ReadingContext(url: url, contentLocation: contentLocation, now: now)
        let home = context.url(root["home_page_url"]?.string, in: Scope())
        let own = context.url(root["feed_url"]?.string, in: Scope())
        if context.documentBase == nil { context = ReadingContext(url: home ?? own, contentLocation: nil, now: now) }
        let scope = Scope(base: context.documentBase, language: root["language"]?.string)

        var feed = ParsedFeed(format: format)
        feed.encoding = text.encoding
        feed.baseURL = home ?? scope.base
        feed.title = root["title"]?.text?.collapsed
        feed.homePageURL = home
        feed.feedURL = own
        feed.description = root["description"]?.text?.collapsed
        feed.icon = context.url(root["icon"]?.string, in: scope)
        feed.favicon = context.url(root["favicon"]?.string, in: scope)
        feed.language = scope.language.flatMap(LanguageTag.normalised)
        feed.nextURL = context.url(root["next_url"]?.string, in: scope)
        feed.authors = authors(of: root, scope, context)
        feed.hubs = list(root["hubs"]).compactMap { context.url($0["url"]?.string, in: scope) }
        for item in (root["items"]?.array ?? []).prefix(XMLFeedReader.mostItems) where item.isObject {
            feed.items.append(read(item, scope, context))
        }
        Identity.separate(&feed.items)
        let lines = LineCounter(text.bytes)
        feed.warnings =
            text.warnings.warnings(line: lines.line) + syntax.warnings(line: lines.line)
            + context.warnings.warnings(line: lines.line)
        return feed
    }

    /// Told by the version URL, whose scheme and host people write as they like.
    private static func format(of root: JSONValue) -> FeedFormat? {
        guard let version = root["version"]?.string?.lowercased(), version.contains("jsonfeed.org/version/") else {
            return nil
        }
        if case .some(let items) = root["items"], items.array == nil { return nil }
        return version.hasSuffix("/1") || version.hasSuffix("/1.0") ? .jsonFeed10 : .jsonFeed11
    }

    private static func read(_ value: JSONValue, _ scope: Scope, _ context: ReadingContext) -> Item {
        var draft = ItemDraft(scope: scope)
        draft.id.offer(value["id"]?.text, rank: 0)
        draft.page.offer(context.url(value["url"]?.string, in: scope), rank: 0)
        draft.external = context.url(value["external_url"]?.string, in: scope)
        draft.title.offer(value["title"]?.text.map { TextConstruct(value: $0, kind: .plain) }, rank: 0)
        draft.description.offer(value["summary"]?.text.map { TextConstruct(value: $0, kind: .plain) }, rank: 0)
        draft.image.offer(context.url(value["image"]?.string, in: scope), rank: 0)
        draft.image.offer(context.url(value["banner_image"]?.string, in: scope), rank: 1)
        if let date = value["date_published"]?.string { draft.published.offer(context.date(date, at: nil), rank: 0) }
        if let date = value["date_modified"]?.string { draft.updated.offer(context.date(date, at: nil), rank: 0) }
        draft.authors = authors(of: value, scope, context).map { ($0, 0) }
        draft.categories = strings(value["tags"]).map { Category(term: $0) }
        if let language = value["language"]?.string { draft.language = language }
        for attachment in list(value["attachments"]) {
            guard let url = context.url(attachment["url"]?.string, in: scope) else { continue }
            draft.attachments.add(
                Attachment(
                    url: url, mimeType: attachment["mime_type"]?.string, title: attachment["title"]?.text,
                    sizeInBytes: attachment["size_in_bytes"]?.int.flatMap { $0 > 0 ? $0 : nil },
                    durationInSeconds: attachment["duration_in_seconds"]?.double))
        }
        let html = value["content_html"]?.string
        let base = context.documentBase
        draft.content.offer(html.map { TextConstruct(value: $0, kind: .html, base: base) }, rank: 0)
        draft.scope.base = base
        var item = draft.finished(descriptionIsContent: false)
        item.contentText = value["content_text"]?.string
        if item.idSource == .content, let text = item.contentText, html == nil {
            var whole = item
            whole.contentText = text
            (item.idSource, item.id) = Identity.derived(for: whole)
        }
        return item
    }

    /// `authors` of 1.1 before `author` of 1.0, whatever their shape.
    private static func authors(of value: JSONValue, _ scope: Scope, _ context: ReadingContext) -> [Person] {
        for key in ["authors", "author"] {
            let people = list(value[key]).compactMap { person($0, scope, context) }
            if !people.isEmpty { return people.merged }
        }
        return []
    }

    private static func person(_ value: JSONValue, _ scope: Scope, _ context: ReadingContext) -> Person? {
        if let name = value.string { return PersonText.read(name) }
        var person = Person()
        person.name = value["name"]?.text?.collapsed
        person.url = value["url"]?.string.flatMap { context.url($0, in: scope) }
        person.avatar = value["avatar"]?.string.flatMap { context.url($0, in: scope) }
        person.email = value["email"]?.string ?? value["_sheaf"]?["email"]?.string
        if person.email == nil, let url = person.url, url.lowercased().hasPrefix("mailto:") {
            person.email = String(url.dropFirst(7))
        }
        return person == Person() ? nil : person
    }

    private static func strings(_ value: JSONValue?) -> [String] {
        list(value).compactMap { $0.text?.collapsed }
    }

    /// The values of an array, or the single one that stands in place of it.
    private static func list(_ value: JSONValue?) -> [JSONValue] {
        value.map { $0.array ?? [$0] } ?? []
    }
}
