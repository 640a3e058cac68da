/// Spans of time as people write them.
enum TimeSpan {
    /// `90m`, `6 h`, `1d`, or a bare number of seconds.
    static func seconds(_ text: String) -> Int? {
        let digits = text.prefix { $0.isNumber }
        guard let number = Int(digits), number >= 0, number < 1_000_000 else { return nil }
        switch String(text.dropFirst(digits.count)).trimmedOrNil?.lowercased() {
        case nil, "s", "sec", "seconds": return number
        case "m", "min", "minutes": return number * 60
        case "h", "hours", "hour": return number * 3_600
        case "d", "days", "day": return number * 86_400
        default: return nil
        }
    }
}
