/// A file that belongs to an item: an RSS enclosure, an Atom `rel=enclosure` link, a Media RSS content.
public struct Attachment: Sendable, Hashable {
    /// Absolute.
    public var url: String
    /// As the feed claims: `audio/mpeg`.
    public var mimeType: String?
    public var title: String?
    /// Bytes; absent when the feed gives none or nonsense.
    public var sizeInBytes: Int?
    public var durationInSeconds: Double?

    public init(
        url: String, mimeType: String? = nil, title: String? = nil, sizeInBytes: Int? = nil,
        durationInSeconds: Double? = nil
    ) {
        self.url = url
        self.mimeType = mimeType
        self.title = title
        self.sizeInBytes = sizeInBytes
        self.durationInSeconds = durationInSeconds
    }
}
