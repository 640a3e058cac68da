package import FeedModel

/// What clustering found, for the texts in the order they were given.
public struct Clustering: Sendable {
    /// One for each text.
    public var placements: [Placement]
    /// In the order of their first texts.
    public var stories: [ClusteredStory]
    /// What became of stories that were there before, other than growing.
    public var changes: [StoryChange]

    /// Where one text belongs.
    public struct Placement: Sendable, Equatable {
        /// The text that represents its report: itself, or the one it is a copy of.
        public var representative: Int
        /// The share of the shorter text's runs of words found in the other, 0…1; 1 for the representative.
        public var share: Double
        /// Into `stories`.
        public var story: Int
        /// To be stored, where they were computed in this poll; nil where what is stored stays good.
        public var newLinks: [TextLink]?
    }
}

/// The reports on one event.
public struct ClusteredStory: Sendable {
    /// The id that it had before; nil for a new story, to which the caller gives an id.
    public var id: String?
    /// All its texts, ascending.
    public var texts: [Int]
    /// Those that represent a report each, ascending.
    public var reports: [Int]
    /// Why they are together; nil for a story of one report.
    package var evidence: Evidence?
}

/// Something that happened to a story that readers may have seen, to be kept as its history.
public enum StoryChange: Sendable, Equatable {
    /// The story `lost` is now part of `kept`.
    case merged(lost: String, kept: String)
    /// Texts of the story `from` are now in another one: an index into `Clustering.stories`.
    case split(from: String, into: Int)
}
