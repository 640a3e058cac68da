extension Instant: CustomStringConvertible {
    /// A civil date and time in UTC, built with Howard Hinnant's `days_from_civil` (proleptic Gregorian calendar).
    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0)
    {
        let shifted = month <= 2 ? year - 1 : year
        let era = Int64(shifted).floorDivided(by: 400)
        let yearOfEra = Int64(shifted) - era * 400
        let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let seconds = days * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
        self.init(milliseconds: seconds * 1000 + Int64(millisecond))
    }

    /// The civil date in UTC: the inverse of `init(year:month:day:…)`.
    public var civilDate: (year: Int, month: Int, day: Int) {
        let days = seconds.floorDivided(by: 86_400) + 719_468
        let era = days.floorDivided(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return (year, month, Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
    }

    /// RFC 3339 in UTC, with milliseconds only when they are not zero: `2025-01-17T08:05:00Z`.
    public var rfc3339: String {
        let (year, month, day) = civilDate
        let secondOfDay = Int(seconds - seconds.floorDivided(by: 86_400) * 86_400)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        func append(_ number: Int, _ width: Int, then separator: Unicode.Scalar) {
            if number < 0 { text.append(UInt8(ascii: "-")) }
            let start = text.count
            var rest = number.magnitude
            repeat {
                text.insert(UInt8(ascii: "0") + UInt8(rest % 10), at: start)
                rest /= 10
            } while rest > 0 || text.count - start < width
            text.append(UInt8(ascii: separator))
        }
        append(year, 4, then: "-")
        append(month, 2, then: "-")
        append(day, 2, then: "T")
        append(secondOfDay / 3600, 2, then: ":")
        append(secondOfDay / 60 % 60, 2, then: ":")
        let fraction = Int(milliseconds - seconds * 1000)
        append(secondOfDay % 60, 2, then: fraction == 0 ? "Z" : ".")
        if fraction != 0 { append(fraction, 3, then: "Z") }
        return String(decoding: text, as: UTF8.self)
    }

    public var description: String { rfc3339 }
}
