/// One `media:content` of Media RSS 1.5, or a stray `media:thumbnail`.
public struct MediaObject: Sendable, Hashable {
    public var url: String?
    public var type: String?
    public var medium: String?
    public var title: String?
    public var description: String?
    /// Pixels.
    public var width: Int?
    public var height: Int?
    public var durationInSeconds: Double?
    /// Bytes.
    public var fileSize: Int?
    public var isDefault: Bool?
    public var language: String?
    public var player: String?
    public var credits: [String] = []
    public var rating: String?
    public var thumbnails: [Thumbnail] = []

    public init() {}

    public struct Thumbnail: Sendable, Hashable {
        public var url: String
        public var width: Int?
        public var height: Int?

        public init(url: String, width: Int? = nil, height: Int? = nil) {
            self.url = url
            self.width = width
            self.height = height
        }
    }
}
