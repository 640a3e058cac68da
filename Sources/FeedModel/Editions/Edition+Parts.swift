extension Edition {
    /// What the edition is made of. Items, reports and copies count only what is new since the edition before.
    package struct Counts: Codable, Sendable, Equatable {
        package var items = 0
        package var reports = 0
        package var copies = 0
        /// The stories on the page.
        package var stories = 0
        package var feeds = 0
        package var failingFeeds = 0
        package var hidden = 0
        /// Links that lost tracking parameters.
        package var cleanedLinks = 0

        package init() {}

        enum CodingKeys: String, CodingKey {
            case items, reports, copies, stories, feeds, hidden
            case failingFeeds = "failing_feeds"
            case cleanedLinks = "cleaned_links"
        }
    }

    /// Minutes to read the page itself: down to "You can stop here", and the rest.
    package struct Minutes: Codable, Sendable, Equatable {
        package var top: Int
        package var rest: Int

        package init(top: Int, rest: Int) {
            self.top = top
            self.rest = rest
        }
    }

    /// One line of "One minute".
    package struct Line: Codable, Sendable, Equatable {
        package var story: String
        package var headline: String
        package var language: String?
        package var reports: Int
        package var newReports: Int
        package var feeds: Int
        /// 1 for a story shown for the first time.
        package var day: Int

        package init(story: EditionStory) {
            self.story = story.id
            headline = story.headline
            language = story.language
            reports = story.reportCount
            newReports = story.newReportCount
            feeds = story.feedCount
            day = story.day
        }

        enum CodingKeys: String, CodingKey {
            case story, headline, language, reports, feeds, day
            case newReports = "new_reports"
        }
    }

    /// The stories under one heading of the page.
    package struct Section: Codable, Sendable, Equatable {
        package var kind: Kind
        /// The folder names of a group, outermost first; empty for feeds outside any folder and other kinds.
        package var path: [String]
        package var stories: [EditionStory]
        /// Stories of this group that stand in a section before it.
        package var shownAbove: Int

        package init(kind: Kind, path: [String] = [], stories: [EditionStory], shownAbove: Int = 0) {
            self.kind = kind
            self.path = path
            self.stories = stories
            self.shownAbove = shownAbove
        }

        enum CodingKeys: String, CodingKey {
            case kind, path, stories
            case shownAbove = "shown_above"
        }
    }

    /// What puts stories into a section; `group` is a folder of the OPML file.
    package enum Kind: String, Codable, Sendable {
        case top
        case stillMoving = "still_moving"
        case rarelyPosts = "rarely_posts"
        case group
        case listenAndWatch = "listen_and_watch"
    }
}
