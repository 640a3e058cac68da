/// One element of a tree: a view, as small as two words.
struct Element {
    let tree: ElementTree
    let index: Int

    private var node: ElementTree.Node { tree.nodes[index] }
    var name: ElementName { tree.names[Int(node.name)] }
    var space: Namespace { tree.names[Int(node.name)].space }
    var local: LocalName { tree.names[Int(node.name)].local }
    var offset: Int { Int(node.offset) }

    func `is`(_ space: Namespace, _ local: LocalName) -> Bool { self.local == local && self.space == space }

    /// The child elements, in document order.
    var children: Children { Children(tree: tree, index: index + 1, end: endIndex) }

    /// The index after the last descendant; while the element is still open, that is the end of the tape.
    var endIndex: Int {
        let end = Int(node.start)
        return end == 0 ? tree.nodes.count : end
    }

    var hasChildElements: Bool { children.contains { _ in true } }

    func child(_ local: LocalName) -> Element? { children.first { $0.local == local } }

    /// All text inside, whatever markup, CDATA sections and comments lie between.
    var text: String { text(isTrimmed: false) }

    /// The text without the blanks around it; nil when there is none.
    var trimmedText: String? {
        let text = text(isTrimmed: true)
        return text.isEmpty ? nil : text
    }

    private func text(isTrimmed: Bool) -> String {
        let first = index + 1
        let end = endIndex
        if first == end { return "" }
        if first + 1 == end {
            return tree.withBytes(ofText: tree.nodes[first]) { Self.text($0, isTrimmed: isTrimmed) }
        }
        var bytes: [UInt8] = []
        for position in first..<end {
            tree.withBytes(ofText: tree.nodes[position]) { bytes.append(contentsOf: $0) }
        }
        return bytes.withUnsafeBufferPointer { Self.text($0, isTrimmed: isTrimmed) }
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, isTrimmed: Bool) -> String {
        String(valid: isTrimmed ? UnsafeBufferPointer(rebasing: bytes.trimmed) : bytes)
    }

    /// The value of an attribute in no namespace, or in any one if there is none; trimmed, nil when blank.
    subscript(_ local: LocalName) -> String? {
        var foreign: String?
        for attribute in attributes where tree.names[Int(attribute.name)].local == local {
            let value = tree.value(of: attribute)
            if tree.names[Int(attribute.name)].prefix == nil { return value.trimmedOrNil }
            if foreign == nil, tree.names[Int(attribute.name)].space != .xml { foreign = value }
        }
        return foreign?.trimmedOrNil
    }

    /// The value of an attribute as it stands, empty ones too: `xml:lang=""` means something.
    func attribute(_ space: Namespace, _ local: LocalName) -> String? {
        for attribute in attributes {
            let name = tree.names[Int(attribute.name)]
            if name.local == local, name.space == space { return tree.value(of: attribute) }
        }
        return nil
    }

    var attributes: ArraySlice<ElementTree.Attribute> {
        let node = node
        return tree.attributes[Int(node.end)..<Int(node.end) + Int(node.attributeCount)]
    }

    struct Children: Sequence, IteratorProtocol {
        let tree: ElementTree
        var index: Int
        let end: Int

        mutating func next() -> Element? {
            while index < end {
                let node = tree.nodes[index]
                if node.kind == .element {
                    let element = Element(tree: tree, index: index)
                    index = node.start == 0 ? index + 1 : Int(node.start)
                    return element
                }
                index += 1
            }
            return nil
        }
    }
}

extension ElementTree {
    /// The bytes of a text; nothing for an element.
    func withBytes<Result>(ofText node: Node, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let place: [UInt8]
        switch node.kind {
        case .element: return body(UnsafeBufferPointer(start: nil, count: 0))
        case .text: place = text
        case .lifted: place = outside.source
        case .mended: place = outside.mended
        }
        return place.withUnsafeBufferPointer { body(.init(rebasing: $0[Int(node.start)..<Int(node.end)])) }
    }

    func value(of attribute: Attribute) -> String {
        text.withUnsafeBufferPointer {
            String(valid: .init(rebasing: $0[Int(attribute.start)..<Int(attribute.end)]))
        }
    }
}
