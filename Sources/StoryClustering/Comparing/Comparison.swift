import FeedModel

/// Whether two texts are the same text or tell the same story, and why.
///
/// Two texts have no neighbourhood, so their raw score is held against an absolute bar.
public struct Comparison: Sendable, Encodable {
    /// What two texts are to each other.
    public enum Verdict: String, Sendable, Encodable {
        case sameText = "same_text"
        case sameStory = "same_story"
        case different
    }

    public var verdict: Verdict
    /// 0…1, from the channels below.
    public var score: Double
    /// The score from which on two texts tell one story.
    public var bar: Double
    /// In the order in which they are described.
    public var channels: [Channel]
    /// The names that both texts have, strongest first; the shares are of the score's words channel.
    public var names: [Shared]
    /// Runs of words that both texts have.
    public var phrases: [Shared]
    /// Words that stand near each other in both texts.
    public var pairs: [Shared]
    /// Single words, by their stems.
    public var words: [Shared]
    /// Their runs of four words.
    public var overlap: LiteralOverlap
    /// Of two texts that a store has.
    public internal(set) var placement: Placement?
    /// How the first text was read; `right` is the second.
    public var left: Side
    public var right: Side

    /// What one way of looking at the texts says.
    public struct Channel: Sendable, Encodable {
        public var name: String
        public var value: Double
        /// How much of the score it may make, or 0 for a factor of it.
        public var weight: Double
    }

    /// Something that both texts have, and its share of the score's words channel.
    public struct Shared: Sendable, Encodable, Equatable {
        public var text: String
        /// 0…1.
        public var share: Double
    }

    /// How much is in common word for word.
    public struct LiteralOverlap: Sendable, Encodable {
        /// Shared runs among all runs of both, 0…1.
        public var resemblance: Double
        /// Shared runs among those of the text that has fewer, 0…1.
        public var containment: Double
        /// The share of the shorter text's words that was changed here and there, where that makes one of the other.
        public var edited: Double?
    }

    /// How one of the texts was read.
    public struct Side: Sendable, Encodable {
        /// As in its `Document`.
        public var id: String
        /// Given, or found in the page.
        public var headline: String?
        public var language: String?
        /// How many stems it has, each counted once.
        public var terms: Int
        /// The days of the week that it names, in English, that of its lead first and the others from Monday on.
        public var days: [String]
        /// The lines left out as furniture of the page.
        public var ignored: [String]
    }

    /// The scores of reports on one event begin at about this; texts of one week that share only people and places
    /// stay below it.
    public static let bar = 0.25

    /// Reads both texts and compares them.
    public init(_ left: Document, _ right: Document) {
        let readings = (Reading(left), Reading(right))
        let sketches = (
            Sketch(readings.0, published: left.published), Sketch(readings.1, published: right.published)
        )
        let frequencies = DocumentFrequencies()
        let texts = (WeightedText(sketches.0, frequencies), WeightedText(sketches.1, frequencies))
        var apart: Int64?
        if let a = left.published, let b = right.published { apart = abs(a.seconds(since: b)) }
        let isComparable =
            sketches.0.isIdeographic == sketches.1.isIdeographic && (apart ?? 0) <= PairScore.window
        var pair = PairScore(
            texts.0, TermPlaces(texts.0.terms), texts.1, secondsApart: apart,
            isOneSite: left.site != nil && left.site == right.site)
        // As `Agglomeration` judges two texts alone.
        if sketches.0.restsOnOneTerm(with: sketches.1) { pair.evidenceFactor = 0 }
        let literal = sketches.0.shingles.overlap(sketches.1.shingles)
        let edits = literal.isLiteral ? nil : sketches.0.edits(of: sketches.1, literal)
        let isSameText =
            !sketches.0.isMute
            && (sketches.0.contentHash == sketches.1.contentHash
                || !sketches.1.isMute && (literal.isLiteral || edits != nil))
        let days = ReportedDays(sketches.0).factor(ReportedDays(sketches.1))
        score = isComparable ? Double(min(1, pair.score * days)) : 0
        bar = Self.bar
        verdict = isSameText ? .sameText : score >= Self.bar ? .sameStory : .different
        overlap = LiteralOverlap(
            resemblance: literal.resemblance, containment: literal.containment, edited: edits?.changed)
        channels = pair.channels + [Channel(name: "days", value: Double(days), weight: 0)]
        let wording = SharedWording(readings.0, texts.0, readings.1, texts.1)
        names = wording.names
        phrases = wording.phrases
        pairs = wording.pairs
        words = wording.words
        self.left = Side(left, readings.0, sketches.0)
        self.right = Side(right, readings.1, sketches.1)
    }
}

extension Comparison.Side {
    init(_ document: Document, _ reading: Reading, _ sketch: Sketch) {
        id = document.id
        headline = reading.headline.map { String(decoding: reading.bytes[$0], as: UTF8.self) }
        language = reading.language
        terms = sketch.distinctTerms
        days = sketch.days.names
        ignored = reading.ignored.map { String(decoding: reading.bytes[$0], as: UTF8.self) }
    }
}

extension PairScore {
    var channels: [Comparison.Channel] {
        [
            .init(name: "words", value: Double(words), weight: Double(1 / Self.allWeights)),
            .init(name: "overlap", value: Double(overlap), weight: Double(Self.overlapWeight / Self.allWeights)),
            .init(name: "title", value: Double(title), weight: Double(Self.titleWeight / Self.allWeights)),
            .init(name: "length", value: Double(lengthFactor), weight: 0),
            .init(name: "evidence", value: Double(evidenceFactor), weight: 0),
            .init(name: "time", value: Double(timeFactor), weight: 0),
        ]
    }
}
