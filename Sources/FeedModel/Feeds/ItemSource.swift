/// The feed that an item was taken from: RSS `source`, Atom `source` (RFC 4287 §4.2.11).
public struct ItemSource: Sendable, Hashable {
    public var title: String?
    /// The address that the item gives for it.
    public var url: String?
    /// The feed's own id, opaque.
    public var id: String?
    public var updated: Instant?
    /// Plain text, like `title` and `description`.
    public var rights: String?
    public var description: String?
    public var authors: [Person] = []
    public var links: [Link] = []
    public var categories: [Category] = []
    public var contributors: [Person] = []
    public var generator: Generator?
    public var icon: String?
    public var logo: String?

    public init() {}
}
