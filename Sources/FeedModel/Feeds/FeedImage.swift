/// The picture of a feed, with what RSS says about it.
public struct FeedImage: Sendable, Hashable {
    public var url: String
    public var title: String?
    /// The page that it links to.
    public var link: String?
    /// Pixels.
    public var width: Int?
    public var height: Int?
    public var description: String?

    public init(url: String) {
        self.url = url
    }
}
