/// The value of `srcset`: `URL descriptor, URL descriptor`.
enum SourceSet {
    /// The candidates with their URLs resolved; those of another scheme than http and https are left out.
    static func resolved(_ value: String, base: String?) -> String {
        let bytes = Array(value.utf8)
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
            guard let safe = SafeURL.resolved(url, base: base, allowsMail: false), !safe.isEmpty else { continue }
            let descriptor = String(decoding: bytes[descriptorStart..<position].filter(isDescriptorByte), as: UTF8.self)
            candidates.append(descriptor.isEmpty ? safe : "\(safe) \(descriptor)")
        }
        return candidates.joined(separator: ", ")
    }

    /// `2x`, `640w`, `1.5x`.
    private static func isDescriptorByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".")
    }
}
