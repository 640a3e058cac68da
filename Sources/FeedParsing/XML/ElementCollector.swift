import CLibxml2
import FeedText

/// Turns SAX events into element trees: one tree for each item, handed over at its end, and one for everything
/// around the items.
///
/// A struct behind a pointer, because a class would pay for an access check on every event.
struct ElementCollector {
    /// Called at the end of each item with its tree, and one of the open elements around it, outermost first.
    private let itemEnded: (ElementTree, ElementTree) -> Void
    private let outside: OutsideText
    private let lifted: [Skeleton.Lifted]
    private var nextLifted = 0

    private var surroundings = ElementTape()
    private var item = ElementTape()
    private var isInItem = false
    /// The open elements around the items; nil when they have changed.
    private var spine: ElementTree?
    private var names = NameTable()
    private(set) var rootName: ElementName?
    /// Where the skeleton has text outside of its root.
    private(set) var junk: Int?
    private let collectsItems: Bool
    private var namespaces = 0

    /// There are so many names that libxml2 would take too long (`NameBudget`).
    var hasTooManyNames: Bool { names.excess > NameBudget.most || namespaces > NameBudget.most }

    init(
        _ skeleton: Skeleton, of source: [UInt8], collectsItems: Bool,
        itemEnded: @escaping (ElementTree, ElementTree) -> Void
    ) {
        outside = OutsideText(source: source, mended: skeleton.mended)
        lifted = skeleton.lifted
        self.collectsItems = collectsItems
        self.itemEnded = itemEnded
    }

    mutating func start(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, declaring declared: Int32, offset: Int
    ) {
        namespaces += Int(declared)
        let name = names.index(local, prefix, uri)
        if rootName == nil {
            names.adopt(root: name, uri: uri)
            rootName = names[name]
        }
        if isInItem || collectsItems && isItem(name) {
            isInItem = true
            guard affords(name, depth: item.open.count) else { return item.leaveOut() }
            item.start(name, attributes, offset: offset, &names)
            if item.isFull { isOverfull = true }
        } else {
            spine = nil
            guard affords(name, depth: surroundings.open.count - 1) else { return surroundings.leaveOut() }
            surroundings.start(name, attributes, offset: offset, &names)
        }
    }

    /// What members of items and of the channel may still cost: their nouns take up to twenty times the memory of
    /// their tags. Enough for 100,000 items with ten members each.
    private var allowance = 1_000_000
    /// Elements were left out, for there were too many.
    private(set) var isOverfull = false

    /// Whether there is memory for an element so deep in an item or in the channel. Deeper ones are content, mostly.
    private mutating func affords(_ name: Int32, depth: Int) -> Bool {
        guard depth == 1 || depth == 2 else { return true }
        guard allowance > 0 else {
            isOverfull = true
            return false
        }
        allowance -= names[name].space == .media ? 4 : names.local(name) == .link ? 3 : 1
        return true
    }

    private func isItem(_ name: Int32) -> Bool {
        let space = names[name].space
        return switch names.local(name) {
        case .item: (space == .rss || space == .atom) && !surroundings.open.isEmpty
        case .entry: space == .atom
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
        let around = spine ?? ElementTree(surroundings.spine, names: names.names, outside: outside)
        spine = around
        let tree = ElementTree(item, names: names.names, outside: outside)
        item = ElementTape()
        item.reserve(like: tree)
        itemEnded(tree, around)
    }

    /// To be called at the end of the document, whether or not every element has ended: everything around the items.
    mutating func finish() -> ElementTree {
        while isInItem { end() }
        while !surroundings.open.isEmpty { surroundings.end() }
        return ElementTree(surroundings, names: names.names, outside: outside)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count == 2, let mended = WindowsC1.utf8(bytes[0], bytes[1]) {
            // A numeric reference &#128; to &#159; means windows-1252 (`WindowsC1`). libxml2 reports a reference alone.
            mended.withUnsafeBufferPointer { append($0) }
        } else {
            append(bytes)
        }
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInItem { item.characters(bytes) } else if !surroundings.open.isEmpty { surroundings.characters(bytes) }
    }

    /// - Parameter offset: where in the skeleton it ends.
    mutating func placeholder(endingAt offset: Int) {
        guard nextLifted < lifted.count else { return }
        let text = lifted[nextLifted]
        nextLifted += 1
        if isInItem {
            item.append(text)
        } else if !surroundings.open.isEmpty {
            surroundings.append(text)
        } else if junk == nil {
            let place = text.place == .source ? outside.source : outside.mended
            if !place[text.range].allSatisfy(\.isXMLSpace) { junk = offset - Skeleton.placeholder.utf8CodeUnitCount }
        }
    }
}
