/// Carries the ids of stories over from one poll to the next.
///
/// A story that the user has decided on keeps its id where most of the decided texts are. Otherwise, the pair of old
/// and new story that has most texts in common keeps the id, on ties the oldest id; what is left
/// over of an old story is a split, an old story with no successor of its own has been merged.
struct StoryIdentity {
    private(set) var ids: [String?]
    private(set) var changes: [StoryChange] = []

    /// - Parameters:
    ///   - stories: the texts of each new story.
    ///   - previous: the old story of each text, oldest text first: an old story is as old as its oldest text.
    ///   - isDecided: of each text, whether the user has put it where it was.
    init(stories: [[Int]], previous: [String?], isDecided: [Bool]? = nil) {
        struct Overlap {
            var id: String
            var story: Int
            var count: Int
            var decided: Int
        }
        var oldest: [String: Int] = [:]
        var overlaps: [Overlap] = []
        for (story, texts) in stories.enumerated() {
            var counts: [String: Int] = [:]
            var decided: [String: Int] = [:]
            for text in texts {
                guard let id = previous[text] else { continue }
                counts[id, default: 0] += 1
                if isDecided?[text] ?? false { decided[id, default: 0] += 1 }
                oldest[id] = min(oldest[id] ?? .max, text)
            }
            overlaps += counts.map { Overlap(id: $0.key, story: story, count: $0.value, decided: decided[$0.key] ?? 0) }
        }
        overlaps.sort { a, b in
            if a.decided != b.decided { return a.decided > b.decided }
            if a.count != b.count { return a.count > b.count }
            if a.id != b.id { return (oldest[a.id] ?? 0, a.id) < (oldest[b.id] ?? 0, b.id) }
            return a.story < b.story
        }
        ids = Array(repeating: nil, count: stories.count)
        var home: [String: Int] = [:]
        for overlap in overlaps where ids[overlap.story] == nil && home[overlap.id] == nil {
            ids[overlap.story] = overlap.id
            home[overlap.id] = overlap.story
        }
        for overlap in overlaps where home[overlap.id] != overlap.story {
            if home[overlap.id] != nil {
                changes.append(.split(from: overlap.id, into: overlap.story))
            } else if let kept = ids[overlap.story] {
                changes.append(.merged(lost: overlap.id, kept: kept))
            }
        }
    }
}
