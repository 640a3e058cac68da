import FeedText
import Glibc

/// Character set conversion by iconv.
enum Transcoder {
    static func knows(_ label: String) -> Bool {
        guard let name = iconvName(label), let converter = open(name) else { return false }
        iconv_close(converter)
        return true
    }

    /// `input` in UTF-8; each byte that is wrong in the encoding becomes U+FFFD.
    static func utf8(_ input: ArraySlice<UInt8>, from label: String, _ warnings: inout WarningLog) -> [UInt8] {
        guard let name = iconvName(label), let converter = open(name) else { return Array(input) }
        defer { iconv_close(converter) }
        let windows1252 = name == "CP1252"
        let unit = name.hasPrefix("UTF-16") ? 2 : name.hasPrefix("UTF-32") ? 4 : 1

        var output: [UInt8] = []
        output.reserveCapacity(input.count + input.count / 4)
        var source = Array(input)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        source.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let before = left
                let failure = buffer.withUnsafeMutableBytes { buffer -> Int32? in
                    var free = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var space = buffer.count
                    let result = iconv(converter, &next, &left, &free, &space)
                    let code = errno
                    let written = max(0, min(buffer.count, buffer.count - space))
                    output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<written]))
                    return result == -1 ? code : nil
                }
                // Full: the next round goes on. glibc has been seen to count below zero on broken ISO-2022 input.
                guard left <= before else { break }
                if failure == E2BIG && left < before || left == 0 { continue }
                // EILSEQ or EINVAL: one unit is skipped. The five bytes that windows-1252 leaves open are controls.
                if let byte = next?.pointee {
                    if windows1252 {
                        output.append(contentsOf: [0xC2, UInt8(bitPattern: byte)])
                    } else {
                        warnings.add("encoding.bad_bytes", "bytes that mean nothing in \(label) became U+FFFD")
                        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    }
                }
                let skipped = min(unit, left)
                next = next?.advanced(by: skipped)
                left -= skipped
            }
        }
        return output
    }

    private static func open(_ name: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", name)
        return Int(bitPattern: converter) == -1 ? nil : converter
    }

    /// iconv's name for a label; nil for what must not reach it, as it would take `//` for options.
    private static func iconvName(_ label: String) -> String? {
        guard !label.isEmpty, label.utf8.count < 40,
            label.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-_.:()+".utf8.contains($0) })
        else { return nil }
        if let special = special[label] { return special }
        for prefix in ["windows-", "windows_", "x-cp", "cp-", "ms-"] where label.hasPrefix(prefix) {
            return "CP" + label.dropFirst(prefix.count)
        }
        return label.uppercased()
    }

    private static let special: [String: String] = [
        "windows-1252": "CP1252", "cp037": "IBM037", "ebcdic": "IBM037",
        "mac-cyrillic": "MAC-CYRILLIC", "koi8-u": "KOI8-U", "utf-7": "UTF-7",
        "ebcdic-cp-us": "IBM037", "ebcdic-cp-ca": "IBM037", "ebcdic-cp-nl": "IBM037", "ebcdic-cp-be": "IBM500",
        "ebcdic-cp-ch": "IBM500", "ebcdic-cp-wt": "IBM037", "ebcdic-cp-he": "IBM424", "cp500": "IBM500",
        "cp1047": "IBM1047", "cp1140": "IBM1140", "cp1026": "IBM1026", "cp424": "IBM424", "cp875": "CP875",
    ]
}
