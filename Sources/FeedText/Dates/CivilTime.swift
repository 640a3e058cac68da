import FeedModel

/// A date and time of day as written, before it is anchored to a zone.
struct CivilTime {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0

    /// The instant, `offset` minutes east of UTC; nil where there is no such day or time.
    ///
    /// 24:00:00 is the end of the day (ISO 8601) and 60 a leap second. Years before 1000 are the null dates of .NET
    /// and SQL (`0001-01-01`, `0000-00-00`).
    func instant(offset: Int = 0) -> Instant? {
        guard (1000...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(of: month, in: year),
            hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second <= 60
        else { return nil }
        return Instant(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond
        ).advanced(bySeconds: Int64(-offset) * 60)
    }

    static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Two-digit years split at 50 and three-digit ones count from 1900 (RFC 2822 §4.3): `103` was written for 2003 by
    /// programs that printed `tm_year`.
    static func fullYear(_ number: Int, digits: Int) -> Int {
        switch digits {
        case 1, 2: number < 50 ? 2000 + number : 1900 + number
        case 3: 1900 + number
        default: number
        }
    }
}
