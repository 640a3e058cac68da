import FeedModel
import FeedText

/// What the adapters share while one document is read.
final class ReadingContext {
    /// Content-Location or the document's URL.
    let documentBase: String?
    /// The home page of the feed, the base of last resort.
    var homePage: String?
    var isAtom03 = false
    private let now: Instant?
    /// A reference could not be resolved.
    private(set) var metRelative = false
    var warnings = WarningLog()

    init(url: String?, contentLocation: String?, homePage: String? = nil, now: Instant? = nil) {
        let location = contentLocation.flatMap { URLReference.resolve($0, base: url) }
        documentBase = location ?? url
        self.homePage = homePage
        self.now = now
    }

    var base: String? { documentBase ?? homePage }

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

enum WebAddress {
    /// Already an absolute web address without anything to mend; the common case, which no resolver needs to see.
    static func isAbsolute(_ reference: String) -> Bool {
        var reference = reference
        return reference.withUTF8 { bytes in
            let start =
                if bytes.hasBytes("https://", at: 0) { 8 } else if bytes.hasBytes("http://", at: 0) { 7 } else { 0 }
            guard start > 0, bytes.count > start, bytes[start] != UInt8(ascii: "/") else { return false }
            return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        }
    }

    /// URLs are wrapped over lines in hand-written feeds; a line break is never part of one (WHATWG URL §4.4).
    static func withoutBreaks(_ reference: String) -> String {
        guard reference.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return reference }
        return String(decoding: reference.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }, as: UTF8.self)
    }

    /// `javascript:` and its kin, under any disguise of case, blanks and controls.
    static func isUnsafe(_ reference: String) -> Bool {
        let start = reference.utf8.lazy.filter { $0 > 0x20 }.prefix(12).map(\.lowercasedASCII)
        return ["javascript:", "vbscript:", "data:"].contains { start.starts(with: $0.utf8) }
    }
}
