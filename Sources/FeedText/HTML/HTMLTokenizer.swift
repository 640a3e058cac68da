/// Cuts HTML into tags and text as the tokenizer of the HTML standard does (§13.2.5), in one pass over the bytes.
///
/// Written by hand because libxml2 2.9.14 cannot hold the bounds: unmatched end tags and many attributes take it
/// quadratic time (800 KB of `<b>` and `</i>`: 21 s), and it reads `<!-->`, `&amp b`, `<title>` and `<textarea>`
/// otherwise than browsers do. Every byte here is looked at a bounded number of times, and tokens are ranges of
/// the input: nothing is copied.
struct HTMLTokenizer {
    struct Attribute {
        var name: Range<Int>
        /// The value as written, references not yet decoded; empty where there is none.
        var value: Range<Int>
    }

    enum Token {
        /// Character data; references in it are to be decoded.
        case text(Range<Int>)
        /// The content of an element such as `script` or `title`, in which no tag is read.
        case rawText(Range<Int>, of: HTMLElement)
        /// A start tag; its attributes are in `attributes` until the next token.
        case start(HTMLElement, name: Range<Int>, isSelfClosing: Bool)
        case end(HTMLElement, name: Range<Int>)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var attributes: [Attribute] = []
    private(set) var position = 0
    private var rawTextElement: HTMLElement?
    /// After `<![CDATA[`, up to its `]]>`.
    private var isInSection = false

    /// No page has more on one tag; further ones are read over.
    private static let mostAttributes = 256

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        if let element = rawTextElement {
            rawTextElement = nil
            return .rawText(scanRawText(of: element), of: element)
        }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                if let text = scanText(from: position) { return .text(text) }
                continue
            }
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            if next.isASCIILetter {
                if let token = scanStartTag() { return token }
            } else if next == UInt8(ascii: "/") {
                if let token = scanEndTag() { return token }
            } else if next == UInt8(ascii: "!") {
                scanDeclaration()
            } else if next == UInt8(ascii: "?") {
                position = index(of: UInt8(ascii: ">"), from: position) + 1
            } else if let text = scanText(from: position) {
                return .text(text)
            }
        }
        return nil
    }

    /// Text up to the next `<` that may begin a tag; the first byte belongs to it in any case.
    private mutating func scanText(from start: Int) -> Range<Int>? {
        var end = index(of: UInt8(ascii: "<"), from: start + 1)
        while end + 1 < bytes.count {
            let next = bytes[end + 1]
            if next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            {
                break
            }
            end = index(of: UInt8(ascii: "<"), from: end + 1)
        }
        if end + 1 >= bytes.count { end = bytes.count }
        if isInSection, let mark = (start..<end).first(where: { hasPrefix("]]>", at: $0) }) {
            isInSection = mark > start
            end = mark > start ? mark : mark + 3
            position = end
            return mark > start ? start..<mark : nil
        }
        position = end
        return start..<end
    }

    private mutating func scanStartTag() -> Token? {
        let name = scanTagName(from: position + 1)
        guard let isSelfClosing = scanAttributes(from: name.upperBound) else { return nil }
        let element = HTMLElement(name: bytes.slice(name))
        if Self.rawTextElements.contains(element) { rawTextElement = element }
        return .start(element, name: name, isSelfClosing: isSelfClosing)
    }

    private mutating func scanEndTag() -> Token? {
        guard position + 2 < bytes.count else {
            // `</` at the very end is text, but nobody's; it is the stump of a cut document.
            position = bytes.count
            return nil
        }
        guard bytes[position + 2].isASCIILetter else {
            position = index(of: UInt8(ascii: ">"), from: position + 2) + 1
            return nil
        }
        let name = scanTagName(from: position + 2)
        guard scanAttributes(from: name.upperBound) != nil else { return nil }
        attributes.removeAll(keepingCapacity: true)
        return .end(HTMLElement(name: bytes.slice(name)), name: name)
    }

    private func scanTagName(from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, !bytes[end].isASCIIWhitespace, bytes[end] != UInt8(ascii: "/"),
            bytes[end] != UInt8(ascii: ">")
        {
            end += 1
        }
        return start..<end
    }

    /// Reads attributes up to and past `>`. Returns whether the tag ends with `/>`, or nil when the input ends
    /// within the tag: then there is no tag.
    private mutating func scanAttributes(from start: Int) -> Bool? {
        attributes.removeAll(keepingCapacity: true)
        var cursor = start
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: ">") {
                position = cursor + 1
                return bytes[cursor - 1] == UInt8(ascii: "/") && !valueEnds(at: cursor)
            }
            if byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
                cursor += 1
                continue
            }
            let nameStart = cursor
            cursor += 1
            while cursor < bytes.count, !bytes[cursor].isASCIIWhitespace, bytes[cursor] != UInt8(ascii: "/"),
                bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "=")
            {
                cursor += 1
            }
            let name = nameStart..<cursor
            while cursor < bytes.count, bytes[cursor].isASCIIWhitespace { cursor += 1 }
            var value = cursor..<cursor
            if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") {
                value = scanAttributeValue(from: cursor + 1)
                let isQuoted = value.lowerBound > 0 && value.upperBound < bytes.count && isQuote(before: value)
                cursor = isQuoted ? value.upperBound + 1 : value.upperBound
            }
            if attributes.count < Self.mostAttributes { attributes.append(Attribute(name: name, value: value)) }
        }
        position = bytes.count
        return nil
    }

    /// `<a href=x/>`: the slash belongs to the unquoted value, the tag is not self-closing.
    private func valueEnds(at cursor: Int) -> Bool {
        guard let value = attributes.last?.value else { return false }
        return !value.isEmpty && value.upperBound == cursor
    }

    private func isQuote(before value: Range<Int>) -> Bool {
        let quote = bytes[value.lowerBound - 1]
        return (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")) && bytes[value.upperBound] == quote
    }

    private func scanAttributeValue(from start: Int) -> Range<Int> {
        var cursor = start
        while cursor < bytes.count, bytes[cursor].isASCIIWhitespace { cursor += 1 }
        guard cursor < bytes.count else { return cursor..<cursor }
        let quote = bytes[cursor]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return (cursor + 1)..<index(of: quote, from: cursor + 1)
        }
        let valueStart = cursor
        while cursor < bytes.count, !bytes[cursor].isASCIIWhitespace, bytes[cursor] != UInt8(ascii: ">") {
            cursor += 1
        }
        return valueStart..<cursor
    }

    /// Comments, document types and what else begins with `<!`.
    ///
    /// Of a CDATA section only the marks are dropped. Browsers take it for a comment in HTML, but in feeds it is
    /// content that was wrapped once too often.
    private mutating func scanDeclaration() {
        let start = position + 2
        if hasPrefix("--", at: start) {
            position = endOfComment(from: start + 2)
        } else if hasPrefix("[CDATA[", at: start) {
            isInSection = true
            position = start + 7
        } else {
            position = index(of: UInt8(ascii: ">"), from: start) + 1
        }
    }

    /// `<!-->` and `<!--->` are whole comments; `--!>` ends one as well; an open one runs to the end of the input.
    private func endOfComment(from start: Int) -> Int {
        if hasPrefix(">", at: start) { return start + 1 }
        if hasPrefix("->", at: start) { return start + 2 }
        var cursor = start
        while true {
            cursor = index(of: UInt8(ascii: ">"), from: cursor)
            guard cursor < bytes.count else { return bytes.count }
            let isEnd =
                cursor >= start + 2
                && (bytes[cursor - 1] == UInt8(ascii: "-") && bytes[cursor - 2] == UInt8(ascii: "-")
                    || cursor >= start + 3 && bytes[cursor - 1] == UInt8(ascii: "!")
                        && bytes[cursor - 2] == UInt8(ascii: "-") && bytes[cursor - 3] == UInt8(ascii: "-"))
            cursor += 1
            if isEnd { return cursor }
        }
    }

    /// The content of a raw text element up to its own end tag, or to the end of the input.
    private mutating func scanRawText(of element: HTMLElement) -> Range<Int> {
        let start = position
        let name = element.nameBytes
        while position < bytes.count, element != .plaintext {
            position = index(of: UInt8(ascii: "<"), from: position)
            let nameStart = position + 2
            guard nameStart + name.count <= bytes.count else { break }
            if bytes[position + 1] == UInt8(ascii: "/"), isName(name, at: nameStart) { return start..<position }
            position += 1
        }
        position = bytes.count
        return start..<position
    }

    private func isName(_ name: [UInt8], at start: Int) -> Bool {
        for index in name.indices where bytes[start + index].lowercasedASCII != name[index] { return false }
        let end = start + name.count
        guard end < bytes.count else { return true }
        return bytes[end].isASCIIWhitespace || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
    }

    private func hasPrefix(_ literal: StaticString, at start: Int) -> Bool {
        guard start + literal.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<literal.utf8CodeUnitCount where bytes[start + index] != literal.utf8Start[index] {
            return false
        }
        return true
    }

    /// The next place of a byte, or the end of the input. The loop vectorises no worse than memchr on short runs.
    @inline(__always)
    private func index(of byte: UInt8, from start: Int) -> Int {
        var cursor = start
        while cursor < bytes.count, bytes[cursor] != byte { cursor += 1 }
        return min(cursor, bytes.count)
    }

    private static let rawTextElements: HTMLElementSet = [
        .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title, .plaintext,
    ]
}
