import FeedModel

/// The stories of the last seven days as a feed: one entry a story, moved up when a report is added.
///
/// It is also what the next edition continues: `stories.json` is read back, so that no earlier edition has to be
/// read or composed again. The format is JSON Feed 1.1 with our members under `_sheaf`.
struct RollingFeed: Decodable, Equatable {
    var version = "https://jsonfeed.org/version/1.1"
    var title: String
    var language: String
    var items: [Entry] = []

    /// A feed reader asks for the whole file each time.
    static let limit = 1000
    static let days = 7

    init(title: String, language: String) {
        self.title = title
        self.language = language
    }

    /// Writing a day again replaces what that day said, and nothing that a later day has said since.
    mutating func add(_ edition: Edition) {
        let labels = Labels(for: edition.language)
        let stories = edition.sections.lazy.flatMap(\.stories)
        let shown = Set(stories.map { Entry.id(of: $0, edition) })
        let newer = Set(items.lazy.filter { $0.sheaf.edition > edition.date }.map(\.id))
        items.removeAll { $0.sheaf.edition == edition.date || (shown.contains($0.id) && !newer.contains($0.id)) }
        var room = Self.limit
        for (place, story) in stories.enumerated()
        where room > 0 && !newer.contains(Entry.id(of: story, edition)) {
            items.append(Entry(story, place: place, edition, labels))
            room -= 1
        }
        let editions = Set(items.map(\.sheaf.edition))
        let last = editions.max() ?? edition.date
        let past = editions.filter { LocalTime.days(from: $0, to: last) >= Self.days }
        items.removeAll { past.contains($0.sheaf.edition) }
        items = Array(items.sorted(by: Entry.precedes).prefix(Self.limit))
    }

    var updated: Instant? { items.map(\.modified).max() }

    struct Entry: Decodable, Equatable {
        var id: String
        var url: String?
        var title: String
        var contentHTML: String
        var summary: String?
        var language: String?
        var published: Instant
        var modified: Instant
        var authors: [Author]
        var sheaf: Details

        enum CodingKeys: String, CodingKey {
            case id, url, title
            case contentHTML = "content_html"
            case summary, language, authors
            case published = "date_published"
            case modified = "date_modified"
            case sheaf = "_sheaf"
        }

        /// The newest day first, and each day in its edition's order.
        static func precedes(_ left: Entry, _ right: Entry) -> Bool {
            if left.sheaf.edition != right.sheaf.edition { return left.sheaf.edition > right.sheaf.edition }
            return left.sheaf.place < right.sheaf.place
        }
    }

    struct Author: Decodable, Equatable {
        var name: String
    }

    struct Details: Decodable, Equatable {
        /// The date of the edition that said this.
        var edition: String
        var place: Int
        var reports: Int
        var feeds: Int
        var source: EditionReport.Source
        var related: [Related]
    }

    struct Related: Decodable, Equatable {
        var url: String
        var title: String
        var source: String
    }
}
