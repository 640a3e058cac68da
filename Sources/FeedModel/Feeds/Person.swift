/// An author, contributor or publisher, with the address taken out of forms such as `me@example.org (Name)`.
public struct Person: Sendable, Hashable {
    public var name: String?
    public var url: String?
    public var email: String?
    /// The URL of a picture.
    public var avatar: String?

    public init(name: String? = nil, url: String? = nil, email: String? = nil, avatar: String? = nil) {
        self.name = name
        self.url = url
        self.email = email
        self.avatar = avatar
    }
}
