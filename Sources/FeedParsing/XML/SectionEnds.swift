import FeedText

/// Where the CDATA sections of a broken document end.
///
/// One without `]]>` ends with its element; else it would take all that follows, up to the next section's end.
struct SectionEnds {
    struct Section {
        var content: Range<Int>
        /// Where the markup goes on.
        var end: Int
        var isClosed: Bool
    }

    /// The mark that was found last, or the end of the input: it serves all sections that begin before it.
    private var mark = -1

    /// The section whose content begins at `start`, in an element of this name.
    mutating func section(
        in source: UnsafeBufferPointer<UInt8>, from start: Int, of name: Slice<UnsafeBufferPointer<UInt8>>?
    ) -> Section {
        if mark < start { mark = source.firstIndex(of: "]]>", from: start, anchor: 2) ?? source.count }
        let isClosed = mark < source.count
        if let name, let end = Self.endTag(of: name, in: source, start..<mark),
            !isClosed || source.firstIndex(of: "<![CDATA[", from: end, anchor: 2).map({ $0 < mark }) == true
        {
            return Section(content: start..<Self.withoutStump(source, start..<end), end: end, isClosed: false)
        }
        return Section(content: start..<mark, end: min(mark + 3, source.count), isClosed: isClosed)
    }

    private static func endTag(
        of name: Slice<UnsafeBufferPointer<UInt8>>, in source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        var index = range.lowerBound
        while let found = source.firstIndex(of: UInt8(ascii: "<"), from: index, to: range.upperBound) {
            index = found + 1
            let end = index + 1 + name.count
            if end < range.upperBound, source[index] == UInt8(ascii: "/"), !source[end].continuesName,
                source[index + 1..<end].elementsEqual(name)
            {
                return found
            }
        }
        return nil
    }

    /// Without what is left of the mark: `]]`, `]>`.
    private static func withoutStump(_ source: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Int {
        let start = content.upperBound - 2
        guard start >= content.lowerBound, source.hasBytes("]]", at: start) || source.hasBytes("]>", at: start) else {
            return content.upperBound
        }
        return start
    }
}
