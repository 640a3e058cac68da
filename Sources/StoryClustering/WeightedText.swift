/// The terms of a text with their weights, as pairs are scored on them.
struct WeightedText: Sendable {
    /// Ascending.
    var stems: [UInt32]
    /// Of unit length together.
    var weights: [Float]
    var rarities: [Float]
    /// The sum of all rarities, and of those in the title.
    var mass: Float = 0
    var titleMass: Float = 0
    var isTitle: [Bool]
    var distinctTerms: Float

    init(_ sketch: Sketch, _ frequencies: DocumentFrequencies) {
        stems = sketch.terms.map(\.stem)
        rarities = sketch.terms.map { frequencies.rarity($0) }
        isTitle = sketch.terms.map { $0.traits.contains(.title) }
        weights = rarities
        distinctTerms = Float(sketch.distinctTerms)
        var square: Float = 0
        for (place, term) in sketch.terms.enumerated() {
            let count = Float(term.count) + (isTitle[place] ? TermWeight.titleMention : 0)
            let weight = TermWeight.saturated(count) * rarities[place]
            weights[place] = weight
            square += weight * weight
            mass += rarities[place]
            if isTitle[place] { titleMass += rarities[place] }
        }
        let scale = square > 0 ? 1 / square.squareRoot() : 0
        for place in weights.indices { weights[place] *= scale }
    }

    /// The places of the heaviest terms: what the index holds.
    func heaviest(_ count: Int) -> ArraySlice<Int> {
        guard stems.count > count else { return ArraySlice(stems.indices) }
        return stems.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }.prefix(count)
    }
}
