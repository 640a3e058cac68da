import Glibc

/// How much two texts have to do with each other, 0…1, and what of it each channel gives.
struct PairScore: Sendable, Equatable {
    /// Cosine of the weighted terms.
    var words: Float = 0
    /// Rarity in common, of the rarity of both.
    var overlap: Float = 0
    /// The smaller share of a title's rarity that is found in the other text.
    var title: Float = 0
    /// Headlines without a text have less to share; this makes up for it.
    var lengthFactor: Float = 1
    /// A few terms in common prove little, however large a share of a short text they are.
    var evidenceFactor: Float = 1
    /// News that lie days apart are rarely of one event.
    var timeFactor: Float = 1

    var score: Float {
        min(1, (words + Self.titleWeight * title + Self.overlapWeight * overlap) / Self.allWeights * lengthFactor)
            * evidenceFactor * timeFactor
    }

    static let titleWeight: Float = 0.35
    static let overlapWeight: Float = 0.6
    static let allWeights = 1 + titleWeight + overlapWeight
    private static let fullLength: Float = 75

    static let window: Int64 = 14 * 24 * 3600

    /// More than one common word, in natural logarithms.
    private static let leastOfOneSite: Float = 14

    /// - Parameters:
    ///   - terms: of `left`; made once for all that it is compared with.
    ///   - isOneSite: a feed's headlines share words by habit ("Deal: …", "Episode 12: …"), which proves nothing.
    init(
        _ left: WeightedText, _ terms: TermPlaces, _ right: WeightedText, secondsApart: Int64?, isOneSite: Bool = false
    ) {
        var shared: Float = 0
        var leftTitle: Float = 0
        var rightTitle: Float = 0
        terms.forEachShared(right.terms) { i, j in
            words += left.weight(i) * right.weight(j)
            shared += (left.rarities[i] + right.rarities[j]) / 2
            if left.terms[i].isTitle { leftTitle += left.rarities[i] }
            if right.terms[j].isTitle { rightTitle += right.rarities[j] }
        }
        if shared > 0 { overlap = shared / (left.mass + right.mass - shared) }
        if left.titleMass > 0, right.titleMass > 0 {
            title = min(leftTitle / left.titleMass, rightTitle / right.titleMass)
        }
        let length = min(Self.fullLength, max(6, min(left.distinctTerms, right.distinctTerms)))
        lengthFactor = length < Self.fullLength ? powf(logf(Self.fullLength) / logf(length), 0.7) : 1
        lengthFactor *= left.pairFactor
        // In natural logarithms; headlines have less to give, and what they share is the news itself.
        var enough = 41 / (1 + (20 / max(1, min(left.distinctTerms, right.distinctTerms))).squared)
        if isOneSite { enough = max(enough, Self.leastOfOneSite) }
        evidenceFactor = 1 - expf(-(shared / enough).squared)
        if let secondsApart {
            let ratio = Float(secondsApart) / (80 * 3600)
            timeFactor = 1 / (1 + ratio * ratio)
        }
    }
}

extension Float {
    fileprivate var squared: Float { self * self }
}
