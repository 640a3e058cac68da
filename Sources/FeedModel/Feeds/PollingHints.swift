/// How often the publisher wants to be asked, from inside the feed (not from HTTP).
public struct PollingHints: Sendable, Equatable {
    /// RSS `<ttl>`, in minutes.
    public var ttl: Int?
    /// RSS `<skipHours>`, 0…23, GMT.
    public var skipHours: [Int] = []
    /// RSS `<skipDays>`: English day names as the feed wrote them, capitalised.
    public var skipDays: [String] = []
    /// `sy:updatePeriod` divided by `sy:updateFrequency`, in seconds.
    public var updatePeriod: Int?

    public init() {}
}
