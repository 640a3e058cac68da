extension BidirectionalCollection {
    /// Without the elements at either end that nobody wants.
    package func trimming(while isUnwanted: (Element) -> Bool) -> SubSequence {
        var slice = self[...]
        while let first = slice.first, isUnwanted(first) { slice.removeFirst() }
        while let last = slice.last, isUnwanted(last) { slice.removeLast() }
        return slice
    }
}

extension Substring {
    /// Without the blanks and tabs at either end.
    package var trimmed: String { String(trimming { $0 == " " || $0 == "\t" }) }
}
