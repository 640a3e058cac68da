import FeedText

/// The names, phrases, word pairs and words that two texts have in common, as a reader would write them.
struct SharedWording {
    private(set) var names: [Comparison.Shared] = []
    private(set) var phrases: [Comparison.Shared] = []
    private(set) var pairs: [Comparison.Shared] = []
    private(set) var words: [Comparison.Shared] = []

    static let shown = 12
    /// Of a long text the beginning is enough for examples.
    private static let readWords = 3000

    /// What each shared term gives to the words channel, of all that it has.
    private var shares: [UInt32: Double] = [:]

    init(_ left: Reading, _ leftText: WeightedText, _ right: Reading, _ rightText: WeightedText) {
        countShares(leftText, rightText)
        let wordings = (Wording(left, shares), Wording(right, shares))
        words = shown(shares.compactMap { stem, share in wordings.0.surfaces[stem].map { ($0, share) } })
        names = shown(
            wordings.0.names.compactMap { key, text in
                wordings.1.names[key] == nil ? nil : (text.text, text.share)
            })
        phrases = shown(commonRuns(wordings.0, wordings.1))
        let common = wordings.0.pairs.filter { wordings.1.pairs.contains($0) }
        pairs = shown(
            common.compactMap { pair in
                guard let a = wordings.0.surfaces[pair.first], let b = wordings.0.surfaces[pair.second] else {
                    return nil
                }
                return ("\(a) + \(b)", (shares[pair.first] ?? 0) + (shares[pair.second] ?? 0))
            })
    }

    private mutating func countShares(_ left: WeightedText, _ right: WeightedText) {
        var weights: [UInt32: Float] = [:]
        for (place, term) in left.terms.enumerated() { weights[term.stem] = left.weight(place) }
        var total: Double = 0
        for (place, term) in right.terms.enumerated() {
            guard let weight = weights[term.stem] else { continue }
            let product = Double(weight * right.weight(place))
            guard product > 0 else { continue }
            shares[term.stem] = product
            total += product
        }
        for stem in shares.keys { shares[stem]? /= total }
    }

    private func shown(_ entries: [(String, Double)]) -> [Comparison.Shared] {
        entries.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(Self.shown)
            .map { Comparison.Shared(text: $0.0, share: $0.1) }
    }

    /// The longest runs of words that both texts have, with at least two terms in them.
    private func commonRuns(_ left: Wording, _ right: Wording) -> [(String, Double)] {
        var places: [UInt64: [Int]] = [:]
        for index in right.words.indices.dropLast() {
            places[right.words[index].hash &+ right.words[index + 1].hash &* 3, default: []].append(index)
        }
        var runs: [String: Double] = [:]
        var index = 0
        while index + 1 < left.words.count {
            var length = 0
            let key = left.words[index].hash &+ left.words[index + 1].hash &* 3
            for place in (places[key] ?? []).prefix(20) {
                var count = 0
                while index + count < left.words.count, place + count < right.words.count, count < 20,
                    left.words[index + count].hash == right.words[place + count].hash,
                    count == 0 || left.isJoined(index + count - 1) && right.isJoined(place + count - 1)
                {
                    count += 1
                }
                length = max(length, count)
            }
            if length >= 2, let (text, share) = left.phrase(index..<index + length, shares) { runs[text] = share }
            index += max(1, length - 1)
        }
        return runs.map { ($0.key, $0.value) }
    }

    private struct Pair: Hashable {
        var first: UInt32
        var second: UInt32
    }

    /// One text's words as they stand.
    private struct Wording {
        var words: [Word]
        var terms: [UInt32?]
        var surfaces: [UInt32: String] = [:]
        var names: [UInt64: (text: String, share: Double)] = [:]
        var pairs: Set<Pair> = []
        private let bytes: [UInt8]

        init(_ reading: Reading, _ shares: [UInt32: Double]) {
            bytes = reading.bytes
            words = Array((reading.title + reading.body).prefix(SharedWording.readWords))
            let stop = Language(rawValue: reading.language ?? "").map(\.mask) ?? StopWords.Mask.max
            terms = words.map { Sketch.term($0, stop: stop) }
            collectSurfaces(shares)
            collectNames(from: reading.title.count, shares)
            collectPairs(shares)
        }

        private mutating func collectSurfaces(_ shares: [UInt32: Double]) {
            for (word, term) in zip(words, terms) {
                guard let term, shares[term] != nil else { continue }
                // The text's own word rather than the headline's capitals.
                if surfaces[term] == nil || word.form == .lower { surfaces[term] = text(word.start, word.end) }
            }
        }

        /// Runs of capitalised words in the body, a function word at their start left off; and the single ones
        /// that stand without a sentence's start before them.
        private mutating func collectNames(from start: Int, _ shares: [UInt32: Double]) {
            var index = min(start, words.count)
            while index < words.count {
                guard words[index].form != .lower, let term = terms[index] else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < words.count, words[end].form != .lower, terms[end] != nil, isJoined(end - 1),
                    end - index < 5
                {
                    end += 1
                }
                let isInside = index > 0 && isJoined(index - 1)
                if end - index > 1 || isInside {
                    let share = Set(terms[index..<end].compactMap { $0 }).reduce(0) { $0 + (shares[$1] ?? 0) }
                    let key = terms[index..<end].reduce(UInt64(term)) { ($0 &* 31) &+ UInt64($1 ?? 0) }
                    if share > 0 {
                        names[key] = (text(words[index].start, words[end - 1].end), share)
                    }
                }
                index = end
            }
        }

        private mutating func collectPairs(_ shares: [UInt32: Double]) {
            var recent: [UInt32] = []
            for term in terms {
                guard let term else { continue }
                if shares[term] != nil {
                    for other in recent where other != term && shares[other] != nil {
                        pairs.insert(Pair(first: min(other, term), second: max(other, term)))
                    }
                }
                recent.append(term)
                if recent.count > 4 { recent.removeFirst() }
            }
        }

        /// Only a space or a hyphen stands between this word and the next.
        func isJoined(_ index: Int) -> Bool {
            guard index + 1 < words.count else { return false }
            let gap = Int(words[index + 1].start) - Int(words[index].end)
            if words[index].kind == .ideograph { return gap <= 0 }
            guard gap == 1 else { return false }
            let byte = bytes[Int(words[index].end)]
            return byte == 0x20 || byte == 0x2D
        }

        func phrase(_ range: Range<Int>, _ shares: [UInt32: Double]) -> (String, Double)? {
            var range = range
            while let first = range.first, terms[first] == nil { range = first + 1..<range.upperBound }
            while let last = range.last, terms[last] == nil { range = range.lowerBound..<last }
            let distinct = Set(terms[range].compactMap { $0 })
            guard distinct.count >= 2 else { return nil }
            return (
                text(words[range.lowerBound].start, words[range.upperBound - 1].end),
                distinct.reduce(0) { $0 + (shares[$1] ?? 0) }
            )
        }

        private func text(_ start: Int32, _ end: Int32) -> String {
            let range = Int(start)..<max(Int(start), min(bytes.count, Int(end)))
            return String(decoding: bytes[range].prefix(120), as: UTF8.self)
        }
    }
}
