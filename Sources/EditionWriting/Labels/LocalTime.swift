import FeedModel
import FeedText
import Foundation

/// Instants and days as the reader writes them. Names come from our tables, so the same edition has the same bytes
/// whatever version of the locale data a machine has.
struct LocalTime {
    let labels: Labels
    private let zone: TimeZone

    init(labels: Labels, timeZone: String) {
        self.labels = labels
        zone = TimeZone(identifier: timeZone) ?? .gmt
    }

    /// `Thu 08:05` within six days before `end`; `12 January` for older ones.
    func short(_ instant: Instant, before end: Instant) -> String {
        let age = end.seconds(since: instant)
        let local = instant.local(in: zone)
        if age < 6 * 86_400, age > -6 * 86_400 {
            return "\(labels.shortWeekdays[weekday(local)]) \(clock(local))"
        }
        let date = local.civilDate
        let text = dayAndMonth(date.month, date.day)
        return date.year == end.local(in: zone).civilDate.year ? text : "\(text) \(date.year)"
    }

    /// `Friday 06:00`, or with the date when it lies more than six days back.
    func long(_ instant: Instant, before end: Instant) -> String {
        let local = instant.local(in: zone)
        guard end.seconds(since: instant) >= 6 * 86_400 else {
            return "\(labels.weekdays[weekday(local)]) \(clock(local))"
        }
        return "\(full(local)) \(clock(local))"
    }

    /// `12 January` of an instant.
    func day(_ instant: Instant) -> String {
        let date = instant.local(in: zone).civilDate
        return dayAndMonth(date.month, date.day)
    }

    /// `Saturday 18 January 2025` of a date such as `2025-01-18`.
    func full(_ date: String) -> String { LocalTime.instant(of: date).map(full) ?? date }

    /// `Friday 17`.
    func weekdayAndDay(_ date: String) -> String {
        LocalTime.instant(of: date).map { fill(labels.weekdayAndDay, $0) } ?? date
    }

    /// `January 2025`.
    func monthAndYear(_ date: String) -> String {
        LocalTime.instant(of: date).map { "\(labels.months[$0.civilDate.month - 1]) \($0.civilDate.year)" } ?? date
    }

    /// `12 January`.
    func dayAndMonth(_ date: String) -> String {
        LocalTime.instant(of: date).map { dayAndMonth($0.civilDate.month, $0.civilDate.day) } ?? date
    }

    func weekday(of date: String) -> String {
        LocalTime.instant(of: date).map { labels.weekdays[weekday($0)] } ?? date
    }

    /// Days from one date to another; 0 where either is none.
    static func days(from start: String, to end: String) -> Int {
        guard let start = instant(of: start), let end = instant(of: end) else { return 0 }
        return Int(end.seconds(since: start) / 86_400)
    }

    /// 0 is Sunday.
    func weekdayNumber(_ instant: Instant) -> Int { weekday(instant.local(in: zone)) }

    /// Midnight in UTC of a date such as `2025-01-18`.
    static func instant(of date: String) -> Instant? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        return Instant(year: parts[0], month: parts[1], day: parts[2])
    }

    private func full(_ local: Instant) -> String { fill(labels.fullDate, local) }

    private func dayAndMonth(_ month: Int, _ day: Int) -> String {
        Labels.fill(labels.dayAndMonth, ["day": dayNumber(day), "month": labels.months[month - 1]])
    }

    private func fill(_ template: String, _ local: Instant) -> String {
        let date = local.civilDate
        return Labels.fill(
            template,
            [
                "weekday": labels.weekdays[weekday(local)], "day": dayNumber(date.day),
                "month": labels.months[date.month - 1], "year": String(date.year),
            ])
    }

    /// French: `1er janvier`, but `2 janvier`.
    private func dayNumber(_ day: Int) -> String {
        labels.language == "fr" && day == 1 ? "1er" : String(day)
    }

    /// 0 is Sunday; 1970-01-01 was a Thursday.
    private func weekday(_ local: Instant) -> Int {
        let days = Int(local.seconds.floorDivided(by: 86_400))
        return ((days + 4) % 7 + 7) % 7
    }

    private func clock(_ local: Instant) -> String {
        let second = Int(local.seconds - local.seconds.floorDivided(by: 86_400) * 86_400)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(two(second / 3600)):\(two(second / 60 % 60))"
    }
}
