/// The elements of one item, or of everything around the items, as a tape in document order.
///
/// A tape rather than linked nodes: an element costs one array append and is freed with the array. Elements are
/// read through `Element`. A class whose members never change: views of it cost one reference and no access checks.
final class ElementTree {
    let nodes: [Node]
    let attributes: [Attribute]
    /// Text and attribute values, one after the other, in UTF-8.
    let text: [UInt8]
    let names: [ElementName]
    let outside: OutsideText

    init(_ tape: ElementTape, names: [ElementName], outside: OutsideText) {
        nodes = tape.nodes
        attributes = tape.attributes
        text = tape.text
        self.names = names
        self.outside = outside
    }

    /// The outermost elements, usually one.
    var roots: Element.Children { Element.Children(tree: self, index: 0, end: nodes.count) }
    var root: Element? { roots.first(where: { _ in true }) }

    struct Node {
        var kind: Kind
        /// Of an element: an index into `names`.
        var name: Int32 = 0
        /// Of an element: the index of the node after its last descendant. Of text: its first byte.
        var start: Int32
        /// Of text: the byte after its last one. Of an element: its first attribute.
        var end: Int32
        var attributeCount: Int32 = 0
        /// Where in the skeleton it began; `Skeleton.line(of:)` makes a line of it.
        var offset: Int32 = 0

        enum Kind: UInt8 {
            case element
            /// A range of `ElementTree.text`.
            case text
            /// A range of `OutsideText.source`.
            case lifted
            /// A range of `OutsideText.mended`.
            case mended
        }
    }

    struct Attribute {
        var name: Int32
        var start: Int32
        var end: Int32
    }
}

/// What lifted texts are ranges of (`Skeleton.Lifted`).
struct OutsideText {
    /// The document.
    let source: [UInt8]
    let mended: [UInt8]
}

/// A name with its meaning, resolved once per document.
struct ElementName {
    var space: Namespace
    var local: LocalName
    var prefix: String?
    var uri: String?
    /// As written, without the prefix.
    var spelling: String
    /// HTML never ends it.
    var isVoid: Bool
}
