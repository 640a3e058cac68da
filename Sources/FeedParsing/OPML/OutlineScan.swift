import FeedText

/// Where the outlines of a file are, in code units.
struct OutlineScan {
    /// `opml`, `body` or `outline`, from its start tag to its end tag.
    struct Container {
        /// Within the start tag: the name as it is spelled.
        var name: Range<Int>
        var tag: Range<Int>
        var attributes: [(name: Range<Int>, value: Range<Int>)]
        var isEmptyElement: Bool
        /// Where the end tag begins and ends; nil when there is none.
        var endTag: Range<Int>?
        var children: [Int] = []
        var parent: Int?
        var isOutline: Bool

        var element: Range<Int> { tag.lowerBound..<(endTag?.upperBound ?? tag.upperBound) }
    }

    private(set) var containers: [Container] = []
    /// Of the element that new outlines go into: the body or, in a file without one, the root.
    private(set) var body: Int?
    private var hasBody = false

    init(_ units: [UInt8]) {
        units.withUnsafeBufferPointer { read($0) }
    }

    /// Not recursive, so that no nesting is too deep.
    private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
        var open: [(name: String, container: Int?)] = []
        var index = 0
        while let found = source.firstIndex(of: UInt8(ascii: "<"), from: index) {
            if let end = Self.endOfOther(source, found) {
                index = end
                continue
            }
            let isEnd = source.hasBytes("</", at: found)
            guard let nameEnd = XMLName.end(source, from: found + (isEnd ? 2 : 1)) else {
                index = found + 1
                continue
            }
            let name = (found + (isEnd ? 2 : 1))..<nameEnd
            let local = Self.localName(source, name)
            if isEnd {
                let end = source.firstIndex(of: UInt8(ascii: ">"), from: nameEnd).map { $0 + 1 } ?? source.count
                close(local, tag: found..<end, &open)
                index = end
                continue
            }
            guard let scan = TagScan(source, nameEnd: nameEnd) else { return }
            index = scan.end
            let parent = open.last { $0.container != nil }?.container
            let container = note(local, name: name, tag: found..<scan.end, scan, parent: parent)
            if !scan.isEmptyElement { open.append((local, container)) }
        }
    }

    private mutating func note(_ local: String, name: Range<Int>, tag: Range<Int>, _ scan: TagScan, parent: Int?)
        -> Int?
    {
        guard local == "outline" || local == "body" || local == "opml" else { return nil }
        let number = containers.count
        containers.append(
            Container(
                name: name, tag: tag, attributes: scan.attributes, isEmptyElement: scan.isEmptyElement,
                parent: parent, isOutline: local == "outline"))
        if local == "outline", let parent { containers[parent].children.append(number) }
        if local == "opml", body == nil { body = number }
        if local == "body", parent != nil, !hasBody {
            body = number
            hasBody = true
        }
        return number
    }

    /// Closes the innermost open element of that name, and whatever was left open inside of it.
    private mutating func close(_ local: String, tag: Range<Int>, _ open: inout [(name: String, container: Int?)]) {
        guard let position = open.lastIndex(where: { $0.name == local }) else { return }
        if let container = open[position].container { containers[container].endTag = tag }
        open.removeSubrange(position...)
    }

    /// The end of a comment, a CDATA section, a processing instruction or a document type that begins here.
    private static func endOfOther(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let end: Int?
        if source.hasBytes("<!--", at: index) {
            end = source.firstIndex(of: "-->", from: index + 4).map { $0 + 3 }
        } else if source.hasBytes("<![CDATA[", at: index) {
            end = source.firstIndex(of: "]]>", from: index + 9).map { $0 + 3 }
        } else if source.hasBytes("<?", at: index) {
            end = source.firstIndex(of: "?>", from: index + 2).map { $0 + 2 }
        } else if source.hasBytes("<!", at: index) {
            let close = source.firstIndex(of: UInt8(ascii: ">"), from: index) ?? source.count
            let subset = source.firstIndex(of: UInt8(ascii: "["), from: index, to: close)
            let inner = subset.flatMap { source.firstIndex(of: UInt8(ascii: "]"), from: $0) }
            end = source.firstIndex(of: UInt8(ascii: ">"), from: inner ?? index).map { $0 + 1 }
        } else {
            return nil
        }
        return end ?? source.count
    }

    /// Without its prefix, in lower case.
    static func localName(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> String {
        let spelled = source[name]
        let start = spelled.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.lowerBound
        return String(decoding: source[start..<name.upperBound].map(\.lowercasedASCII), as: UTF8.self)
    }
}
