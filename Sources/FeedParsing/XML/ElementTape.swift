import CLibxml2

/// An `ElementTree` in the making.
struct ElementTape {
    private(set) var nodes: [ElementTree.Node] = []
    private(set) var attributes: [ElementTree.Attribute] = []
    private(set) var text: [UInt8] = []
    /// Indices into `nodes` of the elements that have not ended.
    private(set) var open: [Int] = []
    /// Elements begun and not ended that are left out, one inside the other.
    private var excess = 0

    /// Far beyond any item, and the bound of what a document of nothing but tags can cost.
    private static let most = 500_000

    /// No tag has come since the last text.
    private var textGoesOn = false

    /// - Parameter attributes: five pointers each: local name, prefix, namespace name, the first byte of the value
    ///   and the byte after its last.
    mutating func start(
        _ name: Int32, _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, offset: Int, _ names: inout NameTable
    ) {
        guard excess == 0, !isFull else { return leaveOut() }
        let firstAttribute = self.attributes.count
        var position = 0
        while position + 4 < attributes.count {
            defer { position += 5 }
            guard let local = attributes[position], let start = attributes[position + 3],
                let end = attributes[position + 4]
            else { continue }
            let attribute = names.index(local, attributes[position + 1], attributes[position + 2])
            let valueStart = text.count
            AttributeValue.append(UnsafeBufferPointer(start: start, count: end - start), to: &text)
            self.attributes.append(
                .init(
                    name: attribute, start: Int32(truncatingIfNeeded: valueStart),
                    end: Int32(truncatingIfNeeded: text.count)))
        }
        open.append(nodes.count)
        nodes.append(
            .init(
                kind: .element, name: name, start: 0, end: Int32(truncatingIfNeeded: firstAttribute),
                attributeCount: Int32(truncatingIfNeeded: self.attributes.count - firstAttribute),
                offset: Int32(truncatingIfNeeded: offset)))
    }

    var isFull: Bool { nodes.count >= Self.most || attributes.count >= Self.most }

    /// Begins an element that shall not be on the tape, nor shall any in it; its text is.
    mutating func leaveOut() { excess += 1 }

    mutating func end() {
        if excess > 0 {
            excess -= 1
            return
        }
        guard let index = open.popLast() else { return }
        nodes[index].start = Int32(truncatingIfNeeded: nodes.count)
        textGoesOn = false
    }

    @inline(__always)
    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        let start = Int32(truncatingIfNeeded: text.count)
        text.append(contentsOf: bytes)
        let end = Int32(truncatingIfNeeded: text.count)
        let last = nodes.count - 1
        if textGoesOn, last >= 0, nodes[last].kind == .text {
            nodes[last].end = end
        } else if last < Self.most {
            nodes.append(.init(kind: .text, start: start, end: end))
            textGoesOn = true
        }
    }

    mutating func append(_ lifted: Skeleton.Lifted) {
        guard nodes.count < Self.most else { return }
        nodes.append(
            .init(
                kind: lifted.place == .source ? .lifted : .mended,
                start: Int32(truncatingIfNeeded: lifted.range.lowerBound),
                end: Int32(truncatingIfNeeded: lifted.range.upperBound)))
    }

    /// Room for a tree as large as `other`: items of one feed are alike.
    mutating func reserve(like other: ElementTree) {
        nodes.reserveCapacity(other.nodes.count)
        attributes.reserveCapacity(other.attributes.count)
        text.reserveCapacity(min(other.text.count, 65_536))
    }

    /// The open elements alone, with their attributes.
    var spine: ElementTape {
        var spine = ElementTape()
        for index in open {
            var node = nodes[index]
            let own = attributes[Int(node.end)..<Int(node.end) + Int(node.attributeCount)]
            node.end = Int32(truncatingIfNeeded: spine.attributes.count)
            for var attribute in own {
                let start = spine.text.count
                spine.text += text[Int(attribute.start)..<Int(attribute.end)]
                attribute.start = Int32(truncatingIfNeeded: start)
                attribute.end = Int32(truncatingIfNeeded: spine.text.count)
                spine.attributes.append(attribute)
            }
            spine.nodes.append(node)
        }
        return spine
    }
}
