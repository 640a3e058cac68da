/// Which texts have a term among their heaviest: finds the texts that a new one may have to do with.
struct TermIndex {
    private struct Posting {
        var node: Int32
        var weight: Float
    }

    private var lists: [UInt32: Int32] = [:]
    private var postings: [[Posting]] = []
    private let isLimited: Bool
    private var dots: [Float]
    private var touched: [Int32] = []

    static let indexedTerms = 45
    /// The newest postings of a list that are read: bounds the cost of a term that everybody uses.
    static let listLimit = 300
    /// The candidates of a text that are scored in full.
    static let candidateLimit = 70

    /// - Parameter wanted: the texts that will be looked up; when given, other terms than theirs are not indexed.
    init(nodes: Int, wanted: [WeightedText]?) {
        dots = Array(repeating: 0, count: nodes)
        isLimited = wanted != nil
        for text in wanted ?? [] {
            for term in text.indexed where lists[term.stem] == nil {
                lists[term.stem] = Int32(postings.count)
                postings.append([])
            }
        }
    }

    /// The nodes indexed so far with a partial dot product worth a look, ascending.
    ///
    /// - Parameter terms: the heaviest of a text.
    mutating func candidates(_ terms: [WeightedText.Weight], least: Float = 0.03) -> [Int] {
        for term in terms {
            guard let list = lists[term.stem] else { continue }
            for posting in postings[Int(list)].suffix(Self.listLimit) {
                if dots[Int(posting.node)] == 0 { touched.append(posting.node) }
                dots[Int(posting.node)] += term.weight * posting.weight
            }
        }
        var found = touched.filter { dots[Int($0)] >= least }
        if found.count > Self.candidateLimit {
            // The bits of dots, none of which is negative, are in the order of the dots; on ties the older text wins.
            let keys = found.map { UInt64(dots[Int($0)].bitPattern) << 32 | UInt64(UInt32.max - UInt32($0)) }.sorted()
            found = keys.suffix(Self.candidateLimit).map { Int32(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
        }
        for node in touched { dots[Int(node)] = 0 }
        touched.removeAll(keepingCapacity: true)
        found.sort()
        return found.map(Int.init)
    }

    /// - Parameter terms: the heaviest of the node's text.
    mutating func add(_ terms: [WeightedText.Weight], node: Int) {
        for term in terms where term.weight > 0 {
            let posting = Posting(node: Int32(node), weight: term.weight)
            if let list = lists[term.stem] {
                if postings[Int(list)].count >= 2 * Self.listLimit { postings[Int(list)].removeFirst(Self.listLimit) }
                postings[Int(list)].append(posting)
            } else if !isLimited {
                lists[term.stem] = Int32(postings.count)
                postings.append([posting])
            }
        }
    }
}
