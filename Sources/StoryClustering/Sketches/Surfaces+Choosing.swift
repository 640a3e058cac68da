import FeedText

extension Surfaces {
    /// What the title says, what comes often and what is a name, rather than what is rarest: reports share the former.
    /// With the weights of scores the two seed reports have 3 of these in common, so 11.
    private static let titleMentions: Float = 3
    private static let halfMentions: Float = 4
    private static let nameWeight: Float = 2

    /// - Parameters:
    ///   - rarities: of the terms of `tally`.
    ///   - bytes: of the text.
    init(_ tally: TermTally, _ rarities: [UInt8], _ bytes: [UInt8]) {
        self.init()
        let weights = zip(tally.terms, rarities).map { entry, rarity in
            let mentions = Float(entry.count) + (entry.traits.contains(.title) ? Self.titleMentions : 0)
            let isName = entry.traits.contains(.name)
            return mentions / (mentions + Self.halfMentions) * Float(rarity) * (isName ? Self.nameWeight : 1)
        }
        for place in weights.placesOfGreatest(Self.limit) {
            let entry = tally.terms[place]
            let slice = bytes[Int(entry.surface.start)..<min(bytes.count, Int(entry.surface.end))]
            append(entry.stem, String(decoding: slice.prefix(60), as: UTF8.self).utf8)
        }
    }
}
