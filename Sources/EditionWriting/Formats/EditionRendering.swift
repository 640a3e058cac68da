import FeedModel

/// An edition on its way into its formats: what several of them have in common is made once.
///
/// A class for the reason that `EditionComposer` is one.
final class EditionRendering {
    let edition: Edition
    let labels: Labels
    let time: LocalTime
    let blocks: [SectionBlock]

    /// A file of its own, and the mail for those who read no HTML.
    private(set) lazy var plainText = EditionText.bytes(self)
    /// Of `blocks`, for the page, the mail and the book.
    private(set) lazy var sections = HTMLSections(self).values

    init(_ edition: Edition) {
        self.edition = edition
        labels = Labels(for: edition.language)
        time = LocalTime(labels: labels, timeZone: edition.timeZone)
        blocks = SectionBlock.blocks(of: edition, labels)
    }
}
