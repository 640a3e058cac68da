/// Plain text out of HTML.
package enum HTMLText {
    /// A title as one line of plain text: tags are stripped and references decoded, once, but only if the text looks
    /// like HTML. `<code> element` and `1 < 2` stay as they are.
    package static func inline(_ html: String) -> String {
        guard looksLikeHTML(html) else { return collapsed(html) }
        return lineOfText(html, keepsUnknownTags: true)
    }

    /// One line of plain text out of what is HTML for certain, such as an Atom title of type html.
    package static func strip(_ html: String) -> String {
        lineOfText(html, keepsUnknownTags: false)
    }

    /// Whether a text holds a complete HTML element (with its end tag, or a void one) or a character reference.
    package static func looksLikeHTML(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
            if holdsReference(bytes) { return true }
            var started: HTMLElementSet = []
            var tokenizer = HTMLTokenizer(bytes)
            while let token = tokenizer.next() {
                switch token {
                case .start(let element, _, _) where element != .unknown:
                    if HTMLTree.void.contains(element) { return true }
                    started.insert(element)
                case .end(let element, _):
                    if element != .unknown, started.contains(element) { return true }
                default: break
                }
            }
            return false
        }
    }

    private static func holdsReference(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "&"),
                let (_, length) = HTMLEntities.reference(in: bytes, at: index, isAttribute: true)
            else { return false }
            return bytes[index + length - 1] == UInt8(ascii: ";")
        }
    }

    private static func lineOfText(_ html: String, keepsUnknownTags: Bool) -> String {
        var html = html
        return html.withUTF8 { bytes in
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            var tokenizer = HTMLTokenizer(bytes)
            while let token = tokenizer.next() {
                switch token {
                case .text(let range):
                    EscapedText.appendDecoded(bytes.slice(range), isAttribute: false, to: &output)
                case .rawText(let range, let element):
                    guard HTMLTree.readableRawText.contains(element) else { continue }
                    EscapedText.appendDecoded(bytes.slice(range), isAttribute: false, to: &output)
                case .start(.unknown, let name, _) where keepsUnknownTags:
                    // `Vec<T>` in a title with <b>real</b> markup: no element, but what the author wrote.
                    output.append(contentsOf: bytes[(name.lowerBound - 1)..<tokenizer.position])
                case .end(.unknown, let name) where keepsUnknownTags:
                    output.append(contentsOf: bytes[(name.lowerBound - 2)..<tokenizer.position])
                case .start(let element, _, _), .end(let element, _):
                    if HTMLTree.blocks.contains(element) || element == .br || element == .td || element == .th {
                        output.append(0x20)
                    }
                }
            }
            return collapsed(String(decoding: output, as: UTF8.self))
        }
    }

    /// Runs of white space as one blank, none at the ends; a no-break space is a character and stays.
    private static func collapsed(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var isPending = false
        for byte in text.utf8 {
            if byte.isASCIIWhitespace {
                isPending = !output.isEmpty
            } else {
                if isPending { output.append(0x20) }
                isPending = false
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
