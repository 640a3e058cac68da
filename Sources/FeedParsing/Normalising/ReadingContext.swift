import FeedModel
import FeedText

/// What the adapters share while one document is read.
final class ReadingContext {
    /// Content-Location or the document's URL.
    let documentBase: String?
    /// The home page of the feed, the base of last resort.
    private let homePage: String?
    var isAtom03 = false
    private let now: Instant?
    /// A reference could not be resolved.
    private var metRelative = false
    var warnings = WarningLog()

    init(url: String?, contentLocation: String?, homePage: String? = nil, now: Instant? = nil) {
        let location = contentLocation.flatMap { URLReference.resolve($0, base: url) }
        documentBase = location ?? url
        self.homePage = homePage
        self.now = now
    }

    var base: String? { documentBase ?? homePage }

    /// References were met with nothing to resolve them against.
    var lacksBase: Bool { base == nil && metRelative }

    /// An absolute URL; nil for blanks, and for schemes that are code rather than addresses.
    func url(_ reference: String?, in scope: Scope) -> String? {
        guard let reference = reference?.trimmedOrNil else { return nil }
        if WebAddress.isAbsolute(reference) { return reference }
        let cleaned = WebAddress.withoutBreaks(reference)
        guard !WebAddress.isUnsafe(cleaned) else { return nil }
        if WebAddress.isAbsolute(cleaned) { return cleaned }
        if scope.base == nil { metRelative = true }
        return URLReference.resolve(cleaned, base: scope.base) ?? cleaned
    }

    func date(_ element: Element, mayBeAhead: Bool = false) -> Instant? {
        element.trimmedText.flatMap { date($0, at: element.offset, mayBeAhead: mayBeAhead) }
    }

    /// - Parameter mayBeAhead: whether it is nothing to warn of that the date lies in the future.
    func date(_ text: String, at offset: Int?, mayBeAhead: Bool = false) -> Instant? {
        guard let parsed = DateReader.read(text) else {
            warnings.add("date.unreadable", at: offset, "\(text.prefix(60)) is no date")
            return nil
        }
        if let warning = parsed.warning { warnings.add("date.odd", at: offset, warning) }
        // A day's grace: where the zone was left out, tomorrow can be today.
        if let now, !mayBeAhead, parsed.instant > now.advanced(bySeconds: 86_400) {
            warnings.add("date.future", at: offset, "\(text.prefix(60)) lies in the future")
        }
        return parsed.instant
    }
}
