import FeedModel
import Foundation

/// Which day it is where the reader lives.
struct LocalDay {
    private let timeZone: TimeZone

    init(timeZone: String) {
        self.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    }

    /// `2025-01-18`.
    func date(of instant: Instant) -> String {
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
        return String(instant.advanced(bySeconds: Int64(offset)).rfc3339.prefix(10))
    }
}
