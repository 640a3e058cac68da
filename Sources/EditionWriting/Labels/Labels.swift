/// The fixed words of an edition in one language. `{name}` marks a place to fill.
struct Labels: Sendable {
    /// The language the labels are in, which is English where the reader's is not known here.
    var language: String
    var weekdays: [String]
    var shortWeekdays: [String]
    var months: [String]
    /// `{weekday}`, `{day}`, `{month}`, `{year}`.
    var fullDate: String
    var dayAndMonth: String
    var weekdayAndDay: String
    var thousands: String
    /// French counts 0 as one.
    var zeroIsSingular = false
    var quotes: (open: String, close: String)

    var digest: String
    var otherDays: String
    var allDays: String
    var contents: String
    var skip: String
    var oneMinute: String
    var topStories: String
    var stillMoving: String
    var rarelyPosts: String
    var listenAndWatch: String
    var feedsToLookAt: String
    var otherFeeds: String
    var allStories: String

    var byReports: String
    var movingNote: String
    var rareNote: String
    var shownAbove: Plural
    var partOf: String
    var summary: String
    var fromFeeds: Plural
    var timeTop: String
    var timeRest: String
    var timeAll: String
    var nothingNew: String
    /// There are items, but none to show.
    var nothingLeft: String
    var gap: Plural

    var items: Plural
    var differentReports: Plural
    var stories: Plural
    var reports: Plural
    var feeds: Plural
    var minutes: Plural
    var shortMinutes: String
    var today: String
    var inAll: String

    var stop: String
    var end: String
    var day: String
    var lastShown: String
    var firstShown: String
    var primarySource: String
    var latest: String
    var alsoReportedBy: String
    /// Where one site alone has the story.
    var alsoThere: String
    var adds: String
    var sameText: Plural
    var whyTogether: String
    var sameTextAs: String
    var sharedByAll: String
    var checkYourself: String
    var decidedByYou: String
    var moreReports: Plural
    var moreStories: Plural
    var firstPostIn: Plural
    var noTitle: String
    var untitled: String
    var audio: String
    var video: String
    var comments: String

    var feed: String
    var whatHappened: String
    var whatToDo: String
    var hidden: Plural
    var covers: String
    var coversUntil: String
    var colophon: String
    var loadsNothing: String
    var cleanedLinks: Plural
    var alsoAs: String
    var plainText: String
    var oneFeed: String
    var noDays: String
    var aboutEdition: String
    var bookAccess: String
    var faults: FaultLabels
}

extension Labels {
    /// The labels for a reader's language.
    init(for language: String) {
        switch EditionLanguage(tag: language) {
        case .german: self = .german
        case .french: self = .french
        case .spanish: self = .spanish
        case .english, nil: self = .english
        }
    }
}

/// What "Feeds to look at" says. `{what}` is one of `causes`, or the store's own words.
struct FaultLabels: Sendable {
    var since: Plural
    var sinceToday: String
    var lastWorked: String
    var neverWorked: String
    var silent: Plural
    /// By the last part of the failure's code.
    var causes: [String: String]
    var findAddress: String
    var removeIt: String
    var waitFor: String
    var wait: String
    var checkAddress: String
    var loginNeeded: String
    var lookCloser: String
    var keepOrRemove: String
    /// `{address}`: where it is now.
    var moved: String
    var takeOverAddress: String
    var writeAddress: String
}

/// A phrase with a number: `{n}`.
struct Plural: Sendable {
    var one: String
    var other: String

    init(_ one: String, _ other: String) {
        self.one = one
        self.other = other
    }
}
