import FeedModel

/// The hours and days in which a feed does not want to be asked (RSS `skipHours` and `skipDays`), in GMT.
struct SkippedTimes: Sendable {
    private let hours: Set<Int>
    /// 0 for Monday.
    private let days: Set<Int>

    init(_ hints: PollingHints) {
        // RSS 0.91 counts 1…24, so 24 is midnight.
        let hours = Set(hints.skipHours.filter { (0...24).contains($0) }.map { $0 % 24 })
        let days = Set(hints.skipDays.compactMap { dayNames.firstIndex(of: $0.lowercased()) })
        // A feed that skips every hour or every day skips none: it was subscribed to in order to be read.
        self.hours = hours.count < 24 ? hours : []
        self.days = days.count < 7 ? days : []
    }

    /// False for a feed that has waited since `due` for longer than its skipped times explain: somebody whose only run
    /// of the day falls into a skipped hour would never read it.
    func isClosed(at time: Instant, due: Instant) -> Bool {
        isSkipped(time.seconds.floorDivided(by: 3600)) && time.seconds(since: due) < 86_400 * Int64(1 + days.count)
    }

    /// `time`, or else the beginning of the first hour after it that is not skipped.
    func firstAllowed(from time: Instant) -> Instant {
        var hour = time.seconds.floorDivided(by: 3600)
        guard isSkipped(hour) else { return time }
        // At most six days and 23 hours are skipped in a row, so this ends.
        repeat { hour += 1 } while isSkipped(hour)
        return Instant(seconds: hour * 3600)
    }

    private func isSkipped(_ hour: Int64) -> Bool {
        // 1970-01-01 was a Thursday.
        let day = (hour.floorDivided(by: 24) + 3) % 7
        return hours.contains(Int(hour - hour.floorDivided(by: 24) * 24)) || days.contains(Int(day < 0 ? day + 7 : day))
    }
}

private let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
