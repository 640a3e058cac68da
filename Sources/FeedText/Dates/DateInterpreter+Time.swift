extension DateInterpreter {
    /// Takes the time of day, its half of the day and its zone. False if there is a time that no clock shows.
    mutating func takeTime() -> Bool {
        guard let range = timeRange() else {
            takeZoneWithoutTime()
            return true
        }
        hasTime = true
        var next = range.upperBound
        var start = range.lowerBound
        if let half = half(at: next) {
            applyHalf(isAfternoon: half.isAfternoon)
            next += half.length
        } else if start > 0, let half = half(at: start - 1) {
            applyHalf(isAfternoon: half.isAfternoon)
            start -= 1
        }
        while let word = word(at: next), Self.clockWords.contains(word) { next += 1 }
        if word(at: start - 1) == "t", start > 0 { start -= 1 }
        next += takeZone(at: next)
        tokens.removeSubrange(start..<min(next, tokens.count))
        return time.hour <= 24 && time.minute < 60 && time.second <= 60
    }

    /// Finds the time and sets hour, minute and second.
    private mutating func timeRange() -> Range<Int>? {
        for index in tokens.indices {
            guard let (hour, digits) = number(at: index) else { continue }
            if digits <= 2, isMark(":", at: index + 1), let (minute, minuteDigits) = number(at: index + 2),
                minuteDigits <= 2, !isAttachedPlus(before: index)
            {
                (time.hour, time.minute) = (hour, minute)
                return index..<takeSeconds(at: index + 3, mark: ":")
            }
            if digits <= 2, let unit = word(at: index + 1), Self.hourUnits.contains(unit) {
                time.hour = hour
                return index..<takeMinutes(at: index + 2)
            }
            // `20250117T080500` and `2025-01-17T08`
            if word(at: index - 1) == "t", number(at: index - 2) != nil, [2, 4, 6].contains(digits) {
                let padded = hour * (digits == 2 ? 10_000 : digits == 4 ? 100 : 1)
                (time.hour, time.minute, time.second) = (padded / 10_000, padded / 100 % 100, padded % 100)
                return index..<takeFraction(at: index + 1)
            }
        }
        return pointedTimeRange()
    }

    /// `10.57 a.m.`, `5 pm`, `16.30 Uhr`: only next to a word that makes it a time.
    private mutating func pointedTimeRange() -> Range<Int>? {
        for index in tokens.indices {
            guard let (hour, digits) = number(at: index), digits <= 2, hour <= 24 else { continue }
            let before = word(at: isMark(".", at: index - 1) ? index - 2 : index - 1)
            var end = index + 1
            var minute = 0
            if isMark(".", at: end), let (value, digits) = number(at: end + 1), digits == 2, !tokens[end].isApart {
                minute = value
                end += 2
            }
            let isNamed =
                half(at: end) != nil && !Self.needsColon.contains(word(at: end) ?? "")
                || word(at: end).map(Self.clockWords.contains) == true
                || before.map(Self.beforeClock.contains) == true && end > index + 1
            guard isNamed else { continue }
            (time.hour, time.minute) = (hour, minute)
            return index..<end
        }
        return nil
    }

    /// `2025-01-17+01:00`: an offset, not a time.
    private func isAttachedPlus(before index: Int) -> Bool {
        isMark("+", at: index - 1) && !tokens[index].isApart && !tokens[index - 1].isApart
    }

    private mutating func takeSeconds(at index: Int, mark: Unicode.Scalar) -> Int {
        guard isMark(mark, at: index), let (second, digits) = number(at: index + 1), digits <= 2 else { return index }
        time.second = second
        return takeFraction(at: index + 2)
    }

    private mutating func takeFraction(at index: Int) -> Int {
        guard isMark(".", at: index) || isMark(",", at: index) || isMark(":", at: index),
            let (value, digits) = number(at: index + 1),
            !tokens[index].isApart, !tokens[index + 1].isApart
        else { return index }
        var milliseconds = value
        var count = min(digits, 18)
        while count > 3 { (milliseconds, count) = (milliseconds / 10, count - 1) }
        while count < 3 { (milliseconds, count) = (milliseconds * 10, count + 1) }
        time.millisecond = milliseconds
        return index + 2
    }

    /// The rest of `14h30`, `14時30分10秒`, `14시 30분`.
    private mutating func takeMinutes(at index: Int) -> Int {
        guard let (minute, digits) = number(at: index), digits <= 2, !isMark(".", at: index + 1),
            !isMark("/", at: index + 1), !isMark("-", at: index + 1)
        else { return index }
        let unit = word(at: index + 1)
        guard unit.map(Self.minuteUnits.contains) ?? (digits == 2) else { return index }
        time.minute = minute
        guard unit != nil else { return index + 1 }
        guard let (second, secondDigits) = number(at: index + 2), secondDigits <= 2,
            word(at: index + 3).map(Self.secondUnits.contains) == true
        else { return index + 2 }
        time.second = second
        return index + 4
    }

    /// `am`, `p.m.`, `p. m.`, and their like in other languages.
    private func half(at index: Int) -> (isAfternoon: Bool, length: Int)? {
        guard let word = word(at: index) else { return nil }
        if Self.forenoon.contains(word) { return (false, isMark(".", at: index + 1) ? 2 : 1) }
        if Self.afternoon.contains(word) { return (true, isMark(".", at: index + 1) ? 2 : 1) }
        guard word == "a" || word == "p" else { return nil }
        let next = isMark(".", at: index + 1) ? index + 2 : index + 1
        guard self.word(at: next) == "m" else { return nil }
        return (word == "p", next + (isMark(".", at: next + 1) ? 2 : 1) - index)
    }

    private mutating func applyHalf(isAfternoon: Bool) {
        if isAfternoon, time.hour < 12 { time.hour += 12 }
        if !isAfternoon, time.hour == 12 { time.hour = 0 }
    }

    private static let forenoon: Set<String> = [
        "am", "vm", "πμ", "дп", "ص", "पू", "上午", "午前", "오전", "fm", "dop",
    ]
    private static let afternoon: Set<String> = [
        "pm", "nm", "μμ", "пп", "م", "下午", "午後", "오후", "ch", "em", "odp",
    ]
    /// Words that mean half of the day only behind a full time.
    private static let needsColon: Set<String> = ["fm", "em", "ch", "vm", "nm"]
    private static let hourUnits: Set<String> = ["h", "時", "时", "点", "點", "시", "u", "ч", "год"]
    private static let minuteUnits: Set<String> = ["m", "min", "mn", "分", "분", "мин"]
    private static let secondUnits: Set<String> = ["s", "sec", "秒", "초", "сек"]
    private static let clockWords: Set<String> = ["uhr", "uur", "hrs", "hs", "hours", "ώρα", "godz"]
    private static let beforeClock: Set<String> = ["kl", "klo", "um", "at", "à", "às", "om", "alle", "ore", "kello"]
}
