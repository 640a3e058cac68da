extension OPMLDocument {
    /// The document with feeds added at the end of a folder, which is made where it is missing.
    ///
    /// They look like their neighbours: on lines of their own with the same indentation and line end, or, in a file
    /// that is one long line, right behind the last one.
    ///
    /// - Parameters:
    ///   - group: names of folders, outermost first; a folder is matched exactly or else in any case.
    ///   - folderAttributes: what else a folder at this path gets when it is made here.
    /// - Throws: `OPMLError.notEditable`.
    package func adding(
        _ feeds: [[OPMLAttribute]], to group: [String], folderAttributes: ([String]) -> [OPMLAttribute] = { _ in [] }
    ) throws(OPMLError) -> OPMLDocument {
        try adding([(group, feeds)], folderAttributes: folderAttributes)
    }

    /// The same for many folders at once: one reading of the file, however many there are.
    package func adding(
        _ placements: [(group: [String], feeds: [[OPMLAttribute]])],
        folderAttributes: ([String]) -> [OPMLAttribute] = { _ in [] }
    ) throws(OPMLError) -> OPMLDocument {
        guard let body = scan.body else { return self }
        var additions: [Int: NewFolder] = [:]
        let folders = foldersByContainer
        for (group, feeds) in placements where !feeds.isEmpty {
            let (container, depth) = deepest(of: group, from: body, folders)
            additions[container, default: NewFolder()].add(feeds, to: group[depth...])
        }
        var changes: [(range: Range<Int>, text: String)] = []
        for (container, addition) in additions.sorted(by: { $0.key < $1.key }) {
            let place = try place(in: container)
            let path = path(of: container)
            let text = addition.lines(at: 0, in: path, place, folderAttributes)
            changes.append((place.range, place.before + text + place.after))
        }
        return changes.isEmpty ? self : try replacing(changes)
    }

    /// What goes into a folder, existing or new: feeds and new folders, in the order they came.
    private struct NewFolder {
        private enum Entry {
            case feed([OPMLAttribute])
            case folder(String, NewFolder)
        }

        private var entries: [Entry] = []
        /// The places of folders, by name and by name in lower case.
        private var exact: [String: Int] = [:]
        private var inAnyCase: [String: Int] = [:]

        mutating func add(_ feeds: [[OPMLAttribute]], to path: ArraySlice<String>) {
            guard let name = path.first else {
                entries += feeds.map { .feed($0) }
                return
            }
            let place = exact[name] ?? inAnyCase[name.lowercased()] ?? entries.count
            if place == entries.count {
                entries.append(.folder(name, NewFolder()))
                exact[name] = place
                inAnyCase[name.lowercased()] = place
            }
            guard case .folder(let known, var folder) = entries[place] else { return }
            // Taken out meanwhile, so that it is changed where it is and not copied.
            entries[place] = .feed([])
            folder.add(feeds, to: path.dropFirst())
            entries[place] = .folder(known, folder)
        }

        func lines(
            at depth: Int, in path: [String], _ place: Place, _ attributes: ([String]) -> [OPMLAttribute]
        ) -> String {
            var text = ""
            for entry in entries {
                switch entry {
                case .feed(let feed):
                    text += place.line("<outline\(feed.map(\.markup).joined())/>", depth: depth)
                case .folder(let name, let folder):
                    let extra = attributes(path + [name]).filter { $0.name.lowercased() != "text" }
                    let markup = ([OPMLAttribute("text", name)] + extra).map(\.markup).joined()
                    text += place.line("<outline\(markup)>", depth: depth)
                    text += folder.lines(at: depth + 1, in: path + [name], place, attributes)
                    text += place.line("</outline>", depth: depth)
                }
            }
            return text
        }
    }

    private typealias Folders = [Int: (exact: [String: Int], inAnyCase: [String: Int])]

    /// The folders in each container, by name; of two with one name the first.
    private var foldersByContainer: Folders {
        var folders: Folders = [:]
        for outline in outlines where outline.isFolder {
            guard let name = outline.folderName, let parent = scan.containers[outline.number].parent else { continue }
            var inside = folders[parent] ?? ([:], [:])
            inside.exact[name] = inside.exact[name] ?? outline.number
            inside.inAnyCase[name.lowercased()] = inside.inAnyCase[name.lowercased()] ?? outline.number
            folders[parent] = inside
        }
        return folders
    }

    /// Walks down existing folders as far as the path goes.
    private func deepest(of group: [String], from body: Int, _ folders: Folders) -> (container: Int, depth: Int) {
        var container = body
        for (depth, name) in group.enumerated() {
            let inside = folders[container]
            guard let match = inside?.exact[name] ?? inside?.inAnyCase[name.lowercased()] else {
                return (container, depth)
            }
            container = match
        }
        return (container, group.count)
    }

    /// The names of the folders down to a container, itself included.
    private func path(of container: Int) -> [String] {
        guard scan.containers[container].isOutline, let outline = outlines.first(where: { $0.number == container })
        else { return [] }
        return outline.path + (outline.folderName.map { [$0] } ?? [])
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
