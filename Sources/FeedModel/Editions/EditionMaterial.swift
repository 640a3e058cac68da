/// All that an edition is composed of: the stories with something new between two instants, and the feeds.
package struct EditionMaterial: Sendable, Equatable {
    /// The local day, `2025-01-18`.
    package var date: String
    /// The edition covers `from` (exclusive; nil for the very first) to `to` (inclusive), by first sight.
    package var from: Instant?
    package var to: Instant
    /// An IANA name: `Europe/Berlin`.
    package var timeZone: String
    /// The reader's language for labels and dates, BCP 47.
    package var language: String
    /// Every story with a report first seen within the bounds, complete with its earlier reports, and without any
    /// later one.
    package var stories: [Story]
    package var feeds: [Int64: SourceFeed]
    /// The groups of the OPML file in document order, each a path of folder names.
    package var groups: [[String]]
    /// The neighbouring editions' dates.
    package var previous: String?
    package var next: String?
    package var version: String
    /// Items first seen within the bounds that a rule of the user's kept out.
    package var hidden: [HiddenItem]

    package init(
        date: String, from: Instant?, to: Instant, timeZone: String, language: String, stories: [Story],
        feeds: [Int64: SourceFeed], groups: [[String]], previous: String? = nil, next: String? = nil, version: String,
        hidden: [HiddenItem] = []
    ) {
        self.date = date
        self.from = from
        self.to = to
        self.timeZone = timeZone
        self.language = language
        self.stories = stories
        self.feeds = feeds
        self.groups = groups
        self.previous = previous
        self.next = next
        self.version = version
        self.hidden = hidden
    }
}

/// An item that the edition leaves out because the user asked for it.
package struct HiddenItem: Sendable, Equatable {
    /// The rule as the user wrote it: `block: crypto`.
    package var rule: String
    package var item: StoryItem

    package init(rule: String, item: StoryItem) {
        self.rule = rule
        self.item = item
    }
}
