/// What ends a run. Each case is one line for the user; a single feed's failure is not among them.
package enum AggregationError: Error, Equatable, CustomStringConvertible {
    case noFeedsFile(String)
    case unusableFeedsFile(String, reason: String)
    case unreadableFeedsFile(String)
    case locked(String)
    case cannotWrite(path: String, reason: String)
    case nothingFetched([String])
    case unknownEdition(String)
    case badSetting(String)
    case interrupted

    package var description: String {
        switch self {
        case .noFeedsFile(let path):
            "\(path): no such file; `sheaf feeds add` begins one, or name yours with --feeds"
        case .unusableFeedsFile(let path, let reason):
            "\(path): \(reason)"
        case .unreadableFeedsFile(let path):
            "\(path): permission denied; make it readable for you"
        case .locked(let store):
            "\(store): another run of Sheaf is using this store; try again when it is done"
        case .cannotWrite(let path, let reason):
            "\(path): cannot be written (\(reason))"
        case .nothingFetched(let causes):
            causes.joined(separator: "\n")
        case .unknownEdition(let date):
            "no edition of \(date): nothing was written that day, and only today's can be begun"
        case .badSetting(let message): message
        case .interrupted:
            "interrupted; everything fetched so far is stored"
        }
    }
}
