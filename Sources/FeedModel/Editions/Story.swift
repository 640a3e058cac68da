/// The reports on one event, as the store holds them and the edition reads them.
package struct Story: Sendable, Equatable, Identifiable {
    /// Stable for ever: `s-` and eight or more hexadecimal digits.
    package var id: String
    package var firstSeen: Instant
    /// In order of first sight; never empty.
    package var reports: [Report]
    /// Why they are together; nil for a story of one report.
    package var evidence: Evidence?
    /// The editions that showed it before, oldest first.
    package var showings: [Showing]
    /// The user has said what belongs to it.
    package var isDecidedByUser = false

    package init(
        id: String, firstSeen: Instant, reports: [Report], evidence: Evidence? = nil, showings: [Showing] = []
    ) {
        self.id = id
        self.firstSeen = firstSeen
        self.reports = reports
        self.evidence = evidence
        self.showings = showings
    }

    /// One appearance in an earlier edition.
    package struct Showing: Sendable, Equatable {
        /// The edition's date, `2025-01-17`.
        package var date: String
        package var headline: String
        package var reports: Int

        package init(date: String, headline: String, reports: Int) {
            self.date = date
            self.headline = headline
            self.reports = reports
        }
    }
}

/// One text: the item that carried it first, and its copies.
package struct Report: Sendable, Equatable, Identifiable {
    package var id: String
    package var original: StoryItem
    package var copies: [Copy]

    package init(id: String, original: StoryItem, copies: [Copy] = []) {
        self.id = id
        self.original = original
        self.copies = copies
    }

    /// An item that has the text of a report.
    package struct Copy: Sendable, Equatable {
        package var item: StoryItem
        /// The share of the shorter text's shingles found in the other, 0…1.
        package var share: Double

        package init(item: StoryItem, share: Double) {
            self.item = item
            self.share = share
        }
    }
}

/// What clustering can say about why texts belong together; the store keeps it as JSON.
package struct Evidence: Codable, Sendable, Equatable {
    /// The names, words and phrases shared, strongest first, in surface form.
    package var shared: [String]
    /// The score of the weakest link that was needed, and the bar it had to pass.
    package var score: Double
    package var bar: Double

    package init(shared: [String], score: Double, bar: Double) {
        self.shared = shared
        self.score = score
        self.bar = bar
    }
}
