extension Array where Element: Hashable {
    /// Without repetitions, in order.
    @inlinable package var unique: [Element] {
        if count < 2 { return self }
        if count < 8 {
            var kept: [Element] = []
            for element in self where !kept.contains(element) { kept.append(element) }
            return kept
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
