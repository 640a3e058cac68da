package import FeedModel
import Foundation

// Stands in until the room FeedText is merged.
package struct ParsedDate: Sendable {
    package var instant: Instant
    package var warning: String?
}
package enum DateReader {
    package static func read(_ text: String) -> ParsedDate? {
        let f = ISO8601DateFormatter()
        if let d = f.date(from: text) {
            return ParsedDate(instant: Instant(milliseconds: Int64(d.timeIntervalSince1970 * 1000)))
        }
        let g = DateFormatter(); g.locale = Locale(identifier: "en_US_POSIX")
        for p in ["EEE, dd MMM yyyy HH:mm:ss zzz", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.SSSZ"] {
            g.dateFormat = p
            if let d = g.date(from: text) {
                return ParsedDate(instant: Instant(milliseconds: Int64(d.timeIntervalSince1970 * 1000)))
            }
        }
        return nil
    }
}
package enum HTMLText {
    package static func inline(_ html: String) -> String {
        var out = ""; var inTag = false
        for c in html {
            if c == "<" { inTag = true } else if c == ">" && inTag { inTag = false } else if !inTag { out.append(c) }
        }
        return decodeEntities(out).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
    package static func blocks(_ html: String) -> String { inline(html) }
    package static func looksLikeHTML(_ s: String) -> Bool { s.contains("</") || s.contains("/>") || s.contains("&") }
    package static func decodeEntities(_ s: String) -> String {
        s.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(
            of: "&quot;", with: "\""
        ).replacingOccurrences(of: "&amp;", with: "&")
    }
}
package enum Sanitiser {
    package static func clean(_ html: String, base: String?) -> String { html }
}
package enum URLReference {
    package static func resolve(_ reference: String, base: String?) -> String? {
        if let base { return URL(string: reference, relativeTo: URL(string: base))?.absoluteString }
        return reference
    }
}
