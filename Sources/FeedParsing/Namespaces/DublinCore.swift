import FeedModel

/// Dublin Core elements and terms (purl.org/dc), in items.
enum DublinCore {
    static func read(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope
        switch element.local {
        case .title: draft.title.offer(RSSItem.text(element, scope), rank: 3)
        case .description, .abstract: draft.description.offer(RSSItem.html(element, scope, context), rank: 3)
        case .creator: draft.authors += PersonText.readAll(element.text).map { ($0, 4) }
        case .author: draft.authors += PersonText.readAll(element.text).map { ($0, 5) }
        case .contributor: draft.contributors += PersonText.readAll(element.text)
        case .publisher: draft.publisher = draft.publisher ?? PersonText.read(element.text)
        case .date: draft.published.offer(context.date(element), rank: 6)
        case .issued: draft.published.offer(context.date(element), rank: 5)
        case .modified: draft.updated.offer(context.date(element), rank: 5)
        case .created: draft.created = draft.created ?? context.date(element)
        case .valid: readPeriod(element, into: &draft, context)
        case .subject:
            if let term = element.text.collapsed.map(RSSItem.plain) {
                draft.categories.append(Category(term: term, scheme: element[.scheme]))
            }
        case .rights: draft.rights.offer(RSSItem.text(element, scope), rank: 3)
        case .license:
            let reference = element.attribute(.rdf, .resource) ?? element.trimmedText
            draft.license = draft.license ?? context.url(reference, in: scope)
        case .language: draft.language = draft.language ?? element.trimmedText
        default: break
        }
    }

    /// `start=…;end=…` of a DCMI period.
    private static func readPeriod(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        for part in element.text.split(separator: ";") {
            guard let part = String(part).trimmedOrNil, part.lowercased().hasPrefix("end=") else { continue }
            draft.expired =
                draft.expired ?? context.date(String(part.dropFirst(4)), at: element.offset, mayBeAhead: true)
        }
    }
}
