/// Whether bytes are UTF-8 that XML accepts, eight at a time, and what to do when they are not.
enum UTF8Check {
    /// What one pass over the bytes shows.
    struct Findings {
        var isASCII = true
        var isValid = true
        /// Controls that XML 1.0 forbids, a second BOM, or line breaks other than U+000A.
        var hasForbidden = false

        /// Nothing has to be copied.
        var isClean: Bool { isValid && !hasForbidden }
    }

    static func scan(_ bytes: [UInt8]) -> Findings {
        bytes.withUnsafeBufferPointer { bytes in
            var findings = Findings()
            var index = 0
            while let next = firstOddity(bytes, from: index) {
                guard let length = sequenceLength(bytes, at: next) else {
                    findings.isASCII = false
                    findings.isValid = false
                    return findings
                }
                if length > 1 { findings.isASCII = false }
                if isForbidden(bytes, at: next, length) { findings.hasForbidden = true }
                index = next + length
            }
            return findings
        }
    }

    static func isValid(_ bytes: [UInt8]) -> Bool { scan(bytes).isValid }

    /// A few bad bytes among many good sequences: UTF-8 that was cut or patched, not another encoding.
    ///
    /// Two bytes may be a sequence by chance, such as a capital before a guillemet; three hardly ever are.
    static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var good = 0
            var bad = 0
            var index = 0
            while let next = firstOddity(bytes, from: index) {
                if let length = sequenceLength(bytes, at: next) {
                    if length > 1 { good += length == 2 ? 1 : 4 }
                    index = next + length
                } else if surrogate(bytes, at: next) != nil {
                    good += 4
                    index = next + 3
                } else if isCutOff(bytes, at: next) {
                    good += 1
                    break
                } else {
                    bad += 1
                    index = next + 1
                }
            }
            return good > 0 && bad * 4 <= good
        }
    }

    /// The same without forbidden controls, each wrong sequence being U+FFFD.
    static func mended(_ bytes: ArraySlice<UInt8>, _ warnings: inout WarningLog) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let next = firstOddity(bytes, from: index) ?? bytes.count
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<next]))
                guard next < bytes.count else { break }
                guard let length = sequenceLength(bytes, at: next) else {
                    if let character = surrogatePair(bytes, at: next) {
                        warnings.add("encoding.surrogates", at: output.count, "surrogates in utf-8 were put together")
                        output.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
                        index = next + 6
                        continue
                    }
                    warnings.add("encoding.bad_bytes", at: output.count, "bytes that are not utf-8 became U+FFFD")
                    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    index = next + 1
                    continue
                }
                index = next + length
                if bytes[next] == 0x0D {
                    // CR LF and CR alone are LF (XML 1.0 §2.11).
                    if index == bytes.count || bytes[index] != 0x0A { output.append(0x0A) }
                } else if !isForbidden(bytes, at: next, length) {
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[next..<index]))
                } else if bytes[next] != 0xEF || bytes[next + 1] != 0xBB {
                    // A second BOM, or one after blanks, is not worth a warning.
                    warnings.add("xml.control_character", at: output.count, "characters that XML forbids were left out")
                }
            }
        }
        return output
    }

    /// Half of a character beyond U+FFFF, as CESU-8 writes it, which Java and some databases take for UTF-8.
    private static func surrogate(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
        guard index + 3 <= bytes.count, bytes[index] == 0xED, bytes[index + 1] & 0xE0 == 0xA0,
            bytes[index + 2] & 0xC0 == 0x80
        else { return nil }
        return 0xD000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    }

    private static func surrogatePair(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
        guard let high = surrogate(bytes, at: index), let low = surrogate(bytes, at: index + 3),
            high < 0xDC00, low >= 0xDC00
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// Whether the input ends within the sequence that begins at `index`.
    private static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let first = bytes[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        return first >= 0xC2 && first <= 0xF4 && index + length > bytes.count
            && bytes[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    }

    /// U+0000–0008, 0B, 0C, 0E–1F, FFFE, FFFF (XML 1.0 §2.2), carriage returns, and a BOM after a BOM.
    private static func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> Bool {
        switch length {
        case 1: bytes[index] < 0x20 && bytes[index] != 0x09 && bytes[index] != 0x0A
        case 3:
            bytes[index] == 0xEF
                && (bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
                    || index < 8 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
        default: false
        }
    }

    /// The next byte that is not printable ASCII, tab or U+000A.
    @inline(__always)
    private static func firstOddity(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            // The high bit of each byte that is ≥ 0x80 or < 0x20; exact up to the first such byte.
            let odd = (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
            if odd == 0 {
                index += 8
                continue
            }
            index += odd.trailingZeroBitCount / 8
            let byte = bytes[index]
            if byte != 0x0A && byte != 0x09 { return index }
            index += 1
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 || byte < 0x20 && byte != 0x0A && byte != 0x09 { return index }
            index += 1
        }
        return nil
    }

    /// The length of the sequence at `index`; nil when it is not well-formed (Unicode 15, table 3-7).
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return nil }
        let second = bytes[index + 1]
        switch first {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return nil
        default: break
        }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}
