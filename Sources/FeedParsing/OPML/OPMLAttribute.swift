/// An attribute of an outline, with its name as it is spelled.
package struct OPMLAttribute: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// ` text="Moth &amp; Ledger"`, with its blank. Both quotes are escaped, since the value may land between either.
    var markup: String { " \(name)=\"\(Self.escaped(value))\"" }

    static func escaped(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text.append(contentsOf: "&amp;".unicodeScalars)
            case "<": text.append(contentsOf: "&lt;".unicodeScalars)
            case ">": text.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
            case "'": text.append(contentsOf: "&apos;".unicodeScalars)
            case "\t", "\n", "\r": text.append(" ")
            // XML 1.0 has no way to write these (§2.2).
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}

extension [OPMLAttribute] {
    /// The value under a name in any case, trimmed; nil when there is none or it is blank.
    package subscript(_ name: String) -> String? {
        let wanted = name.lowercased()
        return first { $0.name.lowercased() == wanted }?.value.trimmedOrNil
    }
}
