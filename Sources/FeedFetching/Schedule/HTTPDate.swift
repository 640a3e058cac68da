package import FeedModel
import FeedText

/// The three forms of an HTTP date (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`
/// and `Sun Nov  6 08:49:37 1994`.
package enum HTTPDate {
    /// - Parameter now: decides the century of a year with two digits: none lies more than 50 years ahead.
    package static func parse(_ text: String, now: Instant) -> Instant? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }.map { String($0) }
        guard words.count >= 5, let weekday = words.first, weekday.count >= 3, Int(weekday) == nil else { return nil }
        let isASCTime = month(words[1]) != nil
        let day = isASCTime ? words[2] : words[1]
        let monthName = isASCTime ? words[1] : words[2]
        let yearText = isASCTime ? words[4] : words[3]
        let time = (isASCTime ? words[3] : words[4]).split(separator: ":").compactMap { number(String($0)) }
        guard words.count == (isASCTime ? 5 : 6), isASCTime || words[5] == "GMT" || words[5] == "UTC",
            let day = number(day), (1...31).contains(day), let month = month(monthName),
            let year = number(yearText), time.count == 3, time[0] < 24, time[1] < 60, time[2] <= 60
        else { return nil }
        return Instant(
            year: yearText.count == 2 ? fullYear(year, now: now) : year, month: month, day: day, hour: time[0],
            minute: time[1], second: time[2])
    }

    private static func fullYear(_ year: Int, now: Instant) -> Int {
        let current = now.civilDate.year
        let candidate = current / 100 * 100 + year
        return candidate > current + 50 ? candidate - 100 : candidate
    }

    private static func month(_ name: String) -> Int? {
        months.firstIndex(of: name.lowercased()).map { $0 + 1 }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}

/// Digits alone, at most nine of them: no sign, no point, nothing that overflows.
private func number(_ text: String) -> Int? {
    text.utf8.count <= 9 ? Int(digits: text.utf8) : nil
}
