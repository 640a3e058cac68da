/// What the iTunes namespace says of an item beyond the members every item has.
public struct PodcastDetails: Sendable, Hashable {
    public var author: String?
    public var title: String?
    public var subtitle: String?
    public var summary: String?
    public var durationInSeconds: Double?
    public var isExplicit: Bool?
    public var isBlocked: Bool?
    public var isClosedCaptioned: Bool?
    public var season: Int?
    public var episode: Int?
    public var episodeType: String?
    public var order: Int?
    public var image: String?
    public var keywords: [String] = []

    public init() {}
}
