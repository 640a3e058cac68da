import Glibc

/// How rare a term is: by the background table of its language, and where the table does not have it, by the
/// reader's own stories.
///
/// A term counts once a story, not once a report: else a story with a hundred reports would make its own key words
/// look common. Counting the terms of the table as well changed no score by more than half a point; so the scores of
/// usual words stay what they are for ever, and only new words and other languages are learned.
struct DocumentFrequencies: Sendable {
    /// What the background counts for, in stories.
    static let backgroundStories: Float = 2000

    private static let rarities: [Float] = (0...Background.rarest).map { level in
        max(0, -logf((Background.frequency(level) * backgroundStories + 0.5) / (backgroundStories + 1)))
    }

    // Open addressing; a stem of 0 shares its slot with the empty ones, which no one will notice.
    private var stems = [UInt32](repeating: 0, count: 1024)
    private var counts = [UInt32](repeating: 0, count: 1024)
    /// The last story that counted in a slot.
    private var last = [UInt32](repeating: 0, count: 1024)
    private var used = 0
    private var stories: UInt32 = 0

    /// - Parameter texts: the texts of one story.
    mutating func add(story texts: some Sequence<Sketch>) {
        stories += 1
        for text in texts {
            for term in text.terms where term.rarity >= Background.rarest {
                let slot = slot(term.stem)
                if stems[slot] == 0 {
                    stems[slot] = term.stem
                    used += 1
                }
                if last[slot] != stories {
                    last[slot] = stories
                    counts[slot] += 1
                }
            }
            if used * 2 > stems.count { grow() }
        }
    }

    func rarity(_ term: Sketch.Term) -> Float {
        if term.rarity < Background.rarest { return Self.rarities[Int(term.rarity)] }
        // The first story with the term may be the very one that a text is about to join: it tells nothing.
        let own = Float(counts[slot(term.stem)]) - 1
        if own <= 0 { return Self.rarities[Int(Background.rarest)] }
        let usual = Background.frequency(Background.rarest) * Self.backgroundStories
        return max(0, -logf((usual + own + 0.5) / (Self.backgroundStories + Float(stories) + 1)))
    }

    private func slot(_ stem: UInt32) -> Int {
        let mask = stems.count - 1
        var slot = Int(stem) & mask
        while stems[slot] != stem, stems[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        // One text adds at most 512 terms; four times the room leaves the table sparse.
        let old = self
        stems = [UInt32](repeating: 0, count: old.stems.count * 4)
        counts = [UInt32](repeating: 0, count: stems.count)
        last = counts
        for (index, stem) in old.stems.enumerated() where stem != 0 {
            let slot = slot(stem)
            stems[slot] = stem
            counts[slot] = old.counts[index]
            last[slot] = old.last[index]
        }
    }
}
