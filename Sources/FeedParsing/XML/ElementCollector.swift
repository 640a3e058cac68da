import CLibxml2

/// Turns SAX events into element trees: one tree for each item, handed over at its end, and one for everything
/// around the items.
///
/// A struct behind a pointer, because a class would pay for an access check on every event.
struct ElementCollector {
    /// Called at the end of each item with its tree, and one of the open elements around it, outermost first.
    private let itemEnded: (ElementTree, ElementTree) -> Void
    private let source: [UInt8]
    private let lifted: [Skeleton.Lifted]
    private var nextLifted = 0

    private var surroundings = ElementTape()
    private var item = ElementTape()
    private var isInItem = false
    /// The open elements around the items; nil when they have changed.
    private var spine: ElementTree?
    private var names = NameTable()
    private(set) var rootName: ElementName?
    /// Where the source has text outside of its root.
    private(set) var junk: Int?
    private let collectsItems: Bool

    init(
        source: [UInt8], lifted: [Skeleton.Lifted], collectsItems: Bool,
        itemEnded: @escaping (ElementTree, ElementTree) -> Void
    ) {
        self.source = source
        self.lifted = lifted
        self.collectsItems = collectsItems
        self.itemEnded = itemEnded
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
        if isInItem || collectsItems && isItem(name) {
            isInItem = true
            item.start(name, attributes, offset: offset, &names)
        } else {
            spine = nil
            surroundings.start(name, attributes, offset: offset, &names)
        }
    }

    private func isItem(_ name: Int32) -> Bool {
        switch names.local(name) {
        case .item: names[name].space == .rss && !surroundings.open.isEmpty
        case .entry: names[name].space == .atom
        default: false
        }
    }

    mutating func end() {
        guard isInItem else {
            spine = nil
            surroundings.end()
            return
        }
        item.end()
        guard item.open.isEmpty else { return }
        isInItem = false
        let around = spine ?? ElementTree(surroundings.spine, names: names.names, source: source)
        spine = around
        let tree = ElementTree(item, names: names.names, source: source)
        item = ElementTape()
        item.reserve(like: tree)
        itemEnded(tree, around)
    }

    /// To be called at the end of the document, whether or not every element has ended: everything around the items.
    mutating func finish() -> ElementTree {
        while isInItem { end() }
        while !surroundings.open.isEmpty { surroundings.end() }
        return ElementTree(surroundings, names: names.names, source: source)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count == 2, let mended = WindowsC1.utf8(bytes[0], bytes[1]) {
            // A numeric reference &#128; to &#159; means windows-1252 (rule 7). libxml2 reports a reference alone.
            mended.withUnsafeBufferPointer { append($0) }
        } else {
            append(bytes)
        }
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInItem { item.characters(bytes) } else if !surroundings.open.isEmpty { surroundings.characters(bytes) }
    }

    mutating func placeholder() {
        guard nextLifted < lifted.count else { return }
        let text = lifted[nextLifted]
        nextLifted += 1
        if isInItem {
            item.append(text)
        } else if !surroundings.open.isEmpty {
            surroundings.append(text)
        } else if junk == nil, !source[text.range].allSatisfy(\.isXMLSpace) {
            junk = text.range.lowerBound
        }
    }
}
