import FeedText

/// The references that XML itself knows: five names, and numbers.
enum XMLReferences {
    /// Appends what the text means to `output`.
    ///
    /// - Returns: whether it had references; nil, and nothing is appended, when one of them has to be mended.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool? {
        guard text.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil else { return false }
        var written: Int?
        output.append(addingCapacity: text.count) { span in
            span.withUnsafeMutableBufferPointer { target, count in
                written = decode(text, to: target)
                count = written ?? 0
            }
        }
        return written.map { _ in true }
    }

    /// How many bytes were written. No reference is shorter than what it stands for.
    private static func decode(
        _ text: UnsafeBufferPointer<UInt8>, to output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        let target = UnsafeMutableRawBufferPointer(output)
        var written = 0
        var index = 0
        while index < text.count {
            var word = text.word(at: index)
            // Eight bytes at a time, of which those before an ampersand count. What is written is never longer
            // than what was read, so there is room for eight bytes wherever eight can be read.
            let plain = min(word.bytes(before: UInt8(ascii: "&")), text.count - index)
            if index + 8 <= text.count {
                target.storeBytes(of: word.littleEndian, toByteOffset: written, as: UInt64.self)
            } else {
                for offset in 0..<plain { output[written + offset] = text[index + offset] }
            }
            index += plain
            written += plain
            if plain == 8 || index == text.count { continue }
            if plain > 0 { word = text.word(at: index) }
            if let (byte, length) = common(word) {
                output[written] = byte
                written += 1
                index += length
            } else {
                let end = min(text.count, index + 64)
                guard case .valid(let length) = EntityReference.read(.init(rebasing: text[index..<end])) else {
                    return nil
                }
                for byte in UTF8.encode(numeric(text, index)) ?? UTF8.encodedReplacementCharacter {
                    output[written] = byte
                    written += 1
                }
                index += length
            }
        }
        return written
    }

    /// What the first bytes of a word refer to, and how many they are, if they are one of the five names or printable
    /// ASCII in decimal; nil for rarer references. Comparing words takes half the time of comparing bytes.
    @inline(__always)
    private static func common(_ word: UInt64) -> (UInt8, Int)? {
        let next = UInt16(truncatingIfNeeded: word >> 32)
        switch UInt32(truncatingIfNeeded: word) {
        case 0x3B74_6C26: return (UInt8(ascii: "<"), 4)  // &lt;
        case 0x3B74_6726: return (UInt8(ascii: ">"), 4)  // &gt;
        case 0x706D_6126 where next & 0xFF == 0x3B: return (UInt8(ascii: "&"), 5)  // &amp;
        case 0x6F75_7126 where next == 0x3B74: return (UInt8(ascii: "\""), 6)  // &quot;
        case 0x6F70_6126 where next == 0x3B73: return (UInt8(ascii: "'"), 6)  // &apos;
        case let start where start & 0xFFFF == 0x2326: return decimal(word)  // &#
        default: return nil
        }
    }

    @inline(__always)
    private static func decimal(_ word: UInt64) -> (UInt8, Int)? {
        var value = 0
        for position in 2...5 {
            let byte = UInt8(truncatingIfNeeded: word >> (8 * position))
            if byte == UInt8(ascii: ";") { return 0x20..<0x7F ~= value ? (UInt8(value), position + 1) : nil }
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return nil
    }

    /// `&#39;` or `&#x27;`; those of 128 to 159 mean windows-1252.
    private static func numeric(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Unicode.Scalar {
        let isHexadecimal = text.hasBytes("&#x", at: start)
        var index = start + (isHexadecimal ? 3 : 2)
        var value: UInt32 = 0
        while index < text.count, text[index] != UInt8(ascii: ";") {
            let digit = text[index].isASCIIDigit ? text[index] - 0x30 : (text[index] | 0x20) &- 0x61 &+ 10
            value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
            index += 1
        }
        let scalar = value < 0xA0 && value >= 0x80 ? WindowsC1.scalar(UInt8(value)) : nil
        return scalar ?? Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
