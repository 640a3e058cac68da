import FeedModel

/// Media RSS 1.5, in items: `media:content`, alone or in a group, and what describes it.
enum MediaRSS {
    static func read(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope.entering(element)
        switch element.local {
        case .content: readContent(element, described: MediaObject(), into: &draft, context)
        case .group:
            var common = MediaObject()
            for child in element.children where child.space == .media && child.local != .content {
                describe(&common, with: child, scope, context)
                read(child, into: &draft, context)
            }
            common.thumbnails = Array(common.thumbnails.prefix(mostInCommon))
            common.credits = Array(common.credits.prefix(mostInCommon))
            for child in element.children where child.is(.media, .content) {
                readContent(child, described: common, into: &draft, context)
            }
        case .title: draft.title.offer(text(element, scope), rank: 4)
        case .description: draft.description.offer(text(element, scope), rank: 4)
        case .thumbnail: readThumbnail(element, into: &draft, context)
        case .credit:
            if let name = element.text.collapsed, element[.role].map({ $0.lowercased() == "author" }) ?? false {
                draft.authors.append((Person(name: name), 7))
            }
        case .category:
            if let term = element.text.collapsed.map(RSSItem.plain) {
                draft.categories.append(Category(term: term, scheme: element[.scheme], label: element[.label]))
            }
        case .keywords: draft.categories += Modules.keywords(element)
        case .copyright: draft.rights.offer(text(element, scope), rank: 4)
        case .license: draft.license = draft.license ?? context.url(element[.href], in: scope)
        default: break
        }
    }

    /// `type` is "plain" or "html"; plain is the default, but few keep to it.
    private static func text(_ element: Element, _ scope: Scope) -> TextConstruct? {
        var text = RSSItem.text(element, scope)
        if element[.type]?.lowercased() == "html" { text?.kind = .html }
        if element[.type]?.lowercased() == "plain", !element.hasChildElements { text?.kind = .unknown }
        return text
    }

    /// What a group says of all its contents is repeated for each of them.
    private static let mostInCommon = 8

    private static func readContent(
        _ element: Element, described common: MediaObject, into draft: inout ItemDraft, _ context: ReadingContext
    ) {
        let scope = draft.scope.entering(element)
        var media = common
        media.url = context.url(element[.url], in: scope)
        media.type = element[.type]
        media.medium = element[.medium]
        media.width = number(element[.width])
        media.height = number(element[.height])
        media.fileSize = number(element[.filesize])
        media.durationInSeconds = element[.duration].flatMap(Podcast.seconds)
        media.isDefault = element[.default_].map { $0.lowercased() == "true" }
        media.language = element[.lang]
        for child in element.children where child.space == .media {
            describe(&media, with: child, scope, context)
            if child.local != .title, child.local != .description { read(child, into: &draft, context) }
        }
        draft.media.append(media)
        guard let url = media.url else { return }
        let isImage =
            media.medium == "image" || media.type?.hasPrefix("image/") == true
            || media.medium == nil && media.type == nil && WebAddress.isPicture(url)
        if isImage { draft.image.offer(url, rank: 3) }
        draft.attachments.add(
            Attachment(
                url: url, mimeType: media.type, title: media.title, sizeInBytes: media.fileSize,
                durationInSeconds: media.durationInSeconds))
    }

    private static func describe(
        _ media: inout MediaObject, with child: Element, _ scope: Scope, _ context: ReadingContext
    ) {
        switch child.local {
        case .title: media.title = text(child, scope)?.inline.text
        case .description: media.description = text(child, scope)?.inline.text
        case .thumbnail:
            if let url = context.url(child[.url] ?? child.trimmedText, in: scope) {
                media.thumbnails.append(
                    .init(url: url, width: number(child[.width]), height: number(child[.height])))
            }
        case .player: media.player = context.url(child[.url], in: scope)
        case .credit: if let name = child.text.collapsed { media.credits.append(name) }
        case .rating: media.rating = child.text.collapsed
        default: break
        }
    }

    private static func readThumbnail(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        guard let url = context.url(element[.url] ?? element.trimmedText, in: draft.scope.entering(element)) else {
            return
        }
        // The largest, or else the first.
        let area = (number(element[.width]) ?? 0) * (number(element[.height]) ?? 0)
        draft.image.offer(url, rank: 2_000_000_000 - min(area, 1_000_000_000))
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) ?? Double($0).flatMap { $0.isFinite && abs($0) < 1e15 ? Int($0) : nil } }
            .flatMap { $0 > 0 && $0 < 1 << 50 ? $0 : nil }
    }
}
