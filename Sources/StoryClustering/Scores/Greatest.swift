extension Collection<Float> {
    /// The places of the greatest numbers, greatest first; on ties the first place wins. None may be negative: then
    /// their bits are in the order of the numbers.
    func placesOfGreatest(_ limit: Int) -> [Int] {
        enumerated().map { UInt64($1.bitPattern) << 32 | UInt64(UInt32.max - UInt32($0)) }.sorted(by: >).prefix(limit)
            .map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
    }
}
