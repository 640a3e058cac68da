extension OPMLDocument {
    /// The document with feeds added at the end of a folder, which is made where it is missing.
    ///
    /// They look like their neighbours: on lines of their own with the same indentation and line end, or, in a file that
    /// is one long line, right behind the last one.
    ///
    /// - Parameters:
    ///   - group: names of folders, outermost first; a folder is matched exactly or else in any case.
    ///   - folderAttributes: what else a folder at this path gets when it is made here.
    /// - Throws: `OPMLError.notEditable`.
    package func adding(
        _ feeds: [[OPMLAttribute]], to group: [String], folderAttributes: ([String]) -> [OPMLAttribute] = { _ in [] }
    ) throws(OPMLError) -> OPMLDocument {
        guard let body = scan.body, !feeds.isEmpty else { return self }
        let (container, depth) = deepest(of: group, from: body)
        let folders = group.indices.dropFirst(depth).map { index in
            let extra = folderAttributes(Array(group[...index])).filter { $0.name.lowercased() != "text" }
            return ([OPMLAttribute("text", group[index])] + extra).map(\.markup).joined()
        }
        let place = try place(in: container)
        var text = ""
        for (level, folder) in folders.enumerated() {
            text += place.line("<outline\(folder)>", depth: level)
        }
        for feed in feeds { text += place.line("<outline\(feed.map(\.markup).joined())/>", depth: folders.count) }
        for level in folders.indices.reversed() { text += place.line("</outline>", depth: level) }
        return try replacing([(place.range, place.before + text + place.after)])
    }

    /// Walks down existing folders as far as the path goes.
    private func deepest(of group: [String], from body: Int) -> (container: Int, depth: Int) {
        let folders = Dictionary(
            outlines.filter(\.isFolder).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var container = body
        for (depth, name) in group.enumerated() {
            let inner = scan.containers[container].children.compactMap { folders[$0] }
            let match =
                inner.first { $0.folderName == name }
                ?? inner.first { $0.folderName?.lowercased() == name.lowercased() }
            guard let match else { return (container, depth) }
            container = match.number
        }
        return (container, group.count)
    }

    /// Where new outlines go, and what stands around them.
    private struct Place {
        var range: Range<Int>
        var before = ""
        var after = ""
        /// nil where outlines follow each other without blanks.
        var layout: (indent: String, unit: String, lineEnd: String)?

        func line(_ text: String, depth: Int) -> String {
            guard let layout else { return text }
            return layout.indent + String(repeating: layout.unit, count: depth) + text + layout.lineEnd
        }
    }

    private func place(in number: Int) throws(OPMLError) -> Place {
        let container = scan.containers[number]
        let lines = UnitLines(units.ascii)
        if let child = container.children.last.map({ scan.containers[$0] }) {
            guard child.isEmptyElement || child.endTag != nil else { throw unclosed(child) }
            let last = child.element
            if let indent = lines.indentation(before: last.lowerBound),
                let end = lines.endOfLine(after: last.upperBound)
            {
                return Place(
                    range: end.upperBound..<end.upperBound,
                    layout: (indent, indentationUnit(lines), lines.text(end)))
            }
            return Place(range: last.upperBound..<last.upperBound)
        }
        let indent = lines.indentation(before: container.tag.lowerBound)
        let unit = indentationUnit(lines)
        if container.isEmptyElement {
            var slash = container.tag.upperBound - 2
            while slash > container.tag.lowerBound, units.ascii[slash - 1].isXMLSpace { slash -= 1 }
            var place = Place(range: slash..<container.tag.upperBound, before: ">")
            place.after = "</\(units.text(container.name))>"
            if let indent {
                place.layout = (indent + unit, unit, lines.usual)
                place.before += lines.usual
                place.after = indent + place.after
            }
            return place
        }
        guard let endTag = container.endTag else { throw unclosed(container) }
        if let closing = lines.indentation(before: endTag.lowerBound) {
            let start = endTag.lowerBound - closing.utf8.count
            let lineEnd = lines.lineEnd(before: start) ?? lines.usual
            return Place(range: start..<start, layout: (closing + unit, unit, lineEnd))
        }
        var place = Place(range: endTag.lowerBound..<endTag.lowerBound)
        if let indent {
            place.layout = (indent + unit, unit, lines.usual)
            place.before = lines.usual
            place.after = indent
        }
        return place
    }

    private func unclosed(_ container: OutlineScan.Container) -> OPMLError {
        let name = units.text(container.name)
        return .notEditable("its <\(name)> has no end tag; add </\(name)> first")
    }

    /// By how much an outline stands further in than what it lies in, from the first one that tells.
    private func indentationUnit(_ lines: UnitLines) -> String {
        for container in scan.containers {
            guard let parent = container.parent,
                let inner = lines.indentation(before: container.tag.lowerBound),
                let outer = lines.indentation(before: scan.containers[parent].tag.lowerBound),
                container.isOutline || inner != outer, inner.hasPrefix(outer)
            else { continue }
            return String(inner.dropFirst(outer.count))
        }
        return "  "
    }
}
