/// The names of XML 1.0, fifth edition, productions 4 and 4a.
enum XMLName {
    /// Where the name at `start` ends; nil when no name begins there.
    static func end(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        // A name does not begin in the middle of a character.
        guard start < source.count, source[start].startsName, source[start] & 0xC0 != 0x80 else { return nil }
        var end = start
        var isASCII = true
        while end < source.count, source[end].continuesName {
            if source[end] >= 0x80 { isASCII = false }
            end += 1
        }
        if !isASCII {
            // A no-break space after the name is the usual case.
            let name = String(decoding: source[start..<end], as: UTF8.self)
            let valid = name.unicodeScalars.prefix { isNameScalar($0.value) }
            end = min(end, start + String(valid).utf8.count)
        }
        // A colon at either end is a name to XML and an error to its namespaces.
        if source[start] == UInt8(ascii: ":") { return nil }
        while end > start, source[end - 1] == UInt8(ascii: ":") { end -= 1 }
        return end > start ? end : nil
    }

    private static func isNameScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0...0x7F, 0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
