import FeedModel

/// How many different names a document may use.
///
/// libxml2 2.9.14 keeps names in a dictionary of at most 16,384 chains: two million of them take it a minute.
struct NameBudget {
    static let most = 10_000

    private var hashes: Set<UInt64> = []

    /// Whether there is room for this name, or it was seen before.
    mutating func affords(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let hash = StableHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: name)))
        if hashes.count >= Self.most { return hashes.contains(hash) }
        hashes.insert(hash)
        return true
    }
}
