import CLibxml2

/// Turns SAX events into element trees: one tree for each item, handed over at its end and emptied, and one for
/// everything around the items.
///
/// A struct behind a pointer, because a class would pay for an exclusivity check on every event.
struct ElementCollector {
    /// Called at the end of each item with its tree, which is emptied afterwards, and the names of the elements
    /// around it.
    private let itemEnded: (ElementTree, Surroundings) -> Void
    private let lifted: [Range<Int>]
    private var nextLifted = 0

    let surroundings: ElementTree
    private let item: ElementTree
    /// Indices into `surroundings.nodes`, of the open elements outside of an item.
    private var open: [Int] = []
    private var openInItem: [Int] = []
    private var names = NameTable()
    private(set) var rootName: ElementName?
    private let collectsItems: Bool

    init(
        source: [UInt8], lifted: [Range<Int>], collectsItems: Bool,
        itemEnded: @escaping (ElementTree, Surroundings) -> Void
    ) {
        surroundings = ElementTree(source: source)
        item = ElementTree(source: source)
        self.lifted = lifted
        self.collectsItems = collectsItems
        self.itemEnded = itemEnded
    }

    /// What stands around an item when it ends: `xml:base` and `xml:lang` are inherited from there.
    struct Surroundings {
        let tree: ElementTree
        /// Outermost first.
        let open: [Int]

        var elements: [Element] { open.map { Element(tree: tree, index: $0) } }
    }

    mutating func start(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, offset: Int
    ) {
        let name = names.index(local, prefix, uri)
        if rootName == nil {
            names.adopt(root: name, uri: uri)
            rootName = names[name]
        }
        if !openInItem.isEmpty {
            openInItem.append(Self.append(name, attributes, offset, to: item, &names))
        } else if collectsItems, isItem(names[name]) {
            openInItem.append(Self.append(name, attributes, offset, to: item, &names))
        } else {
            open.append(Self.append(name, attributes, offset, to: surroundings, &names))
        }
    }

    private func isItem(_ name: ElementName) -> Bool {
        switch name.local {
        case .item: name.space == .rss && !open.isEmpty
        case .entry: name.space == .atom
        default: false
        }
    }

    mutating func end() {
        if let index = openInItem.popLast() {
            item.nodes[index].start = Int32(truncatingIfNeeded: item.nodes.count)
            guard openInItem.isEmpty else { return }
            item.names = names.names
            surroundings.names = names.names
            itemEnded(item, Surroundings(tree: surroundings, open: open))
            item.removeAll()
        } else if let index = open.popLast() {
            surroundings.nodes[index].start = Int32(truncatingIfNeeded: surroundings.nodes.count)
        }
    }

    /// To be called at the end of the document, whether or not every element has ended.
    mutating func finish() {
        while !openInItem.isEmpty || !open.isEmpty { end() }
        surroundings.names = names.names
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !open.isEmpty || !openInItem.isEmpty else { return }
        let tree = openInItem.isEmpty ? surroundings : item
        if bytes.count == 2, let mended = WindowsC1.utf8(bytes[0], bytes[1]) {
            // A numeric reference &#128; to &#159; means windows-1252 (rule 7). libxml2 reports a reference alone.
            Self.append(mended, to: tree)
        } else {
            Self.append(bytes, to: tree)
        }
    }

    mutating func placeholder() {
        guard nextLifted < lifted.count else { return }
        let range = lifted[nextLifted]
        nextLifted += 1
        guard !open.isEmpty || !openInItem.isEmpty else { return }
        let tree = openInItem.isEmpty ? surroundings : item
        tree.nodes.append(
            .init(
                kind: .lifted, start: Int32(truncatingIfNeeded: range.lowerBound),
                end: Int32(truncatingIfNeeded: range.upperBound)))
    }

    private static func append(_ bytes: some Collection<UInt8>, to tree: ElementTree) {
        let start = Int32(truncatingIfNeeded: tree.text.count)
        tree.text.append(contentsOf: bytes)
        let end = Int32(truncatingIfNeeded: tree.text.count)
        let last = tree.nodes.count - 1
        if tree.nodes[last].kind == .text, tree.nodes[last].end == start {
            tree.nodes[last].end = end
        } else {
            tree.nodes.append(.init(kind: .text, start: start, end: end))
        }
    }

    private static func append(
        _ name: Int32, _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, _ offset: Int,
        to tree: ElementTree, _ names: inout NameTable
    ) -> Int {
        let firstAttribute = tree.attributes.count
        // Five pointers each: local name, prefix, namespace name, first byte of the value, byte after its last.
        var position = 0
        while position + 4 < attributes.count {
            defer { position += 5 }
            guard let local = attributes[position], let start = attributes[position + 3],
                let end = attributes[position + 4]
            else { continue }
            let attribute = names.index(local, attributes[position + 1], attributes[position + 2])
            let valueStart = tree.text.count
            AttributeValue.append(UnsafeBufferPointer(start: start, count: end - start), to: &tree.text)
            tree.attributes.append(
                .init(
                    name: attribute, start: Int32(truncatingIfNeeded: valueStart),
                    end: Int32(truncatingIfNeeded: tree.text.count)))
        }
        tree.nodes.append(
            .init(
                kind: .element, name: name, start: 0, end: Int32(truncatingIfNeeded: firstAttribute),
                attributeCount: Int32(truncatingIfNeeded: tree.attributes.count - firstAttribute),
                offset: Int32(truncatingIfNeeded: offset)))
        return tree.nodes.count - 1
    }
}

enum AttributeValue {
    /// libxml2 hands out `&amp;` in attributes as `&#38;`, left for its tree builder to decode; nothing else
    /// can produce an ampersand there.
    static func append(_ value: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        guard value.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0xC2 }) else {
            text.append(contentsOf: value)
            return
        }
        var index = 0
        while index < value.count {
            if value.hasBytes("&#38;", at: index) {
                text.append(UInt8(ascii: "&"))
                index += 5
            } else if index + 1 < value.count, let mended = WindowsC1.utf8(value[index], value[index + 1]) {
                text.append(contentsOf: mended)
                index += 2
            } else {
                text.append(value[index])
                index += 1
            }
        }
    }
}
