import FeedText

extension CleanText {
    /// An http, https or mailto URL with no character that RFC 3986 leaves out of it, so that none ends an attribute, a
    /// Markdown destination or a line; letters and digits of all scripts stay. Nil for every other scheme and for
    /// relative references.
    static func link(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 8192 else { return nil }
        if isPlainLink(text.utf8) { return hasSafeScheme(text) ? text : nil }
        var cleaned = ""
        cleaned.reserveCapacity(text.utf8.count)
        var slashes = 0
        var hasFragment = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0x2F:
                slashes += 1
                cleaned.append("/")
            case 0x23 where !hasFragment:
                hasFragment = true
                cleaned.append("#")
            case 0x25 where scalars[(index + 1)...].prefix(2).count(where: \.properties.isASCIIHexDigit) == 2:
                cleaned.append("%")
            // The brackets of an IPv6 address.
            case 0x5B where slashes == 2, 0x5D where slashes == 2: cleaned.unicodeScalars.append(scalar)
            case 0x23, 0x25, 0x5B, 0x5D: cleaned += percentEncoded(scalar)
            // Browsers drop tabs and line breaks within a URL, so `java\nscript:` must be judged without them.
            case 0...0x1F, 0x7F: continue
            // Browsers read `\` as `/`: a percent-encoded one would move what follows into the host.
            case 0x5C: cleaned.append("/")
            case 0x20 where cleaned.isEmpty: continue
            case 0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: cleaned += percentEncoded(scalar)
            case ..<0x80: cleaned.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    cleaned.unicodeScalars.append(scalar)
                } else {
                    cleaned += percentEncoded(scalar)
                }
            }
        }
        while cleaned.hasSuffix("%20") { cleaned.removeLast(3) }
        return hasSafeScheme(cleaned) ? cleaned : nil
    }

    /// A language tag by its shape (RFC 5646 §2.1), nil otherwise: it becomes an attribute.
    static func language(_ tag: String?) -> String? {
        guard let tag else { return nil }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter),
            parts.count <= 5,
            parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) })
        else { return nil }
        return tag
    }

    /// The part before the first hyphen, in lower case: `pt` of `pt-BR`.
    static func primaryLanguage(_ tag: String?) -> String? {
        tag.map { $0.prefix { $0 != "-" }.lowercased() }
    }

    private static func hasSafeScheme(_ url: String) -> Bool {
        ["https://", "http://", "mailto:"].contains { scheme in
            url.utf8.count > scheme.utf8.count && zip(url.utf8, scheme.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }

    private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf8.map(\.percentEncoded).joined()
    }

    /// What most links are, told without another copy.
    private static func isPlainLink(_ bytes: String.UTF8View) -> Bool {
        var digitsWanted = 0
        var hasFragment = false
        for byte in bytes {
            if digitsWanted > 0 {
                guard byte.isASCIIDigit || (0x61...0x66).contains(byte | 0x20) else { return false }
                digitsWanted -= 1
                continue
            }
            switch byte {
            case UInt8(ascii: "%"): digitsWanted = 2
            case UInt8(ascii: "#"):
                if hasFragment { return false }
                hasFragment = true
            case 0x21, 0x24, 0x26, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: break
            default: return false
            }
        }
        return digitsWanted == 0
    }
}
