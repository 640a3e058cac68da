/// Why no feed was found.
package enum DiscoveryError: Error, Equatable, CustomStringConvertible {
    /// The address itself could not be had.
    case unreachable(url: String, reason: String)
    /// It is something else, and neither names a feed nor has one in the usual places.
    case nothing(url: String, reason: String, tried: Int)

    package var description: String {
        switch self {
        case .unreachable(let url, let reason): "\(url): \(reason)"
        case .nothing(let url, let reason, let tried):
            "\(url): no feed found: \(reason)"
                + (tried > 0 ? ", and none of \(tried) other addresses has one" : "")
                + "; if you know the feed's address, add it with --no-discover"
        }
    }
}
