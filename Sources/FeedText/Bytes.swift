import Glibc

/// ASCII classes of bytes, for the loops over UTF-8.
extension UInt8 {
    @inlinable @inline(__always)
    package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// Blank, tab, line feed, form feed or carriage return: the white space of HTML and XML.
    @inlinable @inline(__always)
    package var isASCIIWhitespace: Bool {
        self == 0x20 || (self <= 0x0D && (self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C))
    }

    @inlinable @inline(__always)
    package var lowercasedASCII: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

    @inline(__always)
    func digitValue(radix: UInt8) -> UInt8? {
        let value: UInt8
        if isASCIIDigit {
            value = self &- UInt8(ascii: "0")
        } else if isASCIILetter {
            value = (self | 0x20) &- UInt8(ascii: "a") &+ 10
        } else {
            return nil
        }
        return value < radix ? value : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Equality with a lower-case ASCII literal, the case of the bytes ignored.
    @inline(__always)
    func equalsIgnoringCase(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        for index in 0..<count where self[index].lowercasedASCII != literal.utf8Start[index] { return false }
        return true
    }

    @inline(__always)
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }

    /// The index of the next `byte` at or after `start`; memchr runs at memory speed.
    @inline(__always)
    package func firstIndex(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? count
        guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The eight bytes at `index`, the first one lowest; zeros where there are none left.
    @inline(__always)
    package func word(at index: Int) -> UInt64 {
        if index + 8 <= count {
            return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        }
        return self[index...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
