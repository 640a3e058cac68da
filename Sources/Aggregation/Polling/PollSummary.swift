/// What a poll did.
package struct PollSummary: Sendable {
    /// Feeds that are subscribed to and not paused.
    package var feeds = 0
    /// Feeds that were due and asked.
    package var asked = 0
    package var fetched = 0
    package var unchanged = 0
    package var failed = 0
    /// Left alone because their host asked for a pause.
    package var deferred = 0
    package var newItems = 0
    package var changedItems = 0
    /// Seconds by the clock of each stage.
    package var fetchSeconds = 0.0
    package var clusterSeconds = 0.0
    /// One line per distinct cause when feeds were asked and none of all subscribed feeds works; else nil.
    package var nothingFetched: [String]?
    /// What a person should be told, a line each.
    package var messages: [String] = []

    package init() {}
}

/// How far a poll is, for the progress line.
package struct PollProgress: Sendable {
    package var done: Int
    package var asked: Int
    package var newItems: Int
    /// The host of a feed that is still awaited.
    package var waitingFor: String?
}
