import FeedText

extension Element {
    /// The content as HTML: text escaped, elements without their prefixes, empty ones closed the HTML way.
    ///
    /// Not recursive: a document may nest as deep as it likes. An `xml:base` inside is applied here, because HTML
    /// does not know it.
    func innerMarkup(base: String? = nil) -> String {
        var output: [UInt8] = []
        var open: [(end: Int, name: String, base: String?)] = []
        var position = index + 1
        let last = endIndex
        while position < last || !open.isEmpty {
            while let top = open.last, position >= top.end {
                output.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
                output.append(contentsOf: top.name.utf8)
                output.append(UInt8(ascii: ">"))
                open.removeLast()
            }
            guard position < last else { break }
            let node = tree.nodes[position]
            if node.kind != .element {
                tree.withBytes(ofText: node) { HTMLEscaping.append($0, to: &output) }
                position += 1
                continue
            }
            let element = Element(tree: tree, index: position)
            var inner = open.last?.base ?? base
            var isRebased = !open.isEmpty && open.last?.base != base
            if let own = element.attribute(.xml, .base) {
                inner = URLReference.resolve(own, base: inner) ?? inner
                isRebased = true
            }
            let name = element.name
            output.append(UInt8(ascii: "<"))
            output.append(contentsOf: name.spelling.utf8)
            element.appendAttributes(to: &output, base: isRebased ? inner : nil)
            output.append(UInt8(ascii: ">"))
            if Int(node.start) > position + 1 || !name.isVoid {
                open.append((Int(node.start), name.spelling, inner))
            }
            position += 1
        }
        return output.withUnsafeBufferPointer { String(valid: $0) }
    }

    private func appendAttributes(to output: inout [UInt8], base: String?) {
        for attribute in attributes {
            let name = tree.names[Int(attribute.name)]
            if name.space == .xml { continue }
            output.append(UInt8(ascii: " "))
            if let prefix = name.prefix {
                output.append(contentsOf: prefix.utf8)
                output.append(UInt8(ascii: ":"))
            }
            output.append(contentsOf: name.spelling.utf8)
            output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            var value = tree.value(of: attribute)
            if let base, name.local == .href || name.local == .src {
                value = URLReference.resolve(value, base: base) ?? value
            }
            HTMLEscaping.append(value, to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }
}

enum HTMLEscaping {
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var copied = 0
        for index in bytes.indices {
            let escape: StaticString
            switch bytes[index] {
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "\""): escape = "&quot;"
            default: continue
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            output.append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
            copied = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }

    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    static func isVoid(_ name: String) -> Bool {
        ["br", "hr", "img", "input", "wbr", "col", "area", "source", "track", "embed", "param", "link", "meta", "base"]
            .contains(name.lowercased())
    }
}
