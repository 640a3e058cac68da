public import FeedModel
import FeedText

/// All that clustering needs to know of a text, so that an unchanged text is never read again.
///
/// About 2 KB for a usual report: the hashed stems with their counts, the hashes of its runs of four words, the days
/// that it names, and the surface forms of what it is about, for explanations.
public struct Sketch: Sendable, Equatable {
    /// As in its `Document`.
    public var published: Instant?
    /// ISO 639-1, as said by the feed or, where the text contradicts it, as detected.
    public internal(set) var language: String?
    /// Written in a script without spaces: never compared with one that is not.
    var isIdeographic = false
    /// Of all words in order: the same for texts that differ in case, accents and punctuation only.
    package internal(set) var contentHash: UInt64 = 0
    /// Ascending by stem.
    var terms: [Term] = []
    /// Distinct stems of the text, also those that `terms` has no room for.
    var distinctTerms = 0
    var shingles = Shingles()
    var surfaces = Surfaces()
    var days = NamedDays()

    struct Term: Sendable, Equatable {
        var stem: UInt32
        /// In the body, at most 255.
        var count: UInt8
        /// How rare it is in the language at large: a level of `Background`.
        var rarity: UInt8
        var traits: Traits
    }

    struct Traits: OptionSet, Sendable, Equatable {
        var rawValue: UInt8
        static let title = Traits(rawValue: 1)
        /// Always with a capital, where words are not.
        static let name = Traits(rawValue: 2)
        static let number = Traits(rawValue: 4)
    }

    /// Room for the terms of a text of some 1,500 words; of longer ones the weightiest are kept.
    static let termLimit = 512

    public init(_ document: Document) {
        self.init(Reading(document), published: document.published)
    }

    init(_ reading: Reading, published: Instant?) {
        self.published = published
        language = reading.language
        isIdeographic = reading.isIdeographic
        contentHash = Self.contentHash(reading)
        shingles = Shingles(reading)
        collectTerms(Self.tally(reading), reading)
        days = NamedDays(reading)
    }

    /// Only what `CopyFolding` asks for.
    init(forCopies document: Document) {
        let reading = Reading(document, knowsLanguage: false)
        published = document.published
        contentHash = Self.contentHash(reading)
        shingles = Shingles(reading)
        distinctTerms = reading.title.count + reading.body.count
    }

    /// Only what `ScatteredEdits` asks for: the terms, and how rare they are only where not all have room.
    init(forEdits document: Document) {
        let reading = Reading(document)
        isIdeographic = reading.isIdeographic
        let tally = Self.tally(reading)
        if tally.terms.count > Self.termLimit {
            collectTerms(tally, reading)
        } else {
            collectTerms(tally, of: tally.terms.indices) { _ in 0 }
        }
    }

    init() {}

    /// A text of fewer than two terms says too little to be like another.
    var isMute: Bool { distinctTerms < 2 }

    /// Whether all that the two have in common is one term and perhaps a word that everybody uses, such as "about".
    func restsOnOneTerm(with other: Sketch) -> Bool {
        var rest = 0
        var rarest = 0
        var left = 0
        var right = 0
        while left < terms.count, right < other.terms.count {
            let (a, b) = (terms[left].stem, other.terms[right].stem)
            if a == b {
                let rarity = Int(terms[left].rarity)
                rest += min(rarest, rarity)
                rarest = max(rarest, rarity)
                if rest >= Self.leastBesides { return false }
            }
            if a <= b { left += 1 }
            if b <= a { right += 1 }
        }
        return true
    }

    /// A level of `Background`: a term in one text of eight, that is, two natural logarithms.
    private static let leastBesides = 14

    private static func contentHash(_ reading: Reading) -> UInt64 {
        var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
        for words in [reading.title, reading.body] {
            for word in words { hash = (hash.rotated(by: 5) ^ word.hash) &* 0x9E37_79B9_7F4A_7C15 }
            hash = hash.rotated(by: 7) &+ UInt64(words.count)
        }
        return hash ^ hash >> 32
    }

    private static func tally(_ reading: Reading) -> TermTally {
        let stop = Language(rawValue: reading.language ?? "").map(\.mask) ?? StopWords.Mask.max
        var tally = TermTally()
        for (words, isTitle) in [(reading.title, true), (reading.body, false)] {
            for word in words {
                guard let stem = Self.term(word, stop: stop) else { continue }
                tally.add(stem, word, isTitle: isTitle)
            }
        }
        return tally
    }

    private mutating func collectTerms(_ tally: TermTally, _ reading: Reading) {
        distinctTerms = tally.terms.count
        let section = Background.Section.of(reading.language)
        let rarities = tally.terms.map { entry in
            entry.isAcronym ? Background.acronym : section?.level(entry.stem) ?? Background.rarest
        }
        surfaces = Surfaces(tally, rarities, reading.bytes)
        if tally.terms.count > Self.termLimit {
            collectTerms(tally, of: Self.heaviest(tally, rarities)) { rarities[$0] }
        } else {
            collectTerms(tally, of: tally.terms.indices) { rarities[$0] }
        }
    }

    /// As many places of terms as a sketch has room for.
    private static func heaviest(_ tally: TermTally, _ rarities: [UInt8]) -> [Int] {
        zip(tally.terms, rarities).map { entry, rarity in
            let count = Float(entry.count) + (entry.traits.contains(.title) ? TermWeight.titleMention : 0)
            return TermWeight.saturated(count) * Float(rarity)
        }.placesOfGreatest(termLimit)
    }

    private mutating func collectTerms(
        _ tally: TermTally, of places: some Sequence<Int>, rarity: (Int) -> UInt8
    ) {
        terms = places.map { UInt64(tally.terms[$0].stem) << 32 | UInt64($0) }.sorted().map { key in
            let place = Int(UInt32(truncatingIfNeeded: key))
            let entry = tally.terms[place]
            return Term(
                stem: entry.stem, count: UInt8(clamping: entry.count), rarity: rarity(place), traits: entry.traits)
        }
    }

    /// The term that a word counts for; nil for function words and single letters.
    ///
    /// A function word in capitals amid small letters is a name: US, IT, WHO, UN.
    static func term(_ word: Word, stop: StopWords.Mask) -> UInt32? {
        if word.kind != .letters { return word.stem }
        guard word.length >= 2 else { return nil }
        if StopWords.shared.languages(having: word.hash) & stop != 0 {
            return word.form == .capitals && word.length <= 4 ? word.stem ^ 0x5555_5555 : nil
        }
        return word.stem
    }
}

extension UInt64 {
    @inline(__always) func rotated(by bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
