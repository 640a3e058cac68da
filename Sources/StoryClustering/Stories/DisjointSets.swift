/// Union-find over the numbers below a count.
struct DisjointSets {
    private var parents: [Int32]

    init(_ count: Int) { parents = (0..<Int32(count)).map { $0 } }

    /// The element that names the set of this one.
    mutating func root(_ element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[Int(parents[element])]
            element = Int(parents[element])
        }
        return element
    }

    /// The set of `kept` names both.
    mutating func join(_ lost: Int, _ kept: Int) { parents[root(lost)] = Int32(root(kept)) }
}
