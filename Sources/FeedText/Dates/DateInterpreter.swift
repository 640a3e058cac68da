import FeedModel

/// Finds time, zone and date among the tokens of a text, in this order, each taking its tokens away.
struct DateInterpreter {
    var tokens: [DateToken]
    var time = CivilTime()
    var hasTime = false
    var zone: TimeZoneNames.Zone?
    var warning: String?

    init(_ tokens: [DateToken]) {
        self.tokens = tokens
    }

    mutating func interpret() -> ParsedDate? {
        guard !tokens.isEmpty else { return nil }
        if let instant = readNumberAlone() { return ParsedDate(instant: instant) }
        let comments = takeComments()
        guard takeTime() else { return nil }
        guard takeDate() else { return nil }
        if zone == nil, let comment = comments.first {
            zone = TimeZoneNames.zone(comment.lowercased(), original: comment)
        }
        let instant: Instant?
        switch zone {
        case .region(let region): instant = TimeZoneNames.instant(of: time, in: region)
        case .offset(let minutes): instant = time.instant(offset: minutes)
        case nil: instant = time.instant()
        }
        return instant.map { ParsedDate(instant: $0, warning: warning) }
    }

    private mutating func takeComments() -> [String] {
        var comments: [String] = []
        tokens.removeAll { token in
            guard case .comment(let text) = token.kind else { return false }
            comments.append(text)
            return true
        }
        return comments
    }

    func number(at index: Int) -> (value: Int, digits: Int)? {
        tokens.indices.contains(index) ? tokens[index].number : nil
    }

    func word(at index: Int) -> String? {
        tokens.indices.contains(index) ? tokens[index].word : nil
    }

    func isMark(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].isMark(scalar)
    }

    /// Seconds, milliseconds or microseconds since 1970, or a date of digits only.
    private mutating func readNumberAlone() -> Instant? {
        guard let (value, digits) = number(at: 0) else { return nil }
        let isFraction = tokens.count == 3 && isMark(".", at: 1) && number(at: 2) != nil && digits >= 9
        guard tokens.count == 1 || isFraction else { return nil }
        switch digits {
        case 9, 10: return Instant(seconds: Int64(value))
        case 13: return Instant(milliseconds: Int64(value))
        case 16: return Instant(milliseconds: Int64(value / 1000))
        case 12, 14:
            time.hour = value / (digits == 14 ? 10_000 : 100) % 100
            time.minute = value / (digits == 14 ? 100 : 1) % 100
            time.second = digits == 14 ? value % 100 : 0
            setDate(compact: value / (digits == 14 ? 1_000_000 : 10_000))
            return time.instant()
        default: return nil
        }
    }

    mutating func setDate(compact value: Int) {
        (time.year, time.month, time.day) = (value / 10_000, value / 100 % 100, value % 100)
    }
}
