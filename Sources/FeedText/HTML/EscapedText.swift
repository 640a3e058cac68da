/// Text of HTML decoded and escaped again, so that the output holds none of the input's own escapes.
enum EscapedText {
    /// Appends `range` of HTML source: references decoded, controls dropped, `& < > "` escaped.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAttribute: Bool, to output: inout [UInt8]
    ) {
        append(bytes.slice(range), decodesReferences: true, isAttribute: isAttribute, to: &output)
    }

    /// Where text may be cut without harm to a character or a reference: the first such place after `length` bytes.
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, after length: Int) -> Int {
        guard range.count > length else { return range.upperBound }
        var index = range.lowerBound + length
        while index < range.upperBound {
            let byte = bytes[index]
            let isInside =
                byte & 0xC0 == 0x80 || byte.isASCIIAlphanumeric || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: ";")
            if !isInside { return index }
            index += 1
        }
        return index
    }

    /// Appends text that holds no references.
    static func append(escaping text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, decodesReferences: false, isAttribute: true, to: &output) }
    }

    private static func append(
        _ source: UnsafeBufferPointer<UInt8>, decodesReferences: Bool, isAttribute: Bool, to output: inout [UInt8]
    ) {
        var position = 0
        var runStart = 0
        while position < source.count {
            let byte = source[position]
            guard isSpecial(byte) else {
                position += 1
                continue
            }
            output.append(contentsOf: source[runStart..<position])
            if decodesReferences, byte == UInt8(ascii: "&"),
                let (characters, length) = HTMLEntities.reference(in: source, at: position, isAttribute: isAttribute)
            {
                append(characters.first, to: &output)
                if let second = characters.second { append(second, to: &output) }
                position += length
            } else {
                position += append(byteAt: position, of: source, to: &output)
            }
            runStart = position
        }
        output.append(contentsOf: source[runStart..<position])
    }

    /// The value of an attribute as a string.
    static func decodedAttribute(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        let source = bytes.slice(range)
        guard source.contains(UInt8(ascii: "&")) else { return String(decoding: source, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        appendDecoded(source, isAttribute: true, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends source with its references decoded and nothing else changed.
    static func appendDecoded(
        _ source: UnsafeBufferPointer<UInt8>, isAttribute: Bool, to output: inout [UInt8]
    ) {
        var position = 0
        while position < source.count {
            if source[position] == UInt8(ascii: "&"),
                let (characters, length) = HTMLEntities.reference(in: source, at: position, isAttribute: isAttribute)
            {
                characters.append(to: &output)
                position += length
            } else {
                output.append(source[position])
                position += 1
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar {
        case "&": output.append(contentsOf: "&amp;".utf8)
        case "<": output.append(contentsOf: "&lt;".utf8)
        case ">": output.append(contentsOf: "&gt;".utf8)
        case "\"": output.append(contentsOf: "&quot;".utf8)
        // Old browsers took a backtick for a quotation mark around values.
        case "`": output.append(contentsOf: "&#96;".utf8)
        default:
            guard isAllowed(scalar.value) else { return }
            output.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
    }

    /// Appends one character that is not plain, and returns its length in the source.
    private static func append(
        byteAt position: Int, of source: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) -> Int {
        let byte = source[position]
        if byte < 0x80 {
            append(Unicode.Scalar(byte), to: &output)
            return 1
        }
        let length = byte < 0xE0 ? 2 : 3
        let end = min(position + length, source.count)
        var decoder = String(decoding: source[position..<end], as: UTF8.self).unicodeScalars.makeIterator()
        if let scalar = decoder.next() { append(scalar, to: &output) }
        return end - position
    }

    /// XML 1.0 characters without the C1 controls, so that output is well-formed and safe on a terminal.
    private static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Controls, `" & < > ``, and the lead bytes of C1 controls (C2) and U+FFFE (EF); all else is copied as it is.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        if byte > 0x60 { return byte == 0x7F || byte == 0xC2 || byte == 0xEF }
        if byte > 0x3E { return byte == 0x60 }
        // One bit for each of the bytes 0...0x3E.
        return 0x5000_0044_FFFF_D9FF >> UInt64(byte) & 1 == 1
    }
}
