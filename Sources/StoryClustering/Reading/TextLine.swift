import FeedText

/// One block of a plain text, with what tells prose from furniture.
struct TextLine {
    var start: Int
    var end: Int
    var words: Range<Int>
    /// Ends like a sentence, closing quotes aside.
    var isTerminated: Bool
    var endsInEllipsis: Bool
    var hasCopyrightSign: Bool
    /// Words between spaces, or pairs of characters where there are none.
    var isIdeographic: Bool

    /// In words. One of a script without spaces is about two pairs of characters.
    var length: Int { isIdeographic ? words.count / 2 : words.count }

    /// The lines that are not blank, of a text with these words.
    static func lines(of bytes: UnsafeBufferPointer<UInt8>, _ words: [Word]) -> [TextLine] {
        var lines: [TextLine] = []
        var first = 0
        var start = 0
        while start < bytes.count {
            let feed = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
            let end = bytes.firstIndex(of: 0x0D, from: start, to: feed) ?? feed
            var next = first
            while next < words.count, Int(words[next].start) < end { next += 1 }
            if let line = TextLine(bytes, start, end, first..<next, words) { lines.append(line) }
            first = next
            start = end + 1
        }
        return lines
    }

    private init?(
        _ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int, _ lineEnd: Int, _ range: Range<Int>, _ words: [Word]
    ) {
        var start = lineStart
        var end = lineEnd
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return nil }
        self.start = start
        self.end = end
        self.words = range
        var last = end
        var scalar: UInt32 = 0
        repeat {  // step back over closing quotes and brackets
            var place = last - 1
            while place > start, bytes[place] & 0xC0 == 0x80 { place -= 1 }
            scalar = decodeUTF8(bytes, at: place).scalar
            last = place
        } while last > start && Self.closes(scalar)
        let isEllipsis = scalar == 0x2026 || scalar == 0x2E && last >= start + 2 && bytes[last - 1] == 0x2E
        isTerminated = Self.terminates(scalar)
        endsInEllipsis = isEllipsis
        hasCopyrightSign = end - start < 400 && Self.hasCopyrightSign(bytes, start, end)
        isIdeographic = !range.isEmpty && words[range.lowerBound + range.count / 2].kind == .ideograph
    }

    /// Quotation marks and brackets behind the end of a sentence; German closes with “ and ‘.
    private static func closes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0x2018, 0x2019, 0x201C, 0x201D, 0x203A, 0xBB, 0xAB, 0x300D, 0x300F, 0x3011, 0xFF09:
            true
        default: false
        }
    }

    private static func terminates(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x061F, 0x06D4, 0x0964: true
        default: false
        }
    }

    private static func hasCopyrightSign(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var start = start
        while let lead = bytes.firstIndex(of: 0xC2, from: start, to: end - 1) {
            if bytes[lead + 1] == 0xA9 { return true }
            start = lead + 1
        }
        return false
    }
}
