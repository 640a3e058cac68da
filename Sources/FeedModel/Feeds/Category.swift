/// A subject heading of a feed or an item.
public struct Category: Sendable, Hashable {
    /// The name for programs.
    public var term: String
    /// The URI of the vocabulary that `term` is from.
    public var scheme: String?
    /// The name for people, where it is another one.
    public var label: String?

    public init(term: String, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}
