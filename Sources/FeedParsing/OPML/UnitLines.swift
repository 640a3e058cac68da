/// Line ends and indentation of a document, by code units.
struct UnitLines {
    private let units: [UInt8]

    init(_ units: [UInt8]) { self.units = units }

    private static let newline: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// The blanks before `position` when nothing else stands before it on its line.
    func indentation(before position: Int) -> String? {
        var start = position
        while start > 0, isBlank(start - 1) { start -= 1 }
        guard start == 0 || isBreak(start - 1) else { return nil }
        return text(start..<position)
    }

    /// The line end that follows when only blanks and whole comments stand between.
    func endOfLine(after position: Int) -> Range<Int>? {
        var index = position
        while index < units.count {
            if isBreak(index) {
                let isPair = units[index] == Self.carriageReturn && index + 1 < units.count
                return index..<(isPair && units[index + 1] == Self.newline ? index + 2 : index + 1)
            }
            if isBlank(index) {
                index += 1
            } else if units[index...].starts(with: "<!--".utf8), let end = endOfComment(index) {
                index = end
            } else {
                return nil
            }
        }
        return nil
    }

    /// The whole line of what stands alone on it, with its line end; otherwise just that.
    func wholeLine(of range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end < units.count, isBlank(end) { end += 1 }
        guard let indent = indentation(before: range.lowerBound), end < units.count, isBreak(end),
            let lineEnd = endOfLine(after: end)
        else { return range }
        return (range.lowerBound - indent.utf8.count)..<lineEnd.upperBound
    }

    /// The line end just before `position`.
    func lineEnd(before position: Int) -> String? {
        guard position > 0, isBreak(position - 1) else { return nil }
        let isPair =
            position > 1 && units[position - 1] == Self.newline && units[position - 2] == Self.carriageReturn
        return text((position - (isPair ? 2 : 1))..<position)
    }

    /// The document's first line end, or a newline.
    var usual: String {
        units.firstIndex { $0 == Self.newline || $0 == Self.carriageReturn }
            .flatMap { endOfLine(after: $0) }.map(text) ?? "\n"
    }

    /// Of blanks and line ends, which are ASCII.
    func text(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF8.self) }

    private func isBlank(_ index: Int) -> Bool { units[index] == 0x20 || units[index] == 0x09 }
    private func isBreak(_ index: Int) -> Bool {
        units[index] == Self.newline || units[index] == Self.carriageReturn
    }

    private func endOfComment(_ start: Int) -> Int? {
        units.withUnsafeBufferPointer { $0.firstIndex(of: "-->", from: start + 4).map { $0 + 3 } }
    }
}
