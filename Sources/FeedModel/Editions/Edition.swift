/// One day's digest: the value that every format renders, and itself the JSON format (`"schema": 1`).
///
/// Everything in it is cleaned text and http(s) or mailto links; nothing in it knows of markup.
/// Later versions of schema 1 may add optional members; they never remove or rename one.
package struct Edition: Codable, Sendable, Equatable {
    package var schema = 1
    /// The local day, `2025-01-18`.
    package var date: String
    /// The reader's language, BCP 47: labels and dates are in it.
    package var language: String
    /// An IANA name.
    package var timeZone: String
    /// Covers from (exclusive; nil for the first edition) to (inclusive), by first sight.
    package var from: Instant?
    package var to: Instant
    package var previous: String?
    package var next: String?
    /// `Sheaf 0.1`.
    package var generator: String
    package var counts: Counts
    package var minutes: Minutes
    /// At most seven lines; each names a story of the sections.
    package var oneMinute: [Line]
    /// Every story of the edition, each in exactly one section, in the order of the page.
    package var sections: [Section]
    package var feedNotes: [FeedNote]
    /// What the user's rules kept out, by rule.
    package var hidden: [HiddenRule]

    package init(
        date: String, language: String, timeZone: String, from: Instant?, to: Instant, previous: String? = nil,
        next: String? = nil, generator: String, counts: Counts, minutes: Minutes, oneMinute: [Line],
        sections: [Section], feedNotes: [FeedNote], hidden: [HiddenRule]
    ) {
        self.date = date
        self.language = language
        self.timeZone = timeZone
        self.from = from
        self.to = to
        self.previous = previous
        self.next = next
        self.generator = generator
        self.counts = counts
        self.minutes = minutes
        self.oneMinute = oneMinute
        self.sections = sections
        self.feedNotes = feedNotes
        self.hidden = hidden
    }

    enum CodingKeys: String, CodingKey {
        case schema, date, language
        case timeZone = "time_zone"
        case from, to, previous, next, generator, counts, minutes
        case oneMinute = "one_minute"
        case sections
        case feedNotes = "feed_notes"
        case hidden
    }

    /// The stories in the order of the page.
    package var stories: [EditionStory] { sections.flatMap(\.stories) }

    /// The first of them.
    package var lead: EditionStory? { sections.lazy.compactMap(\.stories.first).first }
}
