/// Reads a template by bytes.
struct MustacheParser {
    private let bytes: [UInt8]
    private var position = 0
    private var delimiters = (open: Array("{{".utf8), close: Array("}}".utf8))

    /// Sections that are open, outermost first, with what they hold so far; the template itself is the first.
    private var open = [Section(name: "", place: 0, isInverted: false)]

    private struct Section {
        var name: String
        var place: Int
        var isInverted: Bool
        var nodes: [Mustache.Node] = []
    }

    init(_ source: String) {
        bytes = Array(source.utf8)
    }

    mutating func parse(indented: (String, String) -> String) throws -> [Mustache.Node] {
        while let start = find(delimiters.open, from: position) {
            let text = position..<start
            let (kind, content) = try tag(at: start)
            var indentation = Range(uncheckedBounds: (start, start))
            if "#^/!>=".utf8.contains(kind), let line = lineOfItsOwn(from: start) {
                indentation = line.lowerBound..<start
                position = line.upperBound
            }
            append(bytes[text.lowerBound..<max(text.lowerBound, indentation.lowerBound)])
            try append(kind, content, at: start, String(decoding: bytes[indentation], as: UTF8.self), indented)
        }
        append(bytes[position...])
        guard open.count == 1 else { throw fault(at: open[open.count - 1].place) }
        return open[0].nodes
    }

    private mutating func append(
        _ kind: UInt8, _ content: String, at start: Int, _ indentation: String, _ indented: (String, String) -> String
    ) throws {
        let last = open.count - 1
        switch kind {
        case UInt8(ascii: "!"): break
        case UInt8(ascii: "="):
            let pair = content.split(separator: " ")
            guard pair.count == 2 else { throw fault(at: start) }
            delimiters = (Array(pair[0].utf8), Array(pair[1].utf8))
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            open.append(Section(name: content, place: start, isInverted: kind == UInt8(ascii: "^")))
        case UInt8(ascii: "/"):
            guard last > 0, open[last].name == content else { throw fault(at: start) }
            let section = open.removeLast()
            let name = Mustache.Name(content)
            open[last - 1].nodes.append(
                section.isInverted ? .inverted(name, section.nodes) : .section(name, section.nodes))
        case UInt8(ascii: ">"):
            open[last].nodes.append(.partial(indentation.isEmpty ? content : indented(content, indentation)))
        default: open[last].nodes.append(.variable(Mustache.Name(content), isEscaped: kind == 0))
        }
    }

    private mutating func append(_ text: ArraySlice<UInt8>) {
        if !text.isEmpty { open[open.count - 1].nodes.append(.text(Array(text))) }
    }

    /// The kind, which is 0 for a variable and `&` for one that is not escaped, and what stands behind it; moves on.
    private mutating func tag(at start: Int) throws -> (kind: UInt8, content: String) {
        var begin = start + delimiters.open.count
        var kind = begin < bytes.count && "#^/!>=&{".utf8.contains(bytes[begin]) ? bytes[begin] : 0
        if kind != 0 { begin += 1 }
        var close = delimiters.close
        if kind == UInt8(ascii: "{") { close.insert(UInt8(ascii: "}"), at: 0) }
        if kind == UInt8(ascii: "=") { close.insert(kind, at: 0) }
        guard let end = find(close, from: begin) else { throw fault(at: start) }
        position = end + close.count
        if kind == UInt8(ascii: "{") { kind = UInt8(ascii: "&") }
        let content = String(decoding: bytes[begin..<end], as: UTF8.self)
        let name = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && !"{}#^/!>&".utf8.contains($0) }
        guard isName || "!=".utf8.contains(kind) else { throw fault(at: start) }
        return (kind, name)
    }

    /// The line of a tag that stands alone on it, with the line's end: it leaves no empty line behind.
    private func lineOfItsOwn(from start: Int) -> Range<Int>? {
        var first = start
        while first > 0, isBlank(bytes[first - 1]) { first -= 1 }
        guard first == 0 || bytes[first - 1] == 0x0A else { return nil }
        var end = position
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        if end == bytes.count { return first..<end }
        if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { end += 1 }
        return bytes[end] == 0x0A ? first..<(end + 1) : nil
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }

    private func fault(at place: Int) -> Mustache.Fault {
        let line = bytes[..<place].count { $0 == 0x0A } + 1
        let rest = bytes[place...].prefix { $0 != 0x0A }
        let end = find(delimiters.close, from: place).map { $0 + delimiters.close.count } ?? bytes.count
        return Mustache.Fault(line: line, tag: String(decoding: rest.prefix(end - place), as: UTF8.self))
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
