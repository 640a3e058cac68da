import FeedModel

/// A day of invented news: what an edition is made of, with every kind of story once.
enum SampleDay {
    static let date = "2025-01-18"
    /// 06:00 in Berlin on both days.
    static let from = Instant(year: 2025, month: 1, day: 17, hour: 5)
    static let to = Instant(year: 2025, month: 1, day: 18, hour: 5)

    static func material(
        stories: [Story] = stories, language: String = "en", hidden: [HiddenItem] = hidden
    ) -> EditionMaterial {
        EditionMaterial(
            date: date, from: from, to: to, timeZone: "Europe/Berlin", language: language, stories: stories,
            feeds: feeds, groups: [["News"], ["News", "World"], ["News", "Local"], ["Technology"], ["Science"]],
            previous: "2025-01-17", version: "0.1", hidden: hidden)
    }

    static func item(
        _ id: Int64, _ feed: Int64, _ title: String?, _ text: String = "", hour: Int = 12, url: String? = nil,
        language: String? = nil, links: [String] = [], attachments: [Attachment] = [], comments: String? = nil,
        day: Int = 17
    ) -> StoryItem {
        let instant = Instant(year: 2025, month: 1, day: day, hour: hour, minute: Int(id % 6) * 10)
        return StoryItem(
            id: id, feed: feed, title: title, url: url ?? "https://site\(feed).example/\(id)", published: instant,
            firstSeen: instant, language: language, text: text, isExcerpt: false, attachments: attachments,
            comments: comments, linksTo: links)
    }

    static func single(_ id: String, _ item: StoryItem) -> Story {
        Story(id: id, firstSeen: item.firstSeen, reports: [Report(id: "r\(item.id)", original: item)])
    }

    static let feeds: [Int64: SourceFeed] = [
        1: feed("Capital Ledger", 1, ["News", "World"]), 2: feed("The Meridian", 2, ["News", "World"]),
        3: feed("Le Phare d’Orrin", 3, ["News", "World"], language: "fr"),
        4: feed("Meridian Post", 4, ["News", "World"]), 5: feed("Lowland Courier", 5, ["News", "Local"]),
        6: feed("The Kestrel project", 6, ["Technology"]), 7: feed("Commitlog", 7, ["Technology"]),
        8: feed("Nadia’s notebook", 8, ["Technology"]), 9: feed("小川の技術日誌", 9, ["Technology"], language: "ja"),
        10: feed("Orbit Weekly", 10, ["Science"]), 11: feed("Faculty of Sky", 11, ["Science"]),
        12: feed("Slow Radio", 12, ["Science"]), 13: feed("صدى الساحل", 13, ["News", "World"], language: "ar"),
        14: quiet("Loose Ends", 14), 15: feed("Oberauer Bote", 15, ["News", "Local"], language: "de"),
        16: failing("Harbour Notes", 16, "feed.not_found", "not found (404)", days: 9),
        17: failing("Old Mill Blog", 17, "feed.tls", "certificate expired", days: 5),
        18: feed("Vesper Gazette", 18, ["News", "Local"]),
    ]

    static func feed(_ title: String, _ id: Int64, _ group: [String], language: String? = "en") -> SourceFeed {
        SourceFeed(
            title: title, url: "https://site\(id).example/feed.xml", homePageURL: "https://site\(id).example/",
            groups: group.isEmpty ? [] : [group], language: language)
    }

    private static func quiet(_ title: String, _ id: Int64) -> SourceFeed {
        var feed = feed(title, id, [])
        feed.medianGap = 20 * 86_400
        feed.silenceBefore = 214 * 86_400
        return feed
    }

    private static func failing(
        _ title: String, _ id: Int64, _ code: String, _ message: String, days: Int64
    ) -> SourceFeed {
        var feed = feed(title, id, ["News", "Local"])
        feed.fault = FeedFault(
            failure: FeedFailure(code: code, message: message), since: to.advanced(bySeconds: -days * 86_400),
            lastWorked: to.advanced(bySeconds: -(days + 1) * 86_400), nextPoll: to.advanced(bySeconds: 86_400))
        return feed
    }

    static let hidden = [
        HiddenItem(rule: "block: crypto", item: item(900, 7, "Crypto token doubles overnight")),
        HiddenItem(rule: "block: crypto", item: item(901, 8, "Why I sold my crypto")),
    ]

    static var stories: [Story] { big + small }
}
