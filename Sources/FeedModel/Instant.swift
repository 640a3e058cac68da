/// A point in time: milliseconds since 1970-01-01T00:00:00Z, the only unit of time that is stored.
///
/// An integer rather than Foundation's `Date`, so that what is written is read back exactly and the
/// parsing and clustering loops need no Foundation.
public struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z; negative before.
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Whole seconds since 1970, as HTTP, SQLite and `time(2)` count them.
    public init(seconds: Int64) {
        milliseconds = seconds.multipliedReportingOverflow(by: 1000).partialValue
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 { milliseconds.floorDivided(by: 1000) }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Wraps around at the ends of what an `Int64` holds.
    public func advanced(bySeconds seconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds &+ seconds &* 1000)
    }

    /// Seconds from `other` to this instant; negative when this one is earlier.
    public func seconds(since other: Instant) -> Int64 {
        (milliseconds &- other.milliseconds).floorDivided(by: 1000)
    }
}

extension Int64 {
    /// Division that rounds down, so that instants before 1970 fall into the right second and day.
    package func floorDivided(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
