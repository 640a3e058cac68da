/// The best of several candidates: the one of the lowest rank, and the first among equals.
///
/// Feeds say the same thing in several vocabularies, in any order; the format's own element wins over a
/// module's.
struct Ranked<Value> {
    private(set) var value: Value?
    private(set) var rank = Int.max

    mutating func offer(_ candidate: Value?, rank: Int) {
        guard let candidate, rank < self.rank else { return }
        value = candidate
        self.rank = rank
    }
}
