extension DateInterpreter {
    /// Reads year, month and day from what is left, all of whose numbers have to fit.
    mutating func takeDate() -> Bool {
        if takeUnits() { return true }
        if let week = weekMark() { return takeWeek(at: week) }
        if let month = monthWord() {
            time.month = month.number
            tokens.remove(at: month.index)
            return takeDayAndYear()
        }
        return takeNumbers()
    }

    /// `2025年1月17日`, `2025년 1월 17일`, `17 tháng 1, 2025`.
    private mutating func takeUnits() -> Bool {
        var year: Int?
        var month: Int?
        var day: Int?
        var others: [Int] = []
        for index in tokens.indices {
            guard let (value, digits) = number(at: index) else { continue }
            switch word(at: index + 1)?.first {
            case "年", "년": year = CivilTime.fullYear(value, digits: digits)
            case "月", "월": month = value
            case "日", "일", "号", "號": day = value
            default:
                if let before = word(at: index - 1), ["tháng", "thang", "thg"].contains(before) {
                    month = value
                } else {
                    others.append(value)
                }
            }
            if let era = word(at: index - 1).flatMap({ Self.eras[$0] }), word(at: index + 1)?.first == "年" {
                year = era + value
            }
        }
        guard let month else { return false }
        if day == nil, year == nil, others.count == 2 { (day, year) = (others[0], others[1]) }
        guard let year else { return false }
        (time.year, time.month, time.day) = (year, month, day ?? 1)
        return true
    }

    /// The word that names the month. A name that is also a weekday elsewhere counts only if it is the only one.
    private func monthWord() -> (index: Int, number: Int)? {
        var found: (index: Int, number: Int)?
        for index in tokens.indices {
            guard let word = word(at: index), let number = MonthNames.number(of: word) else { continue }
            if !MonthNames.weekdaysElsewhere.contains(word) { return (index, number) }
            // In `mar., 17 mar 2025` the later one is the month.
            found = (index, number)
        }
        return found
    }

    /// The numbers beside the name of a month: day and year in either order, or the year alone.
    private mutating func takeDayAndYear() -> Bool {
        var numbers: [(value: Int, digits: Int, isYear: Bool)] = []
        for index in tokens.indices {
            guard let (value, digits) = number(at: index) else { continue }
            numbers.append((value, digits, isYear: digits >= 3 || value > 31 || isMark("'", at: index - 1)))
        }
        // `17 Jan 2025 0805`
        if numbers.count == 3, !hasTime, numbers[2].digits == 4, numbers[1].digits == 4 || numbers[0].digits == 4 {
            (time.hour, time.minute) = (numbers[2].value / 100, numbers[2].value % 100)
            numbers.removeLast()
        }
        switch numbers.count {
        case 1 where numbers[0].digits == 4: time.year = numbers[0].value
        case 2:
            let yearIndex = numbers[0].isYear && !numbers[1].isYear ? 0 : 1
            let day = numbers[1 - yearIndex]
            guard day.digits <= 2, numbers[yearIndex].digits <= 4 else { return false }
            time.day = day.value
            time.year = CivilTime.fullYear(numbers[yearIndex].value, digits: numbers[yearIndex].digits)
        default: return false
        }
        // The Thai calendar counts from the Buddha's death.
        if (2400...2700).contains(time.year) { time.year -= 543 }
        return true
    }

    private mutating func takeNumbers() -> Bool {
        let indices = tokens.indices.filter { tokens[$0].number != nil }
        let numbers = indices.compactMap { tokens[$0].number }
        switch numbers.count {
        case 1: return takeCompact(numbers[0].value, digits: numbers[0].digits)
        case 2:
            // `2025-01`, and the day of a year: `2025-017`
            guard indices[1] == indices[0] + 2, numbers[0].digits == 4 else { return false }
            if numbers[1].digits == 3 { return setDayOfYear(numbers[1].value, year: numbers[0].value) }
            (time.year, time.month) = (numbers[0].value, numbers[1].value)
            return numbers[1].digits <= 2
        case 3: return takeThree(numbers, mark: mark(between: indices))
        default: return false
        }
    }

    /// The mark between all three numbers; nil if they are not joined by the same one.
    private func mark(between indices: [Int]) -> Unicode.Scalar? {
        var marks: [Unicode.Scalar] = []
        for (left, right) in zip(indices, indices.dropFirst()) {
            // `30. 10. 2023.` has blanks after its points, `2025. 1. 17.` too.
            guard right == left + 2, case .mark(let mark) = tokens[left + 1].kind else { return nil }
            marks.append(mark)
        }
        return marks.first == marks.last ? marks.first : nil
    }

    private mutating func takeThree(_ numbers: [(value: Int, digits: Int)], mark: Unicode.Scalar?) -> Bool {
        guard let mark, ["-", "/", ".", ":", ",", "_"].contains(mark) else { return false }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.digits == 4 {
            guard second.digits <= 2 || second.digits == 3 && second.value <= 12, third.digits <= 2 else {
                return false
            }
            // Year-day-month only where the month would be none.
            let isSwapped = second.value > 12 && third.value <= 12
            (time.year, time.month, time.day) = (
                first.value, isSwapped ? third.value : second.value, isSwapped ? second.value : third.value
            )
            return true
        }
        guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 else { return false }
        if mark == "-", first.digits == 2, third.digits == 2, isISOShort(first.value, second.value, third.value) {
            time.year = CivilTime.fullYear(first.value, digits: 2)
            (time.month, time.day) = (second.value, third.value)
            return true
        }
        time.year = CivilTime.fullYear(third.value, digits: third.digits)
        // Slashes are American, month first, unless that is impossible; points and dashes put the day first.
        let isMonthFirst = mark == "/" ? first.value <= 12 : second.value > 12
        (time.month, time.day) = isMonthFirst ? (first.value, second.value) : (second.value, first.value)
        return true
    }

    /// `03-12-31` is ISO 8601 with a short year; `31-12-03` would lie in the future of every feed.
    private func isISOShort(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let year = CivilTime.fullYear(year, digits: 2)
        return (1990...2029).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    /// `2025`, `20250117`, `2025017`, `250117`.
    private mutating func takeCompact(_ value: Int, digits: Int) -> Bool {
        switch digits {
        case 4: time.year = value
        case 8: setDate(compact: value)
        case 7: return setDayOfYear(value % 1000, year: value / 1000)
        case 6:
            setDate(compact: value)
            time.year = CivilTime.fullYear(time.year, digits: 2)
        default: return false
        }
        return true
    }

    mutating func setDayOfYear(_ day: Int, year: Int) -> Bool {
        time.year = year
        var rest = day
        for month in 1...12 {
            let days = CivilTime.days(of: month, in: year)
            if rest <= days {
                (time.month, time.day) = (month, rest)
                return rest >= 1
            }
            rest -= days
        }
        return false
    }

    /// The year before the first of a Japanese era.
    private static let eras = ["令和": 2018, "平成": 1988, "昭和": 1925]
}
