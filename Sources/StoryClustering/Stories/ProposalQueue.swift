/// That two clusters join.
struct Proposal {
    var link: Float
    var left: Int32
    var right: Int32

    /// Strongest first; ties go to the lower nodes, so that the result depends on the graph alone.
    func precedes(_ other: Proposal) -> Bool {
        if link != other.link { return link > other.link }
        return (left, right) < (other.left, other.right)
    }
}

/// A binary heap.
struct ProposalQueue {
    private var heap: [Proposal] = []

    mutating func push(_ proposal: Proposal) {
        heap.append(proposal)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Proposal? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].precedes(heap[best]) {
                best = child
            }
            if best == parent { return first }
            heap.swapAt(parent, best)
            parent = best
        }
    }
}
