import FeedText

/// The attributes of one start tag, read with every liberty that HTML authors take.
struct TagScan {
    /// Ranges of the source.
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    var isEmptyElement = false
    /// Something was not as XML wants it.
    var isMended = false
    /// The index after `>`.
    var end: Int

    /// More attributes than any vocabulary has; keeps the check for duplicates cheap.
    private static let mostAttributes = 256

    /// nil when the input ends inside the tag.
    init?(_ source: UnsafeBufferPointer<UInt8>, nameEnd: Int) {
        var index = nameEnd
        while true {
            while index < source.count, source[index].isXMLSpace { index += 1 }
            guard index < source.count else { return nil }
            switch source[index] {
            case UInt8(ascii: ">"):
                end = index + 1
                return
            case UInt8(ascii: "/"):
                index += 1
                isEmptyElement = index < source.count && source[index] == UInt8(ascii: ">")
                continue
            case UInt8(ascii: "<"):
                isMended = true
                end = index
                return
            default: break
            }
            guard let attributeEnd = XMLName.end(source, from: index) else {
                isMended = true
                index += 1
                continue
            }
            let name = index..<attributeEnd
            index = attributeEnd
            guard let value = Self.value(source, &index, &isMended) else { return nil }
            let isFull = attributes.count >= Self.mostAttributes
            if isFull || attributes.contains(where: { source[$0.name].elementsEqual(source[name]) }) {
                isMended = true
            } else {
                attributes.append((name, value))
            }
        }
    }

    /// The value after an attribute's name; empty when there is none, nil when the input ends before it.
    private static func value(_ source: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ isMended: inout Bool)
        -> Range<Int>?
    {
        var position = index
        while position < source.count, source[position].isXMLSpace { position += 1 }
        guard position < source.count, source[position] == UInt8(ascii: "=") else {
            isMended = true
            return index..<index
        }
        position += 1
        while position < source.count, source[position].isXMLSpace { position += 1 }
        guard position < source.count else { return nil }
        let quote = source[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            // A quote that is never closed ends with its tag, or it would take the rest of the document with it. That
            // costs one look to the end for each kind of quote: the one found missing is the last of its kind.
            if let close = source.firstIndex(of: quote, from: position + 1), close - position <= Skeleton.longestTag {
                let end = tagEnd(source, within: position + 1..<close)
                isMended = isMended || end != nil
                index = end ?? close + 1
                return position + 1..<(end ?? close)
            }
            position += 1
        }
        isMended = true
        if isCurledQuote(source, position), let close = curledQuote(source, from: position + 3) {
            index = close + 3
            return position + 3..<close
        }
        let start = position
        while position < source.count, !source[position].isXMLSpace, source[position] != UInt8(ascii: ">") {
            position += 1
        }
        index = position
        return start..<position
    }

    /// Where the tag ends in what looks like a value, as its quote was closed by that of a later tag: at a `>` with
    /// another tag behind it. Markup in a value begins with `<`.
    private static func tagEnd(_ source: UnsafeBufferPointer<UInt8>, within value: Range<Int>) -> Int? {
        guard let end = source.firstIndex(of: UInt8(ascii: ">"), from: value.lowerBound, to: value.upperBound),
            let next = source.firstIndex(of: UInt8(ascii: "<"), from: value.lowerBound, to: value.upperBound),
            next > end
        else { return nil }
        return end
    }

    /// The quotes that a word processor puts in place of straight ones: U+2018 to U+201F, and primes.
    private static func isCurledQuote(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 3 <= source.count && source[index] == 0xE2 && source[index + 1] == 0x80
            && (0x98...0x9F ~= source[index + 2] || 0xB2...0xB3 ~= source[index + 2])
    }

    private static func curledQuote(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < source.count, source[index] != UInt8(ascii: ">"), source[index] != UInt8(ascii: "<") {
            if isCurledQuote(source, index) { return index }
            index += 1
        }
        return nil
    }
}
