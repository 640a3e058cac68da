/// A story as an edition shows it.
package struct EditionStory: Codable, Sendable, Equatable, Identifiable {
    package var id: String
    package var headline: String
    package var headlineSource: HeadlineSource
    /// Where the report with that headline is.
    package var url: String?
    /// The language of the headline and the dek, where the feed says it, BCP 47.
    package var language: String?
    /// One sentence of the report with that headline, word for word.
    package var dek: String?
    /// The different texts, and how many of them come from different sites.
    package var reportCount: Int
    package var independentCount: Int
    package var newReportCount: Int
    /// Every feed that carried a report or a copy.
    package var feedCount: Int
    /// 1 on the day a story is shown first; counts calendar days.
    package var day: Int
    /// The last edition before this one that showed the story.
    package var lastShown: Showing?
    /// The first one, where it is another; alone for what one site tells again and again.
    package var firstShown: Showing?
    /// Days of silence of its feed before it; only in "Rarely posts".
    package var silentDays: Int?
    package var evidence: Grounds?
    /// Where the picture of the report with the headline is, for a story of several reports.
    package var image: String?
    /// The picture itself; only in "Top stories", and where the user wants pictures.
    package var picture: Picture?
    /// The report with the headline first; then what is new, the primary source and the latest first; then what
    /// earlier editions have shown.
    package var reports: [EditionReport]

    package init(
        id: String, headline: String, headlineSource: HeadlineSource, url: String?, language: String?,
        reportCount: Int, independentCount: Int, newReportCount: Int, feedCount: Int, day: Int = 1,
        reports: [EditionReport]
    ) {
        self.id = id
        self.headline = headline
        self.headlineSource = headlineSource
        self.url = url
        self.language = language
        self.reportCount = reportCount
        self.independentCount = independentCount
        self.newReportCount = newReportCount
        self.feedCount = feedCount
        self.day = day
        self.reports = reports
    }

    enum CodingKeys: String, CodingKey {
        case id, headline
        case headlineSource = "headline_source"
        case url, language, dek
        case reportCount = "report_count"
        case independentCount = "independent_reports"
        case newReportCount = "new_reports"
        case feedCount = "feed_count"
        case day
        case lastShown = "last_shown"
        case firstShown = "first_shown"
        case silentDays = "silent_days"
        case evidence, image, picture, reports
    }

    /// What the headline was made from.
    package enum HeadlineSource: String, Codable, Sendable {
        case title
        /// The feed gave no title: the headline is the beginning of the text.
        case text
        /// Neither title nor text: the headline only says so, with the day.
        case none
    }

    /// An earlier edition with this story, and the headline there.
    package struct Showing: Codable, Sendable, Equatable {
        package var date: String
        package var headline: String

        package init(date: String, headline: String) {
            self.date = date
            self.headline = headline
        }
    }

    /// A picture that is part of the page.
    package struct Picture: Codable, Sendable, Equatable {
        /// A media type of raster images.
        package var type: String
        /// The bytes, as base64.
        package var data: String

        package init(type: String, data: String) {
            self.type = type
            self.data = data
        }
    }

    /// Why the reports are one story: the stored evidence of clustering.
    package struct Grounds: Codable, Sendable, Equatable {
        package var shared: [String]
        package var score: Double
        package var bar: Double
        /// The user has said what belongs to the story; absent otherwise.
        package var decidedByUser: Bool?

        private enum CodingKeys: String, CodingKey {
            case shared, score, bar
            case decidedByUser = "decided_by_user"
        }

        package init(shared: [String], score: Double, bar: Double) {
            self.shared = shared
            self.score = score
            self.bar = bar
        }
    }
}
