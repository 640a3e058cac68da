/// A set of little more than `limit` hashed runs of words at most, on the stack: two texts are compared for each pair
/// that may be copies.
struct RunSet {
    private let slots: UnsafeMutablePointer<UInt32>

    private static let size = 1024
    static let limit = size / 2

    /// An empty set, for as long as `body` runs.
    static func use<Result>(_ body: (RunSet) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
            slots.initialize(repeating: 0)
            guard let first = slots.baseAddress else { preconditionFailure("a buffer with room has an address") }
            return body(RunSet(slots: first))
        }
    }

    /// - Returns: false if it was there before.
    @discardableResult @inline(__always)
    func insert(_ run: UInt32) -> Bool {
        let slot = slot(run)
        guard slots[slot] == 0 else { return false }
        slots[slot] = max(run, 1)
        return true
    }

    @inline(__always)
    func contains(_ run: UInt32) -> Bool { slots[slot(run)] != 0 }

    /// The slot of the run, or the free one where it belongs; 0 marks free ones. The highest bits tell the place, as
    /// sampled runs share their lowest.
    @inline(__always)
    private func slot(_ run: UInt32) -> Int {
        let key = max(run, 1)
        var slot = Int(run >> 22)
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }
}
