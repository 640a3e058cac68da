import FeedModel

/// The namespaces that extend an item of any format; each has its own file.
enum Modules {
    static func read(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        switch element.space {
        case .dublinCore, .dublinCoreTerms: DublinCore.read(element, into: &draft, context)
        case .content: readContent(element, into: &draft, context)
        case .itunes, .googlePlay: Podcast.read(element, into: &draft, context)
        case .podcast: Podcast.readSuccessor(element, into: &draft, context)
        case .media: MediaRSS.read(element, into: &draft, context)
        case .geoRSS, .geo, .gml: Geography.read(element, into: &draft)
        case .slash: readSlash(element, into: &draft)
        case .commentAPI:
            if element.local == .commentrss {
                draft.commentsFeed = draft.commentsFeed ?? context.url(element.trimmedText, in: draft.scope)
            }
        case .thread where element.local == .total:
            draft.commentCount = draft.commentCount ?? element.trimmedText.flatMap { Int($0) }
        case .feedburner, .pheedo:
            if element.local == .originallink {
                draft.originalLink = draft.originalLink ?? context.url(element.trimmedText, in: draft.scope)
            }
        case .creativeCommons: draft.license = draft.license ?? license(element, draft.scope, context)
        case .taxonomy: readTopics(element, into: &draft)
        case .xhtml where element.local == .body || element.name.spelling == "div":
            let base = draft.scope.entering(element).base
            if let value = element.innerMarkup(base: base).trimmedOrNil {
                draft.content.offer(TextConstruct(value: value, kind: .html, base: base), rank: 1)
            }
        // Yandex News has publishers give the whole text as `yandex:full-text`.
        case .other where element.local == .encoded || element.local == .fullitem || element.local == .fulltext:
            draft.content.offer(RSSItem.html(element, draft.scope, context), rank: 1)
        // PRISM, of scholarly journals, in any of its versions.
        case .other where element.local == .publicationdate:
            draft.published.offer(context.date(element), rank: 7)
        default: break
        }
    }

    private static func readContent(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        guard element.local == .encoded else { return }
        draft.content.offer(RSSItem.html(element, draft.scope, context), rank: 0)
    }

    private static func readSlash(_ element: Element, into draft: inout ItemDraft) {
        switch element.local {
        case .section: if let term = element.text.collapsed { draft.categories.append(Category(term: term)) }
        case .comments: draft.commentCount = draft.commentCount ?? element.trimmedText.flatMap { Int($0) }
        default: break
        }
    }

    private static func readTopics(_ element: Element, into draft: inout ItemDraft) {
        for bag in element.children {
            for entry in bag.children {
                if let topic = entry.attribute(.rdf, .resource) ?? entry[.resource] {
                    draft.categories.append(Category(term: topic))
                }
            }
        }
    }

    /// `cc:license rdf:resource="…"`, or the URL as text.
    static func license(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> String? {
        guard element.local == .license || element.local == .licence else { return nil }
        return context.url(element.attribute(.rdf, .resource) ?? element.trimmedText, in: scope.entering(element))
    }

    /// Categories nest; each level is one.
    static func podcastCategories(_ element: Element, into categories: inout [FeedModel.Category]) {
        if let term = element[.text] ?? element.ownText.collapsed {
            categories.append(Category(term: term, scheme: "http://www.itunes.com/"))
        }
        for child in element.children where child.local == .category {
            if let term = child[.text] { categories.append(Category(term: term, scheme: "http://www.itunes.com/")) }
        }
    }

    static func keywords(_ element: Element) -> [FeedModel.Category] {
        let text = element.text
        let separator: Character = text.contains(",") ? "," : text.contains(";") ? ";" : " "
        return text.split(separator: separator).compactMap { String($0).collapsed }.map { Category(term: $0) }
    }
}
