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

    static let indexedTerms = 60
    /// The newest postings of a list that are read: bounds the cost of a term that everybody uses.
    static let listLimit = 300
    /// The candidates of a text that are scored in full.
    static let candidateLimit = 150

    /// - Parameter wanted: the texts that will be looked up; when given, other terms than theirs are not indexed.
    init(nodes: Int, wanted: [WeightedText]?) {
        dots = Array(repeating: 0, count: nodes)
        isLimited = wanted != nil
        for text in wanted ?? [] {
            for place in text.heaviest(Self.indexedTerms) where lists[text.stems[place]] == nil {
                lists[text.stems[place]] = Int32(postings.count)
                postings.append([])
            }
        }
    }

    /// The nodes indexed so far with a partial dot product worth a look, ascending.
    mutating func candidates(_ text: WeightedText, least: Float = 0.03) -> [Int] {
        for place in text.heaviest(Self.indexedTerms) {
            guard let list = lists[text.stems[place]] else { continue }
            let weight = text.weights[place]
            for posting in postings[Int(list)].suffix(Self.listLimit) {
                if dots[Int(posting.node)] == 0 { touched.append(posting.node) }
                dots[Int(posting.node)] += weight * posting.weight
            }
        }
        var found = touched.filter { dots[Int($0)] >= least }
        if found.count > Self.candidateLimit {
            found.sort { dots[Int($0)] != dots[Int($1)] ? dots[Int($0)] > dots[Int($1)] : $0 < $1 }
            found.removeSubrange(Self.candidateLimit...)
        }
        for node in touched { dots[Int(node)] = 0 }
        touched.removeAll(keepingCapacity: true)
        return found.map(Int.init).sorted()
    }

    mutating func add(_ text: WeightedText, node: Int) {
        for place in text.heaviest(Self.indexedTerms) where text.weights[place] > 0 {
            let stem = text.stems[place]
            let posting = Posting(node: Int32(node), weight: text.weights[place])
            if let list = lists[stem] {
                postings[Int(list)].append(posting)
            } else if !isLimited {
                lists[stem] = Int32(postings.count)
                postings.append([posting])
            }
        }
    }
}
