/// One text as clustering knows it between polls: all of it that a store has to keep.
public struct ClusteredText: Sendable {
    /// The store's name for it; unique.
    public var id: String
    public var sketch: Sketch
    /// The feed that it comes from, where that is known.
    public var site: Int64?
    /// What it has in common with texts that were there when it came; nil until it has been compared.
    public var links: [TextLink]?
    /// The id of the text that represents its report, and the id of its story; nil for a text that is new.
    public var representative: String?
    public var story: String?
    /// The user has said that it belongs to its story: it stays there, and the story keeps its id.
    public var isDecided: Bool

    public init(
        id: String, sketch: Sketch, site: Int64? = nil, links: [TextLink]? = nil, representative: String? = nil,
        story: String? = nil,
        isDecided: Bool = false
    ) {
        self.id = id
        self.sketch = sketch
        self.site = site
        self.links = links
        self.representative = representative
        self.story = story
        self.isDecided = isDecided
    }
}

/// How much a text has in common with another, as scored once, when the later of the two came.
public struct TextLink: Sendable, Equatable {
    /// The id of the other text.
    public var id: String
    /// Raw, before the scaling by neighbourhood: 0…1.
    public var score: Float

    public init(id: String, score: Float) {
        self.id = id
        self.score = score
    }

    /// For the store.
    public static func encode(_ links: [TextLink]) -> [UInt8] {
        var bytes: [UInt8] = []
        for link in links {
            bytes.appendVarint(UInt32(clamping: link.id.utf8.count))
            bytes += Array(link.id.utf8)
            bytes.appendFixed(UInt64(link.score.bitPattern), width: 4)
        }
        return bytes
    }

    /// Nil for bytes that `encode` did not make.
    public static func decode(_ bytes: [UInt8]) -> [TextLink]? {
        var reader = ByteReader(bytes)
        var links: [TextLink] = []
        while !reader.isAtEnd {
            guard let length = reader.varint(), let id = reader.bytes(Int(length)), let score = reader.fixed(4) else {
                return nil
            }
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: score))
            guard value.isFinite else { return nil }
            links.append(TextLink(id: String(decoding: id, as: UTF8.self), score: value))
        }
        return links
    }
}
