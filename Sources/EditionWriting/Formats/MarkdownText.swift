import FeedText

/// The one escaping function of the Markdown output.
///
/// Every character that means something anywhere in CommonMark, in GitHub's tables and strikethrough, or in the
/// dollar mathematics of many editors; a backslash before any ASCII punctuation is that character (CommonMark §2.4).
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        append(text, to: &escaped)
        return String(decoding: escaped, as: UTF8.self)
    }

    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for (index, byte) in bytes.enumerated() where special[Int(byte)] {
                switch byte {
                // Only the beginning of a line can make a heading, a list or a rule.
                case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"):
                    if index > 0 { continue }
                // `3. ` and `3) ` begin a list there.
                case UInt8(ascii: "."), UInt8(ascii: ")"):
                    if !isListNumber(bytes[..<index]) { continue }
                default: break
                }
                output.append(contentsOf: bytes[start..<index])
                output.append(UInt8(ascii: "\\"))
                start = index
            }
            output.append(contentsOf: bytes[start...])
        }
    }

    /// What means something anywhere, such as `!` before a link, which makes an image of it; and what does at the
    /// beginning of a line.
    private static let special: [Bool] = (0...255).map { "\\`*_[]<>&|~$!{}#+-=:.)".utf8.contains(UInt8($0)) }

    /// In angle brackets, where spaces and brackets cannot end it; `CleanText.link` has encoded `<`, `>` and `\`.
    static func destination(_ url: String) -> String {
        // An entity would be read as the character it names: `&amp;` in a URL is three bytes of it.
        let isSimple = url.utf8.allSatisfy { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        let safe = url.utf8.contains(UInt8(ascii: ";")) ? url.replacing("&", with: "\\&") : url
        return isSimple ? safe : "<\(safe)>"
    }

    static func link(_ text: String, _ url: String?) -> String {
        url.map { "[\(escaped(text))](\(destination($0)))" } ?? escaped(text)
    }

    private static func isListNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !bytes.isEmpty && bytes.count <= 9 && bytes.allSatisfy(\.isASCIIDigit)
    }
}
