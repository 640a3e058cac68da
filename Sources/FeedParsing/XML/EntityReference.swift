import FeedText

/// What stands after an `&`.
enum EntityReference {
    /// No reference: the ampersand means itself.
    case none
    /// A reference that XML itself understands, of so many bytes.
    case valid(Int)
    /// To a character that XML 1.0 forbids.
    case control(Int)
    /// To a surrogate, or to beyond Unicode.
    case replacement(Int)
    case named(String, Int)

    /// `bytes` begins with `&` and goes far enough for any name.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> EntityReference {
        guard bytes.count > 2, bytes[1].startsName || bytes[1] == UInt8(ascii: "#"),
            let end = bytes.firstIndex(of: UInt8(ascii: ";"), from: 2)
        else { return .none }
        let body = bytes[1..<end]
        if body.first == UInt8(ascii: "#") { return numeric(body.dropFirst(), length: end + 1) }
        guard body.allSatisfy({ $0.continuesName && $0 != UInt8(ascii: ":") }), bytes[1].startsName else {
            return .none
        }
        let name = String(decoding: body, as: UTF8.self)
        return ["amp", "lt", "gt", "quot", "apos"].contains(name) ? .valid(end + 1) : .named(name, end + 1)
    }

    private static func numeric(_ body: Slice<UnsafeBufferPointer<UInt8>>, length: Int) -> EntityReference {
        let isHexadecimal = body.first == UInt8(ascii: "x") || body.first == UInt8(ascii: "X")
        let digits = isHexadecimal ? body.dropFirst() : body
        let radix = isHexadecimal ? 16 : 10
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCIIDigit || isHexadecimal && $0.isASCIILetter }) else {
            return .none
        }
        guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: radix) else {
            return digits.allSatisfy({ $0.isASCIIDigit || ($0 | 0x20) <= UInt8(ascii: "f") })
                ? .replacement(length) : .none
        }
        switch value {
        // "&#X41;" is HTML; XML knows the small x only.
        case _ where body.first == UInt8(ascii: "X"): return .named("#x" + String(value, radix: 16), length)
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return .valid(length)
        case 0...0x1F, 0xFFFE, 0xFFFF: return .control(length)
        default: return .replacement(length)
        }
    }

    /// What HTML calls `name`, escaped so that it is text in XML.
    static func html(_ name: String) -> [UInt8]? {
        let reference = "&" + name + ";"
        let decoded = HTMLEntities.decode(reference)
        if decoded == reference { return nil }
        return decoded.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "<"): Array("&lt;".utf8)
            case UInt8(ascii: "&"): Array("&amp;".utf8)
            case UInt8(ascii: "\""): Array("&quot;".utf8)
            default: [byte]
            }
        }
    }
}
