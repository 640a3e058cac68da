import FeedModel
import FeedText

/// Readers for the constructs of RFC 4287 §3, which Atom feeds and Atom elements in RSS share.
enum AtomConstructs {
    /// A text construct (§3.1), or the content element (§4.1.3); Atom 0.3 where `mode` or the feed says so.
    static func text(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> TextConstruct? {
        let base = scope.entering(element).base
        let type = (element[.type] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
        let mode = element[.mode]?.lowercased()
        var construct =
            if mode != nil || context.isAtom03 {
                atom03(element, type: String(type), mode: mode ?? "xml", base: base)
            } else {
                atom10(element, type: String(type), base: base)
            }
        guard let value = construct?.value.trimmedOrNil else { return nil }
        construct?.value = value
        construct?.base = base
        return construct
    }

    private static func atom10(_ element: Element, type: String, base: String?) -> TextConstruct? {
        switch type {
        case "", "text", "text/plain":
            // Markup where the type promises none is XHTML whose type was forgotten.
            element.hasChildElements ? xhtml(element, base) : TextConstruct(value: element.text, kind: .plain)
        case "html", "text/html", "escaped":
            element.hasChildElements
                ? xhtml(element, base) : TextConstruct(value: element.text, kind: .html)
        case "xhtml", "application/xhtml+xml", "xml": xhtml(element, base)
        case _ where type.hasPrefix("text/"): TextConstruct(value: element.text, kind: .plain)
        case _ where type.hasSuffix("+xml") || type.hasSuffix("/xml"): xhtml(element, base)
        case _ where !type.contains("/"): TextConstruct(value: element.text, kind: .html)
        default: decoded(element.text, type: type)
        }
    }

    /// `mode` says how the content is wrapped, `type` what it is (Atom 0.3 §3.1).
    private static func atom03(_ element: Element, type: String, mode: String, base: String?) -> TextConstruct? {
        let isHTML = type.contains("html") || type.hasSuffix("xml")
        switch mode {
        case "base64": return decoded(element.text, type: type)
        case "escaped": return TextConstruct(value: element.text, kind: isHTML ? .html : .plain)
        default:
            if type == "multipart/alternative" { return nil }
            if element.hasChildElements { return xhtml(element, base) }
            return isHTML ? xhtml(element, base) : TextConstruct(value: element.text, kind: .plain)
        }
    }

    /// The div around XHTML is not part of it (§3.1.1.3).
    private static func xhtml(_ element: Element, _ base: String?) -> TextConstruct {
        let children = Array(element.children)
        let isDivAlone =
            children.count == 1 && children[0].name.spelling.lowercased() == "div"
            && element.ownText.trimmedOrNil == nil
        let inner = isDivAlone ? children[0] : element
        var innerBase = base
        if isDivAlone, let own = inner.attribute(.xml, .base) {
            innerBase = URLReference.resolve(own, base: base) ?? base
            let resolved = Sanitiser.clean(inner.innerMarkup(base: innerBase), base: innerBase)
            return TextConstruct(value: resolved, kind: .html)
        }
        return TextConstruct(value: inner.innerMarkup(base: innerBase), kind: .html)
    }

    private static func decoded(_ text: String, type: String) -> TextConstruct? {
        guard let bytes = Base64.decode(text), UTF8Check.isValid(bytes) else { return nil }
        let isHTML = type.contains("html")
        return TextConstruct(value: String(decoding: bytes, as: UTF8.self), kind: isHTML ? .html : .plain)
    }

    /// §3.2, and Atom 0.3, where `uri` was `url`.
    static func person(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> Person? {
        let scope = scope.entering(element)
        var person = Person()
        for child in element.children {
            switch child.local {
            case .name: person.name = person.name ?? child.text.collapsed
            case .email: person.email = person.email ?? child.trimmedText.map(withoutMailto)
            case .uri, .url, .link:
                person.url = person.url ?? context.url(child.trimmedText ?? child[.href], in: scope.entering(child))
            case .image, .icon, .thumbnail, .logo:
                person.avatar =
                    person.avatar ?? context.url(child[.url] ?? child[.href] ?? child.trimmedText, in: scope)
            default: break
            }
        }
        if person == Person() { return PersonText.read(element.ownText) }
        if person.email == nil, let name = person.name, name.utf8.contains(UInt8(ascii: "@")),
            let read = PersonText.read(name)
        {
            person.name = read.name ?? (read.email == nil ? name : nil)
            person.email = read.email
        }
        return person
    }

    private static func withoutMailto(_ address: String) -> String {
        address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    }

    /// §4.2.7; nil without `href`, so that such a link never hides a later one.
    static func link(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> Link? {
        guard element.attributes.contains(where: { element.tree.names[Int($0.name)].local == .href }) else {
            return nil
        }
        let scope = scope.entering(element)
        // href="" is a reference to the base itself (RFC 3986 §4.4), which only an xml:base makes useful.
        let reference = element[.href] ?? scope.base
        guard let href = context.url(reference, in: scope) else { return nil }
        return Link(
            href: href, rel: relation(element[.rel]), type: element[.type], title: element[.title]?.collapsed,
            hreflang: element[.hreflang], length: element[.length].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil })
    }

    /// The short name: IANA's URIs mean the same (§4.2.7.2).
    private static func relation(_ rel: String?) -> String {
        guard let rel else { return "alternate" }
        if ["alternate", "self", "enclosure", "replies", "edit"].contains(rel) { return rel }
        var short = rel.lowercased()
        for prefix in ["http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/relation/"]
        where short.hasPrefix(prefix) { short.removeFirst(prefix.utf8.count) }
        return short == rel.lowercased() && rel.utf8.contains(UInt8(ascii: ":")) ? rel : short
    }

    /// §4.2.2.
    static func category(_ element: Element) -> FeedModel.Category? {
        let term = element[.term] ?? element.trimmedText?.collapsed
        let label = element[.label]
        if term == nil && label == nil { return nil }
        return Category(term: term ?? "", scheme: element[.scheme] ?? element[.domain], label: label)
    }

    /// §4.2.4; Atom 0.3 called it `url`.
    static func generator(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> Generator? {
        let generator = Generator(
            name: element.text.collapsed,
            url: context.url(element[.uri] ?? element[.url], in: scope.entering(element)),
            version: element[.version])
        return generator == Generator() ? nil : generator
    }

    /// §4.2.11.
    static func source(_ element: Element, _ scope: Scope, _ context: ReadingContext) -> ItemSource {
        let scope = scope.entering(element)
        var source = ItemSource()
        for child in element.children where child.space == .atom || child.space == .rss {
            switch child.local {
            case .title: source.title = source.title ?? text(child, scope, context)?.inline.text
            case .subtitle, .tagline:
                source.description = source.description ?? text(child, scope, context)?.inline.text
            case .id: source.id = source.id ?? child.trimmedText
            case .updated, .modified: source.updated = source.updated ?? context.date(child)
            case .rights, .copyright: source.rights = source.rights ?? text(child, scope, context)?.inline.text
            case .author: source.authors += person(child, scope, context).map { [$0] } ?? []
            case .contributor: source.contributors += person(child, scope, context).map { [$0] } ?? []
            case .category: source.categories += category(child).map { [$0] } ?? []
            case .link: source.links += link(child, scope, context).map { [$0] } ?? []
            case .generator: source.generator = generator(child, scope, context)
            case .icon: source.icon = context.url(child.trimmedText, in: scope.entering(child))
            case .logo: source.logo = context.url(child.trimmedText, in: scope.entering(child))
            default: break
            }
        }
        source.url = Self.page(among: source.links)
        return source
    }

    /// The address that a link has between its tags, as in RSS: of use where no link has an `href`.
    static func looseAddress(_ link: Element) -> String? {
        link.trimmedText.flatMap { WebAddress.isAbsolute($0) ? $0 : nil }
    }

    /// The page that a feed or an entry stands for: an alternate, of HTML if there is the choice.
    static func page(among links: [Link]) -> String? {
        let alternates = links.filter { $0.rel == "alternate" }
        if alternates.count < 2 { return alternates.first?.href }
        let isPage = { (link: Link) in
            link.type.map { $0.lowercased().hasPrefix("text/html") || $0.lowercased().contains("xhtml") } ?? false
        }
        return (alternates.first(where: isPage) ?? alternates.first { $0.type == nil } ?? alternates.first)?.href
    }
}

extension Element {
    /// The text that is not inside a child element.
    var ownText: String {
        var bytes: [UInt8] = []
        var position = index + 1
        while position < endIndex {
            let node = tree.nodes[position]
            if node.kind == .element {
                position = max(Int(node.start), position + 1)
            } else {
                tree.withBytes(ofText: node) { bytes.append(contentsOf: $0) }
                position += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
