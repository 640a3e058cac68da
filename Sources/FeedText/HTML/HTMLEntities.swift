/// The named and numeric character references of HTML.
package enum HTMLEntities {
    /// What one reference stands for: one code point, or for 93 names two.
    struct Characters {
        var first: Unicode.Scalar
        var second: Unicode.Scalar?
        /// The name is one of the 106 that HTML also reads without a semicolon.
        var isLegacy = false

        @inline(__always)
        func append(to output: inout [UInt8]) {
            output.append(contentsOf: Unicode.UTF8.encode(first) ?? Unicode.UTF8.encodedReplacementCharacter)
            if let second {
                output.append(contentsOf: Unicode.UTF8.encode(second) ?? Unicode.UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Looks a name up, given without `&` and `;`: `rsquo`.
    private static func named(_ name: UnsafeBufferPointer<UInt8>) -> Characters? {
        switch name.count {
        case 2 where name[1] == UInt8(ascii: "t"):
            if name[0] == UInt8(ascii: "l") { return Characters(first: "<", isLegacy: true) }
            if name[0] == UInt8(ascii: "g") { return Characters(first: ">", isLegacy: true) }
        case 3 where name[0] == UInt8(ascii: "a") && name[1] == UInt8(ascii: "m") && name[2] == UInt8(ascii: "p"):
            return Characters(first: "&", isLegacy: true)
        case 2...longestName: break
        default: return nil
        }
        return offsets.withUnsafeBufferPointer { search(name, in: $0) }
    }

    /// The character of a numeric reference, as the HTML standard reads it: 128–159 are windows-1252,
    /// NUL, surrogates and numbers beyond Unicode are U+FFFD.
    private static func numeric(_ number: UInt32) -> Unicode.Scalar {
        if number < 0xA0, let meant = WindowsC1.scalar(UInt8(number)) { return meant }
        return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    }

    /// Decodes every reference once, as in the text of an HTML element: `&amp;lt;` becomes `&lt;`.
    ///
    /// What is no reference stays: `AT&T`, `&doesnotexist;`, a bare `&`.
    package static func decode(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            EscapedText.appendDecoded(bytes, isAttribute: false, to: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }

    /// The reference that begins at the `&` at `position`, and its length in bytes.
    ///
    /// In attribute values a name without semicolon is not read before `=` or an alphanumeric, so that
    /// `?page=1&copy=2` keeps its parameter (HTML standard, named character reference state).
    static func reference(
        in bytes: UnsafeBufferPointer<UInt8>, at position: Int, isAttribute: Bool
    ) -> (Characters, length: Int)? {
        var end = position + 1
        guard end < bytes.count else { return nil }
        if bytes[end] == UInt8(ascii: "#") { return numericReference(in: bytes, at: position) }
        let limit = min(bytes.count, end + longestName)
        while end < limit, bytes[end].isASCIIAlphanumeric { end += 1 }
        let name = UnsafeBufferPointer(rebasing: bytes[(position + 1)..<end])
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let characters = named(name) {
            return (characters, end + 1 - position)
        }
        // Without a semicolon the longest legacy name that the text begins with counts: `&notit;` is `¬it;`.
        for length in stride(from: min(name.count, longestLegacyName), through: 2, by: -1) {
            guard let characters = named(UnsafeBufferPointer(rebasing: name[..<length])), characters.isLegacy else {
                continue
            }
            let next = position + 1 + length
            if isAttribute, next < bytes.count, bytes[next] == UInt8(ascii: "=") || bytes[next].isASCIIAlphanumeric {
                return nil
            }
            return (characters, length + 1)
        }
        return nil
    }

    private static func numericReference(
        in bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (Characters, length: Int)? {
        var cursor = position + 2
        let isHexadecimal = cursor < bytes.count && bytes[cursor] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { cursor += 1 }
        let firstDigit = cursor
        var number: UInt32 = 0
        while cursor < bytes.count, let digit = bytes[cursor].digitValue(radix: isHexadecimal ? 16 : 10) {
            // Saturates just beyond Unicode: a reference of a million digits is one U+FFFD.
            number = min(number * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
            cursor += 1
        }
        guard cursor > firstDigit else { return nil }
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";") { cursor += 1 }
        return (Characters(first: numeric(number)), cursor - position)
    }

    private static let longestName = 31
    private static let longestLegacyName = 6

    /// Where each record of `table` begins.
    private static let offsets: [UInt16] = table.withUTF8Buffer { bytes in
        var offsets: [UInt16] = []
        offsets.reserveCapacity(2_200)
        var isBetween = true
        for (offset, byte) in bytes.enumerated() {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if isBetween, !isBlank { offsets.append(UInt16(truncatingIfNeeded: offset)) }
            isBetween = isBlank
        }
        return offsets
    }

    private static func search(
        _ name: UnsafeBufferPointer<UInt8>, in offsets: UnsafeBufferPointer<UInt16>
    ) -> Characters? {
        table.withUTF8Buffer { bytes in
            var low = 0
            var high = offsets.count
            while low < high {
                let middle = (low + high) / 2
                let start = Int(offsets[middle])
                var index = 0
                while index < name.count, name[index] == bytes[start + index] { index += 1 }
                let byte = bytes[start + index]
                let recordEnds = byte == UInt8(ascii: "=") || byte == UInt8(ascii: "!")
                if index == name.count, recordEnds { return record(in: bytes, at: start + index) }
                // The shorter of two names that begin alike sorts first.
                if index < name.count, recordEnds || byte < name[index] { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// Reads `!=HEX+HEX` of a record.
    private static func record(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Characters? {
        var cursor = position
        let isLegacy = bytes[cursor] == UInt8(ascii: "!")
        cursor += isLegacy ? 2 : 1
        var numbers: [UInt32] = [0]
        while cursor < bytes.count {
            if let digit = bytes[cursor].digitValue(radix: 16) {
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 16 + UInt32(digit)
            } else if bytes[cursor] == UInt8(ascii: "+") {
                numbers.append(0)
            } else {
                break
            }
            cursor += 1
        }
        guard let first = Unicode.Scalar(numbers[0]) else { return nil }
        let second = numbers.count > 1 ? Unicode.Scalar(numbers[1]) : nil
        return Characters(first: first, second: second, isLegacy: isLegacy)
    }
}
