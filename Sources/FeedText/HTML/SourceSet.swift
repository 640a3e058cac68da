/// The value of `srcset`: `URL descriptor, URL descriptor`.
enum SourceSet {
    /// The candidates with their URLs resolved; those of another scheme than http and https are left out.
    static func resolved(_ value: String, base: String?) -> String {
        // Controls go first: one behind a comma would hide it from the split and give it back afterwards.
        let blanks = String(decoding: value.utf8.map { $0.isASCIIWhitespace ? 0x20 : $0 }, as: UTF8.self)
        let bytes = Array(SafeURL.withoutControls(blanks).utf8)
        var candidates: [String] = []
        var position = 0
        while position < bytes.count, candidates.count < 64 {
            while position < bytes.count, bytes[position].isASCIIWhitespace || bytes[position] == UInt8(ascii: ",") {
                position += 1
            }
            let start = position
            while position < bytes.count, !bytes[position].isASCIIWhitespace { position += 1 }
            var end = position
            // Commas may stand within a URL; at its end they separate, and then there is no descriptor.
            while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
            guard end > start else { continue }
            let descriptorStart = position
            if end == position {
                while position < bytes.count, bytes[position] != UInt8(ascii: ",") { position += 1 }
            }
            let url = String(decoding: bytes[start..<end], as: UTF8.self)
            guard var safe = SafeURL.resolved(url, base: base, allowsMail: false) else { continue }
            // Trimming can bare one more comma: `x,` and a no-break space.
            while safe.utf8.last == UInt8(ascii: ",") { safe.removeLast() }
            if safe.isEmpty { continue }
            let descriptor = bytes[descriptorStart..<position].filter { $0 != 0x20 }
            candidates.append(
                isDescriptor(descriptor) ? "\(safe) \(String(decoding: descriptor, as: UTF8.self))" : safe)
        }
        return candidates.joined(separator: ", ")
    }

    /// `2x`, `640w`, `1.5x`.
    private static func isDescriptor(_ bytes: [UInt8]) -> Bool {
        guard let unit = bytes.last, unit == UInt8(ascii: "x") || unit == UInt8(ascii: "w") else { return false }
        return bytes.count > 1 && bytes.dropLast().allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    }
}
