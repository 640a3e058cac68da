/// URLs in the output of the sanitiser: http, https and mailto only.
enum SafeURL {
    /// Resolves a value of `href`, `src` and their like; nil if it may not stand in the output.
    ///
    /// Empty values and `#fragment` stay as they are; a relative reference without a base does, too.
    static func resolved(_ value: String, base: String?, allowsMail: Bool) -> String? {
        let value = withoutControls(value)
        if value.isEmpty || value.utf8.first == UInt8(ascii: "#") { return value }
        guard let url = URLReference.resolve(value, base: base) else { return nil }
        // A colon before any slash is a scheme, however it is spelled: only known ones pass.
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return url }
        if let slash = url.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }), slash < colon {
            return url
        }
        switch URLReference.scheme(of: url) {
        case "http", "https": return url
        case "mailto": return allowsMail ? url : nil
        default: return nil
        }
    }

    /// Without controls anywhere and blanks around, as browsers read `java&#10;script:`.
    static func withoutControls(_ value: String) -> String {
        let isClean = value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 < 0xE2 }
        if isClean { return value }
        var scalars = value.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
            default: true
            }
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        return String(String.UnicodeScalarView(scalars[start...]))
    }
}
