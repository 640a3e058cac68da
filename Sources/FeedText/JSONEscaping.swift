/// The one escaping function of JSON (RFC 8259 §7): quotes, backslashes and control characters, and nothing else.
package enum JSONEscaping {
    /// Appends a string with its quotation marks.
    package static func appendString(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { append($0, to: &output) }
        output.append(UInt8(ascii: "\""))
    }

    /// A string with its quotation marks.
    package static func quoted(_ text: String) -> String {
        var output: [UInt8] = []
        appendString(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends a string or a part of one, without quotation marks.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var copied = 0
        for index in text.indices where isEscaped(text[index]) {
            output.append(contentsOf: text.slice(copied..<index))
            copied = index + 1
            switch text[index] {
            case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\"):
                output.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            case let byte:
                let digits = String(byte, radix: 16)
                output.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "")\(digits)".utf8)
            }
        }
        output.append(contentsOf: text.slice(copied..<text.count))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }
}
