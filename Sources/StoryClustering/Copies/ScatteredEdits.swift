import Glibc

/// Tells a copy in which words were changed here and there from texts that have something else in common.
///
/// Where a share of the words was replaced, wherever it fell, the runs of words that are left tell how large it was, and
/// what else to expect: that runs in common and others take turns all over the text, as those of a long quotation or of
/// paragraphs from one agency do not; and that no more of the words are missing in the other text, nor of its names and
/// numbers, which the forecasts and results of one series never share.
struct ScatteredEdits {
    /// 0…1, estimated: of the shorter text's words.
    let changed: Double
    private let overlap: Overlap
    /// Of a run: words, or characters where pairs of them are terms.
    private let width: Double
    private let termWidth: Double

    /// With one word in five changed, so much is left of the runs.
    private static let leastShared = 0.41
    /// Fewer say nothing of how the edits lie.
    private static let leastSeams = 6
    /// How many standard deviations from what is expected are put down to chance.
    private static let chance = 1.25

    /// Whether it is worth while to look at the terms of the texts.
    static func areThinkable(_ overlap: Overlap) -> Bool {
        overlap.containment >= leastShared && overlap.seams >= leastSeams
    }

    /// - Returns: nil unless runs in common and others alternate as scattered edits make them.
    init?(_ overlap: Overlap, isIdeographic: Bool) {
        guard Self.areThinkable(overlap) else { return nil }
        self.overlap = overlap
        termWidth = isIdeographic ? 2 : 1
        width = Double(Shingles.width - 1) + termWidth
        changed = 1 - pow(overlap.containment, 1 / width)
        let seams = expectedSeams
        guard Double(overlap.seams) >= seams - Self.chance * seams.squareRoot() else { return nil }
    }

    /// Next to a run in common is another unless a word between their ends was changed.
    private var expectedSeams: Double {
        let inSample = pow(0.5, Double(overlap.level))
        var both = 1 - changed
        // Of a sample the next run may be further off; after a whole run's width nothing depends on the first.
        for _ in 1..<Int(width) { both = (1 - changed) * (inSample + (1 - inSample) * both) }
        return 2 * overlap.containment * (1 - both) * Double(overlap.smaller)
    }

    /// Whether the words of one text are missing in the other as often as changed, and its names and numbers too.
    ///
    /// One way round is enough: whoever edits may put in nothing but rare words, or names, for any that were there.
    func explain(_ text: Sketch, in other: Sketch) -> Bool {
        var words = Missing()
        var marks = Missing()
        let least = other.leastWeight
        var place = 0
        for term in text.terms where term.count > 0 {
            while place < other.terms.count, other.terms[place].stem < term.stem { place += 1 }
            let isMissing = place == other.terms.count || other.terms[place].stem != term.stem
            guard term.weight > least else { continue }
            words.count(term, isMissing)
            if !term.traits.isDisjoint(with: [.name, .number]) { marks.count(term, isMissing) }
        }
        let share = 1 - pow(1 - changed, termWidth)
        return words.areUsual(share, Self.chance) && marks.areUsual(share, Self.chance)
    }

    private struct Missing {
        private var all = 0.0
        private var missing = 0.0

        mutating func count(_ term: Sketch.Term, _ isMissing: Bool) {
            all += Double(term.count)
            if isMissing { missing += Double(term.count) }
        }

        func areUsual(_ share: Double, _ chance: Double) -> Bool {
            let expected = share * all
            return missing <= expected + chance * expected.squareRoot()
        }
    }
}

extension Sketch {
    /// The scattered edits that make one text of the other; nil if the texts differ otherwise.
    func edits(of other: Sketch, _ overlap: Overlap) -> ScatteredEdits? {
        guard let edits = ScatteredEdits(overlap, isIdeographic: isIdeographic) else { return nil }
        return edits.explain(self, in: other) || edits.explain(other, in: self) ? edits : nil
    }

    /// Lighter terms of a long text had no room.
    fileprivate var leastWeight: Float {
        terms.count < Self.termLimit ? 0 : terms.reduce(.infinity) { min($0, $1.weight) }
    }
}
