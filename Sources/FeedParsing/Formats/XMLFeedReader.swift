import FeedModel

/// Reads every format that is XML.
enum XMLFeedReader {
    /// No feed has as many; a document of nothing but `<item/>` has forty times more.
    static let mostItems = 100_000

    static func read(_ text: DecodedText, from start: Int, url: String?, contentLocation: String?, now: Instant?) throws
        -> ParsedFeed
    {
        let context = ReadingContext(url: url, contentLocation: contentLocation, now: now)
        let feed = try attempt(text, from: start, url: url, context)
        // The channel's link, the base of last resort, came too late.
        guard context.lacksBase, let page = feed.homePageURL, WebAddress.isAbsolute(page) else { return feed }
        return try attempt(
            text, from: start, url: url,
            ReadingContext(url: url, contentLocation: contentLocation, homePage: page, now: now))
    }

    private static func attempt(
        _ text: DecodedText, from start: Int, url: String?, _ context: ReadingContext
    ) throws -> ParsedFeed {
        let (document, items) = itemsApart(text, from: start, context)
        let root = document.surroundings.root
        guard let name = document.rootName, let format = FeedFormat(root: name, element: root) else {
            throw refusal(of: document, text, url: url)
        }
        var feed = root.map { head(of: $0, format, context) } ?? ParsedFeed(format: format)
        feed.encoding = text.encoding
        feed.items = items
        // Markup whose references have nothing else to resolve against.
        if context.base == nil, let page = feed.homePageURL, WebAddress.isAbsolute(page) {
            feed.baseURL = feed.baseURL ?? page
            for index in items.indices where items[index].baseURL == nil { feed.items[index].baseURL = page }
        }
        // Of an item that was cut off, only what can be recognised again is of use.
        if document.skeleton.isTruncated, let last = items.last, last.idSource == .content, last.title == nil {
            feed.items.removeLast()
        }
        Identity.separate(&feed.items)
        if format == .atom10 || format == .atom03 { inheritAuthors(&feed) }
        feed.warnings = junk(in: text, before: start) + warnings(text, context, document)
        return feed
    }

    /// The items, each read and forgotten as soon as it ends, and the document without them.
    private static func itemsApart(
        _ text: DecodedText, from start: Int, _ context: ReadingContext
    ) -> (XMLDocument, [Item]) {
        var items: [Item] = []
        items.reserveCapacity(32)
        let document = XMLDocument(
            text.bytes, from: start, collectsItems: true,
            restart: {
                items.removeAll()
                context.warnings = WarningLog()
            },
            onItem: { tree, spine in
                guard let element = tree.root else { return }
                guard items.count < mostItems else {
                    context.warnings.add("feed.too_many_items", "items after the first \(mostItems) were left out")
                    return
                }
                var scope = Scope(base: context.base)
                for outer in spine.nodes.indices.map({ Element(tree: spine, index: $0) }) {
                    scope = scope.entering(outer)
                }
                if items.isEmpty { context.isAtom03 = AtomVersion.is03(spine.root ?? element) }
                items.append(
                    element.space == .atom
                        ? AtomEntry.read(element, scope, context) : RSSItem.read(element, scope, context))
            })
        return (document, items)
    }

    /// Why a document is no feed.
    private static func refusal(of document: XMLDocument, _ text: DecodedText, url: String?) -> FeedParsingError {
        guard let root = document.rootName else { return .plainText }
        if root.local == .opml { return .opml }
        if root.spelling.lowercased() == "html" { return WebPage.error(text.bytes, url: url) }
        return .otherXML(root: root.spelling)
    }

    /// What a feed says of itself.
    private static func head(of root: Element, _ format: FeedFormat, _ context: ReadingContext) -> ParsedFeed {
        let channel = channel(of: root)
        context.isAtom03 = format == .atom03
        var scope = Scope(base: context.base)
        if channel.index != root.index { scope = scope.entering(root) }
        let siblings = channel.index == root.index ? [] : Array(root.children)
        var reader = Channel(format: format, context: context)
        return reader.read(channel, siblings: siblings, scope: scope)
    }

    /// RSS's channel, or the root where that is the feed itself.
    private static func channel(of root: Element) -> Element {
        switch root.local {
        case .rss, .rdf: root.children.first { $0.local == .channel } ?? root
        default: root
        }
    }

    /// An entry without author has its source's, or else the feed's (RFC 4287 §4.2.1).
    private static func inheritAuthors(_ feed: inout ParsedFeed) {
        for index in feed.items.indices where feed.items[index].authors.isEmpty {
            let inherited = feed.items[index].source?.authors ?? []
            feed.items[index].authors = inherited.isEmpty ? feed.authors : inherited
        }
    }

    /// What a program or a person left before the feed.
    private static func junk(in text: DecodedText, before start: Int) -> [ParseWarning] {
        guard let first = text.bytes[..<start].firstIndex(where: { !$0.isXMLSpace }) else { return [] }
        var log = WarningLog()
        log.add("xml.junk_before_root", at: first, "text before the feed was ignored")
        return log.warnings(line: LineCounter(text.bytes).line)
    }

    private static func warnings(_ text: DecodedText, _ context: ReadingContext, _ document: XMLDocument)
        -> [ParseWarning]
    {
        text.warnings.warnings(line: document.sourceLine)
            + document.skeleton.repairs.warnings(line: document.sourceLine)
            + context.warnings.warnings(line: document.line)
    }
}
