extension HTMLText {
    /// The readable text of an article, one block (paragraph, heading, list item, table row…) a line.
    ///
    /// Left out is what surrounds articles: navigation, asides, forms, hidden elements, containers named for cookies,
    /// comments, sharing or related articles, and blocks that are mostly links.
    package static func blocks(_ html: String) -> String {
        let text = blocks(html, dropsFurniture: true)
        // A document that is nothing but furniture is a list of links or wrongly named: better all than nothing.
        return text.isEmpty ? blocks(html, dropsFurniture: false) : text
    }

    private static func blocks(_ html: String, dropsFurniture: Bool) -> String {
        var html = html
        return html.withUTF8 { bytes in
            var writer = BlockWriter(dropsFurniture: dropsFurniture, capacity: bytes.count)
            HTMLTree.walk(bytes, visitor: &writer)
            return writer.finished()
        }
    }
}

/// Collects blocks of text; the current one stands at the end of `output` until it is kept or dropped.
private struct BlockWriter: HTMLVisitor {
    private var output: [UInt8] = []
    private let dropsFurniture: Bool
    /// How many elements are open inside a dropped one, itself included; 0 outside.
    private var dropped = 0
    /// Where the current block begins in `output`.
    private var blockStart = 0
    private var isBlankPending = false
    private var lineBreaks = 0
    private var openLinks = 0
    private var links = 0
    private var words = 0
    private var linkedWords = 0

    init(dropsFurniture: Bool, capacity: Int) {
        self.dropsFurniture = dropsFurniture
        output.reserveCapacity(capacity / 2)
    }

    mutating func start(
        _ element: HTMLElement, attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) {
        if dropped > 0 || isDropped(element, attributes, in: bytes) {
            if dropped == 0, HTMLTree.blocks.contains(element) { endBlock() }
            dropped += 1
            return
        }
        if element == .br {
            lineBreaks += 1
            if lineBreaks > 1 { endBlock() } else { isBlankPending = true }
        } else if element == .td || element == .th {
            isBlankPending = true
        } else if HTMLTree.blocks.contains(element) {
            endBlock()
        } else if element == .a {
            openLinks += 1
            links += 1
        }
    }

    mutating func end(_ element: HTMLElement) {
        if dropped > 0 {
            dropped -= 1
        } else if HTMLTree.blocks.contains(element) {
            endBlock()
        } else if element == .a {
            openLinks -= 1
        }
    }

    mutating func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        guard dropped == 0 else { return }
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte.isASCIIWhitespace {
                isBlankPending = true
                position += 1
            } else if byte == UInt8(ascii: "&"),
                let (characters, length) = HTMLEntities.reference(
                    in: UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), at: position, isAttribute: false)
            {
                if characters.first.properties.isWhitespace {
                    isBlankPending = true
                } else if characters.first.value >= 0x20 {
                    beginWordIfNeeded(isWide: false)
                    characters.append(to: &output)
                }
                position += length
            } else if byte < 0x20 || byte == 0x7F {
                position += 1
            } else if byte == 0xC2, position + 1 < range.upperBound, bytes[position + 1] == 0xA0 {
                isBlankPending = true
                position += 2
            } else {
                // Chinese and Japanese have no blanks: every character from U+3000 counts as a word.
                beginWordIfNeeded(isWide: byte >= 0xE3 && byte < 0xEB)
                let start = position
                repeat { position += 1 } while position < range.upperBound && Self.isPlain(bytes[position])
                output.append(contentsOf: bytes[start..<position])
            }
        }
    }

    /// Neither white space nor control, no reference, no C1 control or no-break space, no beginning of a wide
    /// character.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "&") && byte < 0xC2 && byte != 0x7F || byte > 0xC2 && byte < 0xE3
            || byte >= 0xEB
    }

    mutating func finished() -> String {
        endBlock()
        if output.last == UInt8(ascii: "\n") { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }

    @inline(__always)
    private mutating func beginWordIfNeeded(isWide: Bool) {
        let isFirst = output.count == blockStart
        if isBlankPending || isFirst || isWide {
            words += 1
            if openLinks > 0 { linkedWords += 1 }
            if isBlankPending, !isFirst { output.append(0x20) }
        }
        isBlankPending = false
        lineBreaks = 0
    }

    private mutating func endBlock() {
        if output.count > blockStart {
            if dropsFurniture, isMostlyLinks {
                output.removeLast(output.count - blockStart)
            } else {
                output.append(UInt8(ascii: "\n"))
            }
        }
        blockStart = output.count
        isBlankPending = false
        lineBreaks = 0
        links = openLinks
        words = 0
        linkedWords = 0
    }

    /// More than half of the words stand inside links, and it is no sentence around a single link.
    private var isMostlyLinks: Bool {
        linkedWords * 2 > words && !(links == 1 && words - linkedWords >= 3)
    }

    private func isDropped(
        _ element: HTMLElement, _ attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if Self.neverText.contains(element) { return true }
        if attributes.isEmpty { return dropsFurniture && Self.furniture.contains(element) }
        if HTMLStyle.isHidden(attributes, in: bytes) { return true }
        guard dropsFurniture else { return false }
        return Self.furniture.contains(element)
            || !Self.neverNamedFurniture.contains(element) && FurnitureNames.isNamed(by: attributes, in: bytes)
    }

    private static let neverText: HTMLElementSet = [
        .applet, .canvas, .datalist, .head, .iframe, .noembed, .noframes, .noscript, .object, .script, .select,
        .style, .svg, .template, .textarea, .xmp,
    ]
    private static let furniture: HTMLElementSet = [.aside, .button, .footer, .form, .menu, .nav, .search, .dialog]
    /// Their class names speak of the whole page: `<body class="has-sidebar">`.
    private static let neverNamedFurniture: HTMLElementSet = [.html, .body, .article, .main, .p, .h1]
}
