package import FeedModel

/// Something that happened to a story.
package struct StoryHistoryEntry: Sendable, Equatable {
    package var at: Instant
    /// `merged` (into the other one), `absorbed`, `split` (from the other one), `split_off`, `pinned`, `unpinned`.
    package var event: String
    package var other: String?
    package var isByUser: Bool
}
