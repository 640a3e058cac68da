extension Comparison {
    /// Where a store has put the two texts.
    ///
    /// There they were judged beside the other texts of their days, which tells more than a pair does alone: a little
    /// in common is much where others have nothing.
    public struct Placement: Sendable, Encodable {
        public var leftStory: String
        public var rightStory: String
        public var isOneReport: Bool
        /// The weakest link by which their story was joined, and its bar; nil where they are in two stories.
        public var score: Double?
        public var bar: Double?

        public init(leftStory: String, rightStory: String, isOneReport: Bool, score: Double? = nil, bar: Double? = nil)
        {
            self.leftStory = leftStory
            self.rightStory = rightStory
            self.isOneReport = isOneReport
            self.score = score
            self.bar = bar
        }

        var verdict: Verdict {
            isOneReport ? .sameText : leftStory == rightStory ? .sameStory : .different
        }
    }

    /// Judges as the store did, so that a reader of the edition is told what it shows.
    public mutating func follow(_ placement: Placement) {
        self.placement = placement
        verdict = placement.verdict
    }
}
