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
