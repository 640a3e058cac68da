import FeedModel

/// What stands around the items: `channel` with its siblings, `feed`, or `CHANNEL` of CDF.
struct Channel {
    var feed: ParsedFeed
    private let context: ReadingContext
    private var title = Ranked<TextConstruct>()
    private var description = Ranked<TextConstruct>()
    private var page = Ranked<String>()
    private var looseAddress: String?
    private var authors: [(person: Person, rank: Int)] = []
    private var rights = Ranked<TextConstruct>()
    private var updated = Ranked<Instant>()
    private var published = Ranked<Instant>()
    private var language = Ranked<String>()
    private var image = Ranked<FeedImage>()
    private var iconURL = Ranked<String>()

    init(format: FeedFormat, context: ReadingContext) {
        feed = ParsedFeed(format: format)
        self.context = context
    }

    /// The feed's members, from its channel element and, in RDF, from the siblings of that.
    mutating func read(_ channel: Element, siblings: [Element], scope outer: Scope) -> ParsedFeed {
        let scope = outer.entering(channel)
        feed.baseURL = scope.base
        language.offer(scope.language, rank: 5)
        feed.id = channel.attribute(.rdf, .about)?.trimmedOrNil
        page.offer(context.url(channel[.href], in: scope), rank: 0)
        for child in channel.children { read(child, scope) }
        for sibling in siblings where sibling.local == .image { readImage(sibling, scope) }
        finish()
        return feed
    }

    private mutating func read(_ element: Element, _ scope: Scope) {
        switch element.space {
        case .rss: readRSS(element, scope)
        case .atom: readAtom(element, scope)
        case .dublinCore, .dublinCoreTerms: readDublinCore(element, scope)
        case .itunes, .googlePlay: readPodcast(element, scope)
        case .syndication: readSyndication(element)
        case .media: readMedia(element, scope)
        case .webfeeds where element.local == .icon:
            iconURL.offer(context.url(element.trimmedText, in: scope.entering(element)), rank: 4)
        case .creativeCommons: feed.license = feed.license ?? Modules.license(element, scope, context)
        case .administration where element.local == .generatoragent:
            if let url = element.attribute(.rdf, .resource) { feed.generator = feed.generator ?? Generator(url: url) }
        default: break
        }
    }

    private mutating func readRSS(_ element: Element, _ scope: Scope) {
        switch element.local {
        case .title: title.offer(RSSItem.text(element, scope), rank: 0)
        case .description: description.offer(RSSItem.html(element, scope, context), rank: 0)
        case .abstract, .subtitle, .tagline: description.offer(RSSItem.html(element, scope, context), rank: 1)
        case .link:
            if let own = element.trimmedText {
                page.offer(context.url(own, in: scope.entering(element)), rank: 0)
            } else if let link = AtomConstructs.link(element, scope, context) {
                note(link)
            }
        case .language: language.offer(element.trimmedText, rank: 0)
        case .copyright, .rights: rights.offer(RSSItem.text(element, scope), rank: 0)
        case .managingeditor: authors += PersonText.readAll(element.text).map { ($0, 0) }
        case .author:
            let person =
                element.hasChildElements
                ? AtomConstructs.person(element, scope, context) : PersonText.read(element.text)
            if let person { authors.append((person, 1)) }
        case .webmaster: feed.publisher = feed.publisher ?? PersonText.read(element.text)
        case .pubdate, .published: published.offer(context.date(element), rank: 0)
        case .lastbuilddate, .updated: updated.offer(context.date(element), rank: 0)
        case .category:
            if let term = element.text.collapsed.map(RSSItem.plain) {
                feed.categories.append(Category(term: term, scheme: element[.domain], label: nil))
            }
        case .generator: feed.generator = feed.generator ?? AtomConstructs.generator(element, scope, context)
        case .image, .logo: readImage(element, scope)
        case .ttl: feed.polling.ttl = feed.polling.ttl ?? element.trimmedText.flatMap { Int($0) }
        case .skiphours:
            let hours = element.children.compactMap { $0.trimmedText.flatMap { Int($0) } }
            // Hour 24 is midnight in RSS 0.91.
            feed.polling.skipHours += hours.filter { 0...24 ~= $0 }.map { $0 % 24 }
        case .skipdays:
            feed.polling.skipDays += element.children.compactMap { $0.trimmedText.flatMap(Self.day) }
        case .id: feed.id = feed.id ?? element.trimmedText
        case .icon: feed.favicon = feed.favicon ?? context.url(element.trimmedText, in: scope)
        default: break
        }
    }

    private static func day(_ text: String) -> String? {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return days.first { $0.lowercased() == text.lowercased() }
    }

    private mutating func readAtom(_ element: Element, _ scope: Scope) {
        switch element.local {
        case .title: title.offer(AtomConstructs.text(element, scope, context), rank: 1)
        case .subtitle, .tagline: description.offer(AtomConstructs.text(element, scope, context), rank: 1)
        case .info: description.offer(AtomConstructs.text(element, scope, context), rank: 4)
        case .id: feed.id = element.trimmedText ?? feed.id
        case .link:
            if let link = AtomConstructs.link(element, scope, context) {
                note(link)
            } else {
                looseAddress = looseAddress ?? AtomConstructs.looseAddress(element)
            }
        case .updated: updated.offer(context.date(element), rank: 1)
        case .modified: updated.offer(context.date(element), rank: 2)
        case .published: published.offer(context.date(element), rank: 1)
        case .author: if let person = AtomConstructs.person(element, scope, context) { authors.append((person, 0)) }
        case .contributor:
            if let person = AtomConstructs.person(element, scope, context) { feed.contributors.append(person) }
        case .category: if let category = AtomConstructs.category(element) { feed.categories.append(category) }
        case .generator: feed.generator = AtomConstructs.generator(element, scope, context) ?? feed.generator
        case .rights, .copyright: rights.offer(AtomConstructs.text(element, scope, context), rank: 1)
        case .icon: feed.favicon = feed.favicon ?? context.url(element.trimmedText, in: scope.entering(element))
        case .logo:
            iconURL.offer(context.url(element.trimmedText, in: scope.entering(element)), rank: 0)
        default: break
        }
    }

    private mutating func note(_ link: Link) {
        feed.links.append(link)
        switch link.rel {
        case "self": feed.feedURL = feed.feedURL ?? link.href
        case "hub": feed.hubs.append(link.href)
        case "next": feed.nextURL = feed.nextURL ?? link.href
        case "license": feed.license = feed.license ?? link.href
        default: break
        }
    }

    private mutating func readDublinCore(_ element: Element, _ scope: Scope) {
        switch element.local {
        case .title: title.offer(RSSItem.text(element, scope), rank: 2)
        case .description, .abstract: description.offer(RSSItem.html(element, scope, context), rank: 2)
        case .creator, .author: authors += PersonText.readAll(element.text).map { ($0, 2) }
        case .publisher: feed.publisher = feed.publisher ?? PersonText.read(element.text)
        case .contributor: feed.contributors += PersonText.readAll(element.text)
        case .language: language.offer(element.trimmedText, rank: 1)
        case .rights: rights.offer(RSSItem.text(element, scope), rank: 2)
        case .date: published.offer(context.date(element), rank: 3)
        case .issued: published.offer(context.date(element), rank: 2)
        case .modified: updated.offer(context.date(element), rank: 3)
        case .subject: if let term = element.text.collapsed { feed.categories.append(Category(term: term)) }
        default: break
        }
    }

    private mutating func readPodcast(_ element: Element, _ scope: Scope) {
        switch element.local {
        case .title: title.offer(RSSItem.text(element, scope), rank: 4)
        case .summary, .description: description.offer(RSSItem.html(element, scope, context), rank: 3)
        case .subtitle: description.offer(RSSItem.html(element, scope, context), rank: 4)
        case .author: authors += PersonText.readAll(element.text).map { ($0, 3) }
        case .owner, .email:
            let person =
                element.hasChildElements
                ? AtomConstructs.person(element, scope, context) : PersonText.read(element.text)
            feed.publisher = feed.publisher ?? person
        case .image:
            iconURL.offer(context.url(element[.href] ?? element[.url] ?? element.trimmedText, in: scope), rank: 2)
        case .newfeedurl: feed.newFeedURL = feed.newFeedURL ?? context.url(element.trimmedText, in: scope)
        case .category: Modules.podcastCategories(element, into: &feed.categories)
        case .keywords: feed.categories += Modules.keywords(element)
        default: break
        }
    }

    private mutating func readMedia(_ element: Element, _ scope: Scope) {
        switch element.local {
        case .title: title.offer(RSSItem.text(element, scope), rank: 3)
        case .description: description.offer(RSSItem.html(element, scope, context), rank: 3)
        case .thumbnail: iconURL.offer(context.url(element[.url], in: scope), rank: 3)
        case .category:
            if let term = element.text.collapsed {
                feed.categories.append(Category(term: term, scheme: element[.scheme], label: element[.label]))
            }
        case .keywords: feed.categories += Modules.keywords(element)
        default: break
        }
    }

    private var syndicationPeriod: Int?
    private var syndicationFrequency = 1

    private mutating func readSyndication(_ element: Element) {
        guard let text = element.trimmedText else { return }
        switch element.local {
        case .updateperiod:
            let seconds = [
                "hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
            ]
            syndicationPeriod = seconds[text.lowercased()]
        case .updatefrequency: syndicationFrequency = Int(text).map { max(1, $0) } ?? 1
        default: break
        }
    }

    private mutating func readImage(_ element: Element, _ scope: Scope) {
        let scope = scope.entering(element)
        let reference =
            element.child(.url)?.trimmedText ?? element[.url] ?? element[.href] ?? element.ownText.trimmedOrNil
        guard let url = context.url(reference, in: scope) else { return }
        var image = FeedImage(url: url)
        image.title = element.child(.title).flatMap { RSSItem.text($0, scope)?.inline.text }
        image.link = element.child(.link).flatMap { context.url($0.trimmedText, in: scope.entering($0)) }
        image.width = element.child(.width)?.trimmedText.flatMap { Int($0) }
        image.height = element.child(.height)?.trimmedText.flatMap { Int($0) }
        image.description = element.child(.description).flatMap { RSSItem.text($0, scope)?.inline.text }
        self.image.offer(image, rank: 0)
    }

    private mutating func finish() {
        if let title = title.value { (feed.title, feed.titleHTML) = title.inline }
        if let description = description.value {
            (feed.description, feed.descriptionHTML) = description.inline
        }
        feed.rights = rights.value?.inline.text
        feed.homePageURL = page.value ?? AtomConstructs.page(among: feed.links) ?? looseAddress
        feed.language = language.value.flatMap(LanguageTag.normalised)
        feed.polling.skipHours = feed.polling.skipHours.unique
        feed.polling.skipDays = feed.polling.skipDays.unique
        feed.updated = updated.value
        feed.published = published.value
        let best = authors.map(\.rank).min()
        feed.authors = authors.filter { $0.rank == best }.map(\.person).merged
        feed.image = image.value ?? iconURL.value.map(FeedImage.init)
        feed.icon = iconURL.value ?? image.value?.url
        feed.categories = feed.categories.unique
        feed.hubs = feed.hubs.unique
        if let period = syndicationPeriod { feed.polling.updatePeriod = period / syndicationFrequency }
    }
}
