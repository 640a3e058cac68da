/// The one escaping function of the Markdown output.
///
/// Every character that means something anywhere in CommonMark, in GitHub's tables and strikethrough, or in the
/// dollar mathematics of many editors; a backslash before any ASCII punctuation is that character (CommonMark §2.4).
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            // `!` before a link makes an image of it.
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "{", "}", "!": escaped += "\\"
            // Only the beginning of a line can make a heading, a list or a rule.
            case "#", "+", "-", "=", ":": if index == 0 { escaped += "\\" }
            // `3. ` and `3) ` begin a list there.
            case ".", ")": if isListNumber(escaped) { escaped += "\\" }
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// In angle brackets, where spaces and brackets cannot end it; `CleanText.link` has encoded `<`, `>` and `\`.
    static func destination(_ url: String) -> String {
        // An entity would be read as the character it names: `&amp;` in a URL is three bytes of it.
        let isSimple = url.utf8.allSatisfy { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        let safe = url.contains(";") ? url.replacing("&", with: "\\&") : url
        return isSimple ? safe : "<\(safe)>"
    }

    static func link(_ text: String, _ url: String?) -> String {
        url.map { "[\(escaped(text))](\(destination($0)))" } ?? escaped(text)
    }

    private static func isListNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
