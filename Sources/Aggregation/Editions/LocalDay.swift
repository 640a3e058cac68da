import FeedModel
import FeedText
import Foundation

/// Which day it is where the reader lives.
struct LocalDay {
    private let timeZone: TimeZone

    init(timeZone: String) {
        self.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    }

    /// `2025-01-18`.
    func date(of instant: Instant) -> String { String(instant.local(in: timeZone).rfc3339.prefix(10)) }

    /// `06:30`.
    func time(of instant: Instant) -> String { String(instant.local(in: timeZone).rfc3339.dropFirst(11).prefix(5)) }
}
