import FeedText

/// RFC 8259, forgiving: a document that is cut off gives what there was of it, trailing commas and raw line breaks
/// in strings are let through. Foundation's reader gives up on all of these, and is ten times slower.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private(set) var warnings = WarningLog()
    private var depth = 0
    private var count = 0
    /// A fault ends what is read, and all that was open then ends with it: that is told once.
    private var isTruncated = false

    private static let deepest = 256
    /// Values in one document: 100,000 items with ten members each.
    private static let most = 1_000_000

    static func read(_ bytes: [UInt8]) -> (JSONValue, WarningLog)? {
        bytes.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes)
            guard let value = reader.value() else { return nil }
            reader.skipBlanks()
            if reader.index < bytes.count, !reader.isCut {
                reader.warnings.add("json.junk", at: reader.index, "text after the end of the feed was ignored")
            }
            return (value, reader.warnings)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private var isCut: Bool { index >= bytes.count }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
    }

    private mutating func value() -> JSONValue? {
        skipBlanks()
        count += 1
        guard index < bytes.count, count < Self.most else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: return literal()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) -> JSONValue?) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return read(&self)
    }

    private mutating func object() -> JSONValue? {
        var members: [(key: String, value: JSONValue)] = []
        var isAfterComma = false
        while true {
            skipBlanks()
            guard index < bytes.count else { return truncated(.object(members)) }
            noteComma(isAfterComma: isAfterComma, isAfterValue: !members.isEmpty)
            isAfterComma = bytes[index] == UInt8(ascii: ",")
            switch bytes[index] {
            case UInt8(ascii: "}"):
                index += 1
                return .object(members)
            case UInt8(ascii: ","): index += 1
            case UInt8(ascii: "\""):
                guard let key = string() else { return truncated(.object(members)) }
                skipBlanks()
                guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return truncated(.object(members)) }
                index += 1
                guard let value = value() else { return truncated(.object(members)) }
                members.append((key, value))
            default: return truncated(.object(members))
            }
        }
    }

    private mutating func array() -> JSONValue? {
        var values: [JSONValue] = []
        var isAfterComma = false
        while true {
            skipBlanks()
            guard index < bytes.count else { return truncated(.array(values)) }
            noteComma(isAfterComma: isAfterComma, isAfterValue: !values.isEmpty)
            isAfterComma = bytes[index] == UInt8(ascii: ",")
            switch bytes[index] {
            case UInt8(ascii: "]"):
                index += 1
                return .array(values)
            case UInt8(ascii: ","): index += 1
            default:
                guard let value = value() else { return truncated(.array(values)) }
                values.append(value)
            }
        }
    }

    /// Warns of a comma too many or too few before the current token.
    private mutating func noteComma(isAfterComma: Bool, isAfterValue: Bool) {
        let isEnd: Bool
        switch bytes[index] {
        case UInt8(ascii: ","):
            if isAfterComma || !isAfterValue { warnings.add("json.syntax", at: index, "a comma too many was left out") }
            return
        case UInt8(ascii: "}"), UInt8(ascii: "]"): isEnd = true
        default: isEnd = false
        }
        if isEnd, isAfterComma { warnings.add("json.syntax", at: index, "a comma too many was left out") }
        if !isEnd, isAfterValue, !isAfterComma { warnings.add("json.syntax", at: index, "a missing comma was put in") }
    }

    /// What was read up to a fault; nothing after it can be trusted.
    private mutating func truncated(_ value: JSONValue) -> JSONValue {
        defer { isTruncated = true }
        if index < bytes.count {
            warnings.add("json.syntax", at: index, "this is not JSON from here on; what came before was read")
            index = bytes.count
        } else if !isTruncated {
            warnings.add("json.truncated", at: bytes.count, "the document ends before its objects do")
        }
        return value
    }

    private mutating func literal() -> JSONValue? {
        let start = index
        while index < bytes.count,
            bytes[index].isASCIIAlphanumeric || bytes[index] == UInt8(ascii: "-")
                || bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: ".")
        { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case _ where Double(word) != nil: return .number(word)
        case "": return nil
        default:
            // `undefined`, mostly.
            warnings.add("json.syntax", at: start, "a word that JSON does not know was left out")
            return .null
        }
    }

    private mutating func string() -> String? {
        let start = index + 1
        var end = start
        var hasEscapes = false
        while true {
            guard let quote = bytes.firstIndex(of: UInt8(ascii: "\""), from: end) else {
                index = bytes.count
                return nil
            }
            // The quote is escaped when an odd number of backslashes stands before it.
            var slash = quote
            while slash > start, bytes[slash - 1] == UInt8(ascii: "\\") { slash -= 1 }
            end = quote + 1
            if (quote - slash).isMultiple(of: 2) { break }
        }
        index = end
        let body = start..<end - 1
        hasEscapes = bytes.firstIndex(of: UInt8(ascii: "\\"), from: body.lowerBound, to: body.upperBound) != nil
        if !hasEscapes { return String(decoding: bytes[body], as: UTF8.self) }
        return unescaped(body)
    }

    private mutating func unescaped(_ body: Range<Int>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(body.count)
        var position = body.lowerBound
        while position < body.upperBound {
            let slash = bytes.firstIndex(of: UInt8(ascii: "\\"), from: position, to: body.upperBound) ?? body.upperBound
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<slash]))
            guard slash + 1 < body.upperBound else { break }
            position = slash + 2
            switch bytes[slash + 1] {
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): break
            case UInt8(ascii: "u"): position = appendScalar(at: slash, body.upperBound, to: &output)
            case let other:
                if !"\"\\/".utf8.contains(other) {
                    warnings.add("json.escape", at: slash, "an escape that JSON does not know was taken as its letter")
                }
                output.append(other)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `\uXXXX`, with its second half where it is a high surrogate; half a pair is U+FFFD.
    private func appendScalar(at slash: Int, _ end: Int, to output: inout [UInt8]) -> Int {
        guard let first = hexadecimal(at: slash + 2, end) else { return slash + 2 }
        var value = UInt32(first)
        var next = slash + 6
        if 0xD800...0xDBFF ~= first, next + 1 < end, bytes[next] == UInt8(ascii: "\\"),
            bytes[next + 1] == UInt8(ascii: "u"), let second = hexadecimal(at: next + 2, end), 0xDC00...0xDFFF ~= second
        {
            value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
            next += 6
        }
        // U+0000 and its neighbours are as unwelcome here as in XML.
        if value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D {
            output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        }
        return next
    }

    private func hexadecimal(at start: Int, _ end: Int) -> UInt16? {
        guard start + 4 <= end else { return nil }
        return UInt16(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
    }
}
