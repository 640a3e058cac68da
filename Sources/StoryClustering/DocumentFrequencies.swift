import Glibc

/// How many stories have a term: the background of the language, and what the reader's own stories add to it.
///
/// A term counts once a story, not once a report: else a story with a hundred reports would make its own key words
/// look common.
struct DocumentFrequencies: Sendable {
    /// What the background counts for, in stories.
    static let backgroundStories: Float = 2000

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
            for term in text.terms {
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
        let usual = Background.frequency(term.rarity) * Self.backgroundStories
        let own = Float(counts[slot(term.stem)])
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
