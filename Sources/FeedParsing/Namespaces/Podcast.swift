import FeedModel

/// The iTunes namespace and its Google Play twin, in items.
enum Podcast {
    static func read(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        let scope = draft.scope
        let text = element.trimmedText
        switch element.local {
        case .title:
            draft.title.offer(RSSItem.text(element, scope), rank: 5)
            draft.podcast.title = draft.podcast.title ?? text?.collapsed
        case .summary, .description:
            draft.description.offer(RSSItem.html(element, scope, context), rank: 5)
            draft.podcast.summary = draft.podcast.summary ?? text
        case .subtitle:
            draft.description.offer(RSSItem.html(element, scope, context), rank: 6)
            draft.podcast.subtitle = draft.podcast.subtitle ?? text?.collapsed
        case .author:
            draft.authors += PersonText.readAll(element.text).map { ($0, 6) }
            draft.podcast.author = draft.podcast.author ?? text?.collapsed
        case .image:
            let url = context.url(element[.href] ?? element[.url] ?? text, in: scope.entering(element))
            draft.image.offer(url, rank: 0)
            draft.podcast.image = draft.podcast.image ?? url
        case .duration: draft.podcast.durationInSeconds = draft.podcast.durationInSeconds ?? text.flatMap(seconds)
        case .explicit: draft.podcast.isExplicit = draft.podcast.isExplicit ?? text.flatMap(isExplicit)
        case .block: draft.podcast.isBlocked = text.map { $0.lowercased() == "yes" || $0.lowercased() == "true" }
        case .closedcaptioned: draft.podcast.isClosedCaptioned = text.map { $0.lowercased() == "yes" }
        case .season: draft.podcast.season = draft.podcast.season ?? text.flatMap { Int($0) }
        case .episode: draft.podcast.episode = draft.podcast.episode ?? text.flatMap { Int($0) }
        case .episodetype: draft.podcast.episodeType = text?.lowercased()
        case .order: draft.podcast.order = text.flatMap { Int($0) }
        case .keywords:
            let keywords = Modules.keywords(element)
            draft.podcast.keywords += keywords.map(\.term)
            draft.categories += keywords
        case .category: Modules.podcastCategories(element, into: &draft.categories)
        default: break
        }
    }

    /// The namespace of Podcasting 2.0, where it says more than that of iTunes.
    static func readSuccessor(_ element: Element, into draft: inout ItemDraft, _ context: ReadingContext) {
        switch element.local {
        case .season: draft.podcast.season = draft.podcast.season ?? element.trimmedText.flatMap { Int($0) }
        case .episode: draft.podcast.episode = draft.podcast.episode ?? element.trimmedText.flatMap { Int($0) }
        case .person:
            guard let name = element.text.collapsed else { return }
            let scope = draft.scope.entering(element)
            let person = Person(
                name: name, url: context.url(element[.href], in: scope), avatar: context.url(element[.img], in: scope))
            // Without a role it is the host.
            if element[.role].map({ $0.lowercased() == "host" }) ?? true {
                draft.authors.append((person, 8))
            } else {
                draft.contributors.append(person)
            }
        default: break
        }
    }

    private static func isExplicit(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "explicit": true
        case "no", "false", "clean": false
        default: nil
        }
    }

    /// `3723`, `62:03`, `1:02:03`, with or without a fraction.
    static func seconds(_ text: String) -> Double? {
        var total = 0.0
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 3 else { return nil }
        for part in parts {
            guard let value = Double(String(part).trimmedOrNil ?? "0"), value.isFinite, value >= 0 else { return nil }
            total = total * 60 + value
        }
        return total > 0 ? total : nil
    }
}
