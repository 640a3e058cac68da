import FeedModel

/// ISO 8601 §5.2.3: `2025-W03-5`, `2025W035`, `2025-W03`.
extension DateInterpreter {
    /// The `W` between a year and the number of a week.
    func weekMark() -> Int? {
        tokens.indices.first { index in
            word(at: index) == "w" && number(at: index + 1) != nil && yearBefore(index)?.digits == 4
        }
    }

    mutating func takeWeek(at index: Int) -> Bool {
        guard let year = yearBefore(index)?.value, var (week, digits) = number(at: index + 1) else { return false }
        var weekday = 1
        if digits == 3 {
            (week, weekday, digits) = (week / 10, week % 10, 2)
        } else if isMark("-", at: index + 2), let day = number(at: index + 3) {
            weekday = day.value
        }
        guard digits == 2, (1...53).contains(week), (1...7).contains(weekday) else { return false }
        // The first week has 4 January in it; the first day of 1970 was a Thursday.
        let fourth = Instant(year: year, month: 1, day: 4).seconds / 86_400
        let monday = 4 - Int((fourth + 3) % 7 + 7) % 7
        return setDay(monday + (week - 1) * 7 + weekday - 1, year: year)
    }

    /// Weeks at the turn of a year have days in both.
    private mutating func setDay(_ day: Int, year: Int) -> Bool {
        func length(_ year: Int) -> Int { 337 + CivilTime.days(of: 2, in: year) }
        if day < 1 { return setDayOfYear(day + length(year - 1), year: year - 1) }
        if day > length(year) { return setDayOfYear(day - length(year), year: year + 1) }
        return setDayOfYear(day, year: year)
    }

    private func yearBefore(_ index: Int) -> (value: Int, digits: Int)? {
        number(at: isMark("-", at: index - 1) ? index - 2 : index - 1)
    }
}
