/// A feed as the edition names and ranks it.
package struct SourceFeed: Sendable, Equatable {
    package var title: String
    package var url: String
    package var homePageURL: String?
    /// Where it stands in the OPML file; empty when at the top level.
    package var groups: [[String]]
    package var weight: Double
    package var isPrimary: Bool
    package var language: String?
    /// Seconds: the median gap between its posts, and the silence before its first post of this edition;
    /// nil where the store knows too little.
    package var medianGap: Int64?
    package var silenceBefore: Int64?
    /// When its newest item was first seen; nil where nothing is known. A feed that has been silent for a year
    /// is named once, in the edition within whose bounds that year ends.
    package var lastPost: Instant?
    /// What is wrong with it, if anything.
    package var fault: FeedFault?
    /// Where it has moved for good, as long as the OPML file says otherwise; without a password.
    package var movedTo: String?
    /// It is asked for news; false for one that was removed or paused, whose items may still be shown.
    package var isActive: Bool

    package init(
        title: String, url: String, homePageURL: String? = nil, groups: [[String]] = [], weight: Double = 1,
        isPrimary: Bool = false, language: String? = nil, medianGap: Int64? = nil, silenceBefore: Int64? = nil,
        lastPost: Instant? = nil, fault: FeedFault? = nil, isActive: Bool = true
    ) {
        self.title = title
        self.url = url
        self.homePageURL = homePageURL
        self.groups = groups
        self.weight = weight
        self.isPrimary = isPrimary
        self.language = language
        self.medianGap = medianGap
        self.silenceBefore = silenceBefore
        self.lastPost = lastPost
        self.fault = fault
        self.isActive = isActive
    }
}

/// A feed that needs a person.
package struct FeedFault: Sendable, Equatable {
    package var failure: FeedFailure
    package var since: Instant
    package var lastWorked: Instant?
    package var nextPoll: Instant?
    /// The server said 410, or the like: it will not be asked again.
    package var isFinal: Bool

    package init(
        failure: FeedFailure, since: Instant, lastWorked: Instant? = nil, nextPoll: Instant? = nil,
        isFinal: Bool = false
    ) {
        self.failure = failure
        self.since = since
        self.lastWorked = lastWorked
        self.nextPoll = nextPoll
        self.isFinal = isFinal
    }
}
