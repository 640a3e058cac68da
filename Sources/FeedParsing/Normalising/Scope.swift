import FeedText

/// What an element inherits from those around it.
struct Scope {
    var base: String?
    var language: String?

    /// The scope inside of `element`.
    func entering(_ element: Element) -> Scope {
        guard !element.attributes.isEmpty else { return self }
        var inner = self
        if let own = element.attribute(.xml, .base)?.trimmedOrNil, !WebAddress.isUnsafe(own) {
            inner.base = URLReference.resolve(own, base: base) ?? base
        }
        if let own = element.attribute(.xml, .lang) ?? element.attribute(.rss, .lang) {
            // An empty xml:lang says that the language is unknown (XML 1.0 §2.12).
            inner.language = own.trimmedOrNil
        }
        return inner
    }
}
