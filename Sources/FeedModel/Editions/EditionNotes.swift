extension Edition {
    /// A feed to look at, in plain words of the reader's language.
    package struct FeedNote: Codable, Sendable, Equatable {
        package var source: EditionReport.Source
        /// The stable code of what is wrong: `feed.not_found`.
        package var code: String
        package var happened: String
        package var advice: String
        /// What to type, where a command helps.
        package var command: String?
        /// Absent where nothing tells when it began.
        package var since: Instant?
        package var lastWorked: Instant?

        package init(
            source: EditionReport.Source, code: String, happened: String, advice: String, command: String?,
            since: Instant?, lastWorked: Instant?
        ) {
            self.source = source
            self.code = code
            self.happened = happened
            self.advice = advice
            self.command = command
            self.since = since
            self.lastWorked = lastWorked
        }

        enum CodingKeys: String, CodingKey {
            case source, code, happened, advice, command, since
            case lastWorked = "last_worked"
        }
    }

    /// One rule of the user's, and what it kept out.
    package struct HiddenRule: Codable, Sendable, Equatable {
        package var rule: String
        package var items: [Item]

        package init(rule: String, items: [Item]) {
            self.rule = rule
            self.items = items
        }

        /// An item that the rule hides.
        package struct Item: Codable, Sendable, Equatable {
            package var title: String
            package var url: String?
            package var source: String

            package init(title: String, url: String?, source: String) {
                self.title = title
                self.url = url
                self.source = source
            }
        }
    }
}
