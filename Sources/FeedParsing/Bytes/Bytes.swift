import FeedText
import Glibc

extension UInt8 {
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    /// Names in feeds are ASCII; every byte of a longer UTF-8 sequence is let through, libxml2 judges it.
    var startsName: Bool { isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80 }
    var continuesName: Bool {
        startsName || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
}

extension BidirectionalCollection where Element == UInt8 {
    /// Without the blanks and line breaks at both ends; a no-break space is no blank here.
    var trimmed: SubSequence {
        var slice = self[...]
        while let first = slice.first, first.isXMLSpace { slice.removeFirst() }
        while let last = slice.last, last.isXMLSpace { slice.removeLast() }
        return slice
    }
}

extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func hasBytes(_ literal: StaticString, at index: Int) -> Bool {
        guard let base = baseAddress, index >= 0, count - index >= literal.utf8CodeUnitCount else { return false }
        return memcmp(base + index, literal.utf8Start, literal.utf8CodeUnitCount) == 0
    }

    /// Like `hasBytes`, ignoring the case of ASCII letters; `literal` is in lower case.
    func hasLetters(_ literal: StaticString, at index: Int) -> Bool {
        guard index >= 0, count - index >= literal.utf8CodeUnitCount else { return false }
        for offset in 0..<literal.utf8CodeUnitCount
        where self[index + offset].lowercasedASCII != literal.utf8Start[offset] { return false }
        return true
    }

    /// The index of the next occurrence of `literal`, found by its rarest byte, which is named by `anchor`.
    func firstIndex(of literal: StaticString, from start: Int, anchor: Int = 0) -> Int? {
        var index = start + anchor
        let byte = literal.utf8Start[anchor]
        while let found = firstIndex(of: byte, from: index) {
            if hasBytes(literal, at: found - anchor), found - anchor >= start { return found - anchor }
            index = found + 1
        }
        return nil
    }
}

extension UInt64 {
    /// How many of the eight bytes, from the lowest one on, come before the first `byte`; 8 when it has none.
    @inline(__always)
    func bytes(before byte: UInt8) -> Int {
        let differences = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        // The high bit of each byte that is zero; exact up to the first one.
        let zeros = (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
        return zeros.trailingZeroBitCount / 8
    }
}

extension String {
    /// A copy of bytes that are known to be UTF-8: parts of a document that was decoded (`DecodedText`), cut at markup.
    /// Validating them again for each string took a tenth of the time of a parse.
    init(valid bytes: UnsafeBufferPointer<UInt8>) {
        var span = unsafe UTF8Span(unchecked: bytes.span)
        // A string that is not known to be ASCII compares and hashes many times slower.
        _ = span.checkForASCII()
        self.init(copying: span)
    }

    /// A string without the blanks and line breaks at its ends, or nil when nothing else is in it.
    var trimmedOrNil: String? {
        let bytes = utf8
        guard let first = bytes.first, let last = bytes.last else { return nil }
        if !first.isXMLSpace && !last.isXMLSpace { return self }
        let slice = bytes.trimmed
        return slice.isEmpty ? nil : String(Substring(slice))
    }

    /// What `contains` finds a hundred times slower, as it looks for characters.
    func hasBytes(_ literal: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { $0.firstIndex(of: literal, from: 0) != nil }
    }
}
