package import FeedModel
package import Foundation

extension Instant {
    /// The instant whose UTC reading is what the clocks of a zone show now.
    package func local(in zone: TimeZone) -> Instant {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
        return advanced(bySeconds: Int64(offset))
    }
}
