import FeedText

/// Addresses as feeds write them, before anything is resolved.
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

    /// Whether the path ends as those of pictures do; what a feed says of its type is better.
    static func isPicture(_ url: String) -> Bool {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let ending = String(decoding: path.suffix(5).map(\.lowercasedASCII), as: UTF8.self)
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].contains { ending.hasSuffix($0) }
    }

    /// `javascript:` and its kin, under any disguise of case, blanks and controls.
    static func isUnsafe(_ reference: String) -> Bool {
        let start = reference.utf8.lazy.filter { $0 > 0x20 }.prefix(12).map(\.lowercasedASCII)
        return ["javascript:", "vbscript:", "data:"].contains { start.starts(with: $0.utf8) }
    }
}
