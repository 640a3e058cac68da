/// Text with references in it, as lifted from a clean document: all of them are XML's own five names, or numbers.
enum EscapedText {
    /// Whether there are references; nil when there is one that has to be mended.
    static func check(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool? {
        var isEscaped = false
        var index = range.lowerBound
        while let found = source.nearIndex(of: UInt8(ascii: "&"), from: index, to: range.upperBound) {
            isEscaped = true
            if let (_, length) = named(source, found) ?? shortNumeric(source, found) {
                index = found + length
            } else {
                let end = min(range.upperBound, found + 64)
                guard case .valid(let length) = EntityReference.read(.init(rebasing: source[found..<end])) else {
                    return nil
                }
                index = found + length
            }
        }
        return isEscaped
    }

    /// `&#34;` and its like: printable ASCII in two or three digits.
    @inline(__always)
    private static func shortNumeric(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int)? {
        guard index + 4 < source.count, source[index + 1] == UInt8(ascii: "#") else { return nil }
        var value = 0
        for end in index + 2...min(index + 5, source.count - 1) {
            let byte = source[end]
            if byte == UInt8(ascii: ";") { return 0x20..<0x7F ~= value ? (UInt8(value), end + 1 - index) : nil }
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return nil
    }

    @inline(__always)
    private static func named(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int)? {
        guard index + 3 < source.count else { return nil }
        switch source[index + 1] {
        case UInt8(ascii: "l"): return source.hasBytes("&lt;", at: index) ? (UInt8(ascii: "<"), 4) : nil
        case UInt8(ascii: "g"): return source.hasBytes("&gt;", at: index) ? (UInt8(ascii: ">"), 4) : nil
        case UInt8(ascii: "q"): return source.hasBytes("&quot;", at: index) ? (UInt8(ascii: "\""), 6) : nil
        case UInt8(ascii: "a"):
            if source.hasBytes("&amp;", at: index) { return (UInt8(ascii: "&"), 5) }
            return source.hasBytes("&apos;", at: index) ? (UInt8(ascii: "'"), 6) : nil
        default: return nil
        }
    }

    /// What the checked text means. No reference is shorter than what it stands for.
    static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: text.count) { output in
            let source = UnsafeRawBufferPointer(text)
            let target = UnsafeMutableRawBufferPointer(output)
            var written = 0
            var index = 0
            while index < text.count {
                // Eight bytes at a time, of which those before an ampersand count. What is written is never longer
                // than what was read, so there is room for eight bytes wherever eight can be read.
                if index + 8 <= text.count {
                    let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    target.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                    let plain = word.bytes(before: UInt8(ascii: "&"))
                    index += plain
                    written += plain
                    if plain == 8 { continue }
                } else if text[index] != UInt8(ascii: "&") {
                    output[written] = text[index]
                    index += 1
                    written += 1
                    continue
                }
                if let (byte, length) = named(text, index) ?? shortNumeric(text, index) {
                    output[written] = byte
                    written += 1
                    index += length
                } else {
                    let (scalar, length) = numeric(text, index)
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        output[written] = byte
                        written += 1
                    }
                    index += length
                }
            }
            return written
        }
    }

    /// `&#39;` or `&#x27;`; those of 128 to 159 mean windows-1252 (rule 7).
    private static func numeric(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Unicode.Scalar, Int) {
        let isHexadecimal = text.hasBytes("&#x", at: start)
        var index = start + (isHexadecimal ? 3 : 2)
        var value: UInt32 = 0
        while index < text.count, text[index] != UInt8(ascii: ";") {
            let digit = text[index].isDigit ? text[index] - 0x30 : (text[index] | 0x20) &- 0x61 &+ 10
            value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
            index += 1
        }
        let scalar = value < 0xA0 && value >= 0x80 ? WindowsC1.scalar(UInt8(value)) : nil
        return (scalar ?? Unicode.Scalar(value) ?? "\u{FFFD}", index + 1 - start)
    }
}
