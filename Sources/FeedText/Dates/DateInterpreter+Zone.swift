extension DateInterpreter {
    /// Reads the zone that begins at `index`; returns how many tokens it takes.
    mutating func takeZone(at index: Int) -> Int {
        if let length = takeOffset(at: index) {
            // `-05:00Z`, `+0200 CEST`, `+0000 GMT`: the number counts, the name after it is a comment.
            guard case .word(let name, let original)? = token(at: index + length)?.kind,
                TimeZoneNames.zone(name, original: original) != nil
            else { return length }
            return length + 1
        }
        guard case .word(let name, let original)? = token(at: index)?.kind else { return 0 }
        if let found = TimeZoneNames.zone(name, original: original) {
            zone = found
            guard ["gmt", "utc", "ut", "z", "etc/gmt"].contains(name), let length = takeOffset(at: index + 1) else {
                return 1
            }
            // Names of the Etc area count west as positive (IANA, file etcetera).
            if name == "etc/gmt", case .offset(let minutes) = zone { zone = .offset(-minutes) }
            return 1 + length
        }
        let isSeparate = tokens[index].isApart || index + 1 == tokens.count
        guard isSeparate, original == original.uppercased(), original.utf8.count <= 6,
            original.utf8.allSatisfy(\.isASCIILetter), MonthNames.number(of: name) == nil
        else { return name.contains("/") ? unknownZone(original) : 0 }
        return unknownZone(original)
    }

    private mutating func unknownZone(_ name: String) -> Int {
        warning = "the time zone \"\(name)\" is not known; the time was read as UTC"
        return 1
    }

    /// Zones behind a date alone: `2025-01-17Z`, `2025-01-17+01:00`.
    mutating func takeZoneWithoutTime() {
        if word(at: tokens.count - 1) == "z" {
            tokens.removeLast()
            zone = .offset(0)
            return
        }
        guard let index = tokens.indices.last(where: { isMark("+", at: $0) }), let length = takeOffset(at: index),
            index + length == tokens.count
        else { return }
        tokens.removeSubrange(index..<tokens.count)
    }

    private func token(at index: Int) -> DateToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    /// `+0100`, `+01:00`, `-5`, `+ 0100`; sets the zone and returns how many tokens that is.
    private mutating func takeOffset(at index: Int) -> Int? {
        guard isMark("+", at: index) || isMark("-", at: index), let (value, digits) = number(at: index + 1) else {
            return nil
        }
        let isApart = tokens[index + 1].isApart
        // `19:19 - 03/30/2020` and `10:00 -2012`: the mark before a date is a dash.
        if isMark("/", at: index + 2) || isMark(".", at: index + 2) || isMark("-", at: index + 2) { return nil }
        var hours = value
        var minutes = 0
        var length = 2
        switch digits {
        case 1, 2:
            if isMark(":", at: index + 2), let (rest, restDigits) = number(at: index + 3), restDigits <= 2 {
                minutes = rest
                length = 4
            } else if isApart, token(at: index + 2) != nil {
                return nil
            }
        case 3, 4:
            if isApart, value % 100 >= 60 || value > 1400 { return nil }
            (hours, minutes) = (value / 100, value % 100)
        case 6: (hours, minutes) = (value / 10_000, value / 100 % 100)
        default: return nil
        }
        let offset = (hours * 60 + minutes) * (isMark("-", at: index) ? -1 : 1)
        if minutes < 60, (-720...840).contains(offset) {
            zone = .offset(offset)
        } else {
            zone = .offset(0)
            warning = "no place on earth has that offset from UTC; the time was read as UTC"
        }
        return length
    }
}
