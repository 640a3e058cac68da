/// The terms of a text with their weights, as pairs are scored on them.
///
/// The weights themselves are computed where they are wanted: of two texts, few terms are in both.
struct WeightedText: Sendable {
    /// Ascending by stem.
    let terms: [Sketch.Term]
    /// How rare each term is.
    let rarities: [Float]
    /// The sum of all rarities, and of those in the title.
    private(set) var mass: Float = 0
    private(set) var titleMass: Float = 0
    let distinctTerms: Float
    /// What a score is multiplied with in scripts without spaces.
    let pairFactor: Float
    /// How many of its heaviest terms the index holds.
    private let indexedTerms: Int
    /// Makes the weights of unit length together.
    private var scale: Float = 0

    init(_ sketch: Sketch, _ frequencies: DocumentFrequencies) {
        terms = sketch.terms
        pairFactor = CharacterPairs.scoreFactor(sketch)
        indexedTerms = sketch.isIdeographic ? CharacterPairs.indexedTerms : TermIndex.indexedTerms
        rarities = sketch.terms.map { term in
            let isChance = sketch.isIdeographic && CharacterPairs.isChance(term)
            return frequencies.rarity(term) * (isChance ? CharacterPairs.chanceWeight : 1)
        }
        distinctTerms = Float(sketch.distinctTerms)
        var square: Float = 0
        for place in terms.indices {
            let weight = terms[place].saturated * rarities[place]
            square += weight * weight
            mass += rarities[place]
            if terms[place].isTitle { titleMass += rarities[place] }
        }
        if square > 0 { scale = 1 / square.squareRoot() }
    }

    func weight(_ place: Int) -> Float { terms[place].saturated * rarities[place] * scale }

    struct Weight {
        var stem: UInt32
        var weight: Float
    }

    /// The heaviest terms, heaviest first: what the index holds. On ties the lower stem wins.
    var indexed: [Weight] {
        terms.indices.lazy.map(weight).placesOfGreatest(indexedTerms).map { place in
            Weight(stem: terms[place].stem, weight: weight(place))
        }
    }
}

extension Sketch.Term {
    var isTitle: Bool { traits.contains(.title) }

    /// In the text, by how rare it is in the language at large.
    var weight: Float { saturated * Float(rarity) }

    fileprivate var saturated: Float {
        TermWeight.saturated(Float(count) + (isTitle ? TermWeight.titleMention : 0))
    }
}
