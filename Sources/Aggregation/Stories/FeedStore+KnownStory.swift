package import FeedModel
package import FeedStorage

extension FeedStore {
    /// - Throws: `StoryDecisionError.unknownStory`, which says where the story went; `StoreError`.
    package func knownStory(_ id: String) throws -> Story {
        if let story = try story(id) { return story }
        throw StoryDecisionError.unknownStory(id, mergedInto: try successor(of: id))
    }
}
