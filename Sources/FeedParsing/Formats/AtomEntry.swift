import FeedModel

/// An `atom:entry` → `Item` (RFC 4287 §4.1.2, Atom 0.3).
enum AtomEntry {
    static func read(_ entry: Element, _ outer: Scope, _ context: ReadingContext) -> Item {
        let scope = outer.entering(entry)
        var draft = ItemDraft(scope: scope)
        for child in entry.children {
            switch child.space {
            case .atom: readElement(child, into: &draft, context)
            case .rss: RSSItem.readElement(child, into: &draft, context)
            default: Modules.read(child, into: &draft, context)
            }
        }
        draft.page.offer(AtomConstructs.page(among: draft.links), rank: 0)
        for link in entry.children where link.is(.atom, .link) && draft.page.value == nil {
            draft.page.offer(AtomConstructs.looseAddress(link), rank: 1)
        }
        return draft.finished(descriptionIsContent: false)
    }

    /// One Atom element, in an entry or in an RSS item, where it ranks behind RSS's own.
    static func readElement(
        _ element: Element, into draft: inout ItemDraft, _ context: ReadingContext, isGuest: Bool = false
    ) {
        let scope = draft.scope
        let rank = isGuest ? 2 : 0
        switch element.local {
        case .title: draft.title.offer(AtomConstructs.text(element, scope, context), rank: rank)
        case .id: draft.id.offer(element.trimmedText, rank: rank)
        case .link: readLink(element, into: &draft, context)
        case .summary: draft.description.offer(AtomConstructs.text(element, scope, context), rank: rank)
        case .content: readContent(element, into: &draft, context)
        case .published: draft.published.offer(context.date(element), rank: rank)
        case .issued: draft.published.offer(context.date(element), rank: rank + 1)
        case .updated: draft.updated.offer(context.date(element), rank: rank)
        case .modified: draft.updated.offer(context.date(element), rank: rank + 1)
        case .created: draft.created = draft.created ?? context.date(element)
        case .author:
            if let person = AtomConstructs.person(element, scope, context) { draft.authors.append((person, rank)) }
        case .contributor:
            if let person = AtomConstructs.person(element, scope, context) { draft.contributors.append(person) }
        case .category:
            if let category = AtomConstructs.category(element) { draft.categories.append(category) }
        case .rights, .copyright: draft.rights.offer(AtomConstructs.text(element, scope, context), rank: rank)
        case .source: draft.source = draft.source ?? AtomConstructs.source(element, scope, context)
        // Words of RSS in Atom's namespace, which is the default one of its documents.
        default: if !isGuest { RSSItem.readElement(element, into: &draft, context) }
        }
    }

    private static func readContent(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope
        if let source = element[.src] {
            draft.contentSource = draft.contentSource ?? context.url(source, in: scope.entering(element))
        }
        if let text = AtomConstructs.text(element, scope, context) {
            draft.content.offer(text, rank: text.kind == .plain ? 1 : 0)
        } else {
            // Atom 0.3 multipart/alternative holds several contents.
            for part in element.children where part.is(.atom, .content) { readContent(part, into: &draft, context) }
        }
    }

    private static func readLink(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        guard let link = AtomConstructs.link(element, draft.scope, context) else { return }
        draft.links.append(link)
        switch link.rel {
        case "enclosure":
            draft.attachments.add(
                Attachment(url: link.href, mimeType: link.type, title: link.title, sizeInBytes: link.length))
        case "related": draft.external = draft.external ?? link.href
        case "license": draft.license = draft.license ?? link.href
        case "replies":
            if link.type?.hasBytes("xml") == true {
                draft.commentsFeed = draft.commentsFeed ?? link.href
            } else {
                draft.comments = draft.comments ?? link.href
            }
            if let count = element.attribute(.thread, .count).flatMap({ Int($0) }) {
                draft.commentCount = draft.commentCount ?? count
            }
        case "via":
            if draft.source == nil, let title = link.title {
                var source = ItemSource()
                source.title = title
                source.url = link.href
                draft.source = source
            }
        default: break
        }
    }
}
