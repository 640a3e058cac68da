/// A span of time for a person, in its largest unit that fits, with one decimal at most: `6 h`, `1.5 h`, `45 min`.
func phrase(seconds: Int) -> String {
    let units = [("d", 86_400), ("h", 3600), ("min", 60)]
    guard let (name, size) = units.first(where: { seconds >= $0.1 && ($0.0 != "d" || seconds >= 2 * $0.1) }) else {
        return "\(seconds) s"
    }
    let tenths = (seconds / (size / 10) + (seconds % (size / 10) * 2 >= size / 10 ? 1 : 0))
    return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
}
