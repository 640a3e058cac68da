import FeedModel
import FeedText

/// An `item` of RSS 0.90 to 2.0, RSS 1.0 or CDF → `Item`.
enum RSSItem {
    static func read(_ element: Element, _ outer: Scope, _ context: ReadingContext) -> Item {
        let scope = outer.entering(element)
        var draft = ItemDraft(scope: scope)
        for child in element.children {
            switch child.space {
            case .rss: readElement(child, into: &draft, context)
            case .atom: AtomEntry.readElement(child, into: &draft, context, isGuest: true)
            default: Modules.read(child, into: &draft, context)
            }
        }
        // CDF gives the page, and its last change, as attributes.
        draft.page.offer(context.url(element[.href], in: scope), rank: LinkRank.own)
        if let changed = element[.lastmod] { draft.updated.offer(context.date(changed, at: element.offset), rank: 3) }
        draft.page.offer(AtomConstructs.page(among: draft.links), rank: LinkRank.atom)
        // HTML knows `link` as empty: what wrote the feed as HTML has put the address behind it.
        if draft.page.rank > LinkRank.own, element.child(.link) != nil, let loose = element.ownText.trimmedOrNil,
            WebAddress.isAbsolute(loose)
        {
            draft.page.offer(loose, rank: LinkRank.own)
        }
        if draft.page.rank > LinkRank.guid, draft.guidIsPermalink != false, let guid = draft.id.value,
            GUID.isAddress(guid)
        {
            draft.page.offer(context.url(guid, in: scope), rank: LinkRank.guid)
        }
        if let about = element.attribute(.rdf, .about)?.trimmedOrNil {
            draft.id.offer(about, rank: 3)
            if draft.page.rank > LinkRank.about, GUID.isAddress(about) { draft.page.offer(about, rank: LinkRank.about) }
        }
        return draft.finished(descriptionIsContent: true)
    }

    /// What an item's page is taken from, best first.
    enum LinkRank {
        static let own = 0
        static let atom = 1
        static let guid = 2
        static let about = 3
    }

    static func readElement(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope
        switch element.local {
        case .title: draft.title.offer(text(element, scope), rank: 0)
        case .description: draft.description.offer(html(element, scope, context), rank: 0)
        case .abstract: draft.description.offer(html(element, scope, context), rank: 1)
        case .summary: draft.description.offer(html(element, scope, context), rank: 2)
        case .encoded, .fullitem, .content, .body:
            draft.content.offer(html(element, scope, context), rank: element.local == .encoded ? 0 : 2)
        case .link: readLink(element, into: &draft, context)
        case .guid, .id:
            draft.id.offer(element.trimmedText, rank: element.local == .guid ? 0 : 1)
            if let isPermalink = element[.ispermalink] {
                draft.guidIsPermalink = isPermalink.lowercased() != "false"
            } else if element.local == .guid {
                draft.guidIsPermalink = nil
            }
        case .pubdate, .published, .publicationdate: draft.published.offer(context.date(element), rank: 0)
        case .date, .datetime: draft.published.offer(context.date(element), rank: 4)
        case .updated, .modified, .lastbuilddate, .lastmod: draft.updated.offer(context.date(element), rank: 0)
        case .created: draft.created = draft.created ?? context.date(element)
        case .expirationdate: draft.expired = draft.expired ?? context.date(element, mayBeAhead: true)
        case .author:
            let people =
                element.hasChildElements
                ? AtomConstructs.person(element, scope, context).map { [$0] } ?? [] : PersonText.readAll(element.text)
            draft.authors += people.map { ($0, 0) }
        case .creator: draft.authors += PersonText.readAll(element.text).map { ($0, 1) }
        case .category: readCategory(element, into: &draft)
        case .categories: for child in element.children { readCategory(child, into: &draft) }
        case .enclosure: readEnclosure(element, into: &draft, context)
        case .comments:
            draft.comments = draft.comments ?? context.url(element.trimmedText, in: scope.entering(element))
        case .source: draft.source = draft.source ?? source(element, scope, context)
        case .image, .thumbnail, .logo:
            let url = element.child(.url)?.trimmedText ?? element[.url] ?? element[.href] ?? element.ownText
            draft.image.offer(context.url(url, in: scope.entering(element)), rank: 1)
        case .rights, .copyright: draft.rights.offer(text(element, scope), rank: 0)
        case .language: draft.language = draft.language ?? element.trimmedText
        case .license: draft.license = draft.license ?? context.url(element.trimmedText, in: scope)
        default: break
        }
    }

    static func text(_ element: Element, _ scope: Scope) -> TextConstruct? {
        let base = scope.entering(element).base
        if element.hasChildElements {
            return TextConstruct(value: element.innerMarkup(base: base), kind: .html, base: base)
        }
        return element.trimmedText.map {
            TextConstruct(value: withoutEscapedSection($0), kind: .unknown, base: base)
        }
    }

    /// Some programs escape the CDATA section that they have just put around a text.
    private static func withoutEscapedSection(_ text: String) -> String {
        guard text.hasPrefix("<![CDATA["), text.hasSuffix("]]>") else { return text }
        return String(text.dropFirst(9).dropLast(3))
    }

    /// A description is HTML, however it was wrapped; naked markup in it is written out again.
    static func html(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> TextConstruct? {
        let base = scope.entering(element).base
        if element.hasChildElements {
            return element.innerMarkup(base: base).trimmedOrNil.map {
                TextConstruct(value: $0, kind: .html, base: base)
            }
        }
        guard var value = element.trimmedText else { return nil }
        if DoubleEncoding.isLikely(value) {
            context.warnings.add("text.double_encoded", at: element.offset, "the markup was escaped twice")
            value = HTMLEntities.decode(value)
        }
        return TextConstruct(value: value, kind: .html, base: base)
    }

    private static func readLink(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope.entering(element)
        if let own = element.trimmedText {
            draft.page.offer(context.url(own, in: scope), rank: LinkRank.own)
        } else if let link = AtomConstructs.link(element, draft.scope, context) {
            draft.links.append(link)
        }
    }

    private static func readCategory(_ element: Element, into draft: inout ItemDraft) {
        guard let term = element.text.collapsed.map(plain) else {
            if let category = AtomConstructs.category(element) { draft.categories.append(category) }
            return
        }
        draft.categories.append(
            Category(term: term, scheme: element[.domain] ?? element[.scheme], label: element[.label]))
    }

    /// Categories are often escaped twice: `R&amp;amp;D`.
    static func plain(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "&")) ? HTMLEntities.decode(text) : text
    }

    private static func readEnclosure(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let reference =
            element[.url] ?? element[.href] ?? element[.resource] ?? element.child(.url)?.trimmedText
            ?? element.ownText.trimmedOrNil
        guard let url = context.url(reference, in: draft.scope.entering(element)) else { return }
        let length = element[.length] ?? element.child(.length)?.trimmedText
        draft.attachments.add(
            Attachment(
                url: url, mimeType: element[.type] ?? element.child(.type)?.trimmedText, title: element[.title],
                sizeInBytes: length.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }))
    }

    private static func source(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> ItemSource? {
        if element.hasChildElements { return AtomConstructs.source(element, scope, context) }
        var source = ItemSource()
        source.title = element.text.collapsed.map(plain)
        source.url = context.url(element[.url] ?? element[.href], in: scope.entering(element))
        return source == ItemSource() ? nil : source
    }
}
