/// What the iTunes namespace says of an item beyond the members every item has.
public struct PodcastDetails: Sendable, Hashable {
    public var author: String?
    public var title: String?
    public var subtitle: String?
    public var summary: String?
    /// The feed gives seconds or `1:02:03`.
    public var durationInSeconds: Double?
    /// Not for children.
    public var isExplicit: Bool?
    /// Not to be listed in directories.
    public var isBlocked: Bool?
    public var isClosedCaptioned: Bool?
    public var season: Int?
    public var episode: Int?
    /// `full`, `trailer` or `bonus`.
    public var episodeType: String?
    /// The place that the publisher gives it in a list.
    public var order: Int?
    /// The URL of the episode's own picture.
    public var image: String?
    public var keywords: [String] = []

    public init() {}
}
