/// In how many texts each term occurs.
struct TermSpread {
    private var terms: [UInt32] = []
    private var counts: [Int] = []

    init(_ texts: [Terms]) {
        for term in texts.flatMap(\.sorted).sorted() {
            if term == terms.last {
                counts[counts.count - 1] += 1
            } else {
                terms.append(term)
                counts.append(1)
            }
        }
    }

    subscript(term: UInt32) -> Int {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && terms[low] == term ? counts[low] : 0
    }
}
