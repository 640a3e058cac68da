import FeedModel
import FeedStorage
import FeedText

/// Tells old items from new ones where a publisher gave all of them new ids: by moving to https or to another program,
/// or by drawing them again for each request.
///
/// A pure function. The feed's whole past would be news else, also what its first poll had only marked as seen.
struct RenamedItems {
    /// Of the feed's stored items.
    var stored: [Heading]
    var lastSuccess: Instant?
    var now: Instant

    /// The ids of those that are not new.
    ///
    /// - Parameter items: a document of which no id is known.
    func ids(among items: [Item]) -> Set<String> {
        let before = single(stored)
        let headings = items.map { heading(of: $0) }
        let here = single(headings)
        let known = zip(items, headings).filter { before.contains($0.1) && here.contains($0.1) }.map(\.0.id)
        // One alone may be a title that comes again, in a feed that turns over from poll to poll.
        guard known.count > 1 || known.count == items.count, let lastSuccess else { return [] }
        let edge = lastSuccess.advanced(bySeconds: -Admission.recent)
        let old = zip(items, headings).filter { $0.1.published.map { $0 < edge } ?? false }.map(\.0.id)
        return Set(known + old)
    }

    /// Those that tell one item from all others.
    private func single(_ headings: [Heading]) -> Set<Heading> {
        let dated = headings.filter { $0.title != nil && $0.published != nil }
        let counts = Dictionary(dated.map { ($0, 1) }, uniquingKeysWith: +)
        return Set(counts.filter { $0.value == 1 }.keys)
    }

    private func heading(of item: Item) -> Heading {
        Heading(title: item.title.map(PlainText.singleLine), published: PlausibleDate(now: now).published(item))
    }
}
