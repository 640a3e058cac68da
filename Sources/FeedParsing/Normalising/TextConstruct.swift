import FeedText

/// A text of a feed, with what is known about how it is to be read.
struct TextConstruct {
    var value: String
    var kind: Kind
    /// What relative URLs in it resolve against.
    var base: String?

    enum Kind {
        /// Literal: `<b>` is three characters.
        case plain
        case html
        /// RSS does not say: markup only if it looks like HTML.
        case unknown
    }

    /// The text on one line, and the markup it was made from, if it was markup.
    var inline: (text: String?, html: String?) {
        switch kind {
        case .plain: (value.collapsed, nil)
        case .html: (HTMLText.strip(value).collapsed, value)
        case .unknown:
            if value.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
                HTMLText.looksLikeHTML(value)
            {
                (HTMLText.inline(value).collapsed, value)
            } else {
                (value.collapsed, nil)
            }
        }
    }
}

extension String {
    /// On one line, blanks run together; nil when nothing is left.
    var collapsed: String? {
        var needsWork = false
        var previousIsBlank = true
        for byte in utf8 {
            let isBlank = byte.isXMLSpace
            if isBlank && (previousIsBlank || byte != 0x20) {
                needsWork = true
                break
            }
            previousIsBlank = isBlank
        }
        if isEmpty { return nil }
        if !needsWork && !previousIsBlank { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte.isXMLSpace {
                if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            } else {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
