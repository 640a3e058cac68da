/// The languages that an edition's labels and dates can be written in.
package enum EditionLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"

    /// By the primary subtag: `de-AT` is German. Nil for a language without labels.
    package init?(tag: String) {
        guard let primary = CleanText.primaryLanguage(tag) else { return nil }
        self.init(rawValue: primary)
    }
}
