/// One `media:content` of Media RSS 1.5, or a stray `media:thumbnail`.
public struct MediaObject: Sendable, Hashable {
    public var url: String?
    /// A media type: `video/mp4`.
    public var type: String?
    /// `image`, `audio`, `video`, `document` or `executable`.
    public var medium: String?
    public var title: String?
    /// Plain text, like `title`.
    public var description: String?
    /// Pixels.
    public var width: Int?
    public var height: Int?
    public var durationInSeconds: Double?
    /// Bytes.
    public var fileSize: Int?
    /// Whether it is the one to show among several of the same thing.
    public var isDefault: Bool?
    /// Of the recording.
    public var language: String?
    /// The URL of a page that plays it.
    public var player: String?
    /// The people who took part.
    public var credits: [String] = []
    /// For whom it is fit, as the feed says it: `nonadult`.
    public var rating: String?
    public var thumbnails: [Thumbnail] = []

    public init() {}

    /// A still picture of a recording.
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
