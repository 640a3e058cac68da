import FeedText

/// An OPML file that is edited where it stands: encoding, line ends, indentation, comments, the order of attributes and
/// unknown ones stay, because every byte that is not the edit itself stays.
package struct OPMLDocument: Sendable {
    package let bytes: [UInt8]
    /// Feeds and folders in document order.
    package let outlines: [Outline]
    let units: CodeUnits
    let scan: OutlineScan

    /// A feed, a folder or a reading list, with what its `outline` element says.
    package struct Outline: Sendable {
        /// As spelled, their references resolved.
        package var attributes: [OPMLAttribute]
        /// The names of the folders around it, outermost first.
        package var path: [String]
        /// Counted from 1.
        package var line: Int
        /// Tells the outlines of one document apart.
        package let number: Int

        package var url: String? { isReadingList ? nil : attributes["xmlUrl"] }
        /// The address of the list that it includes by reference.
        package var listURL: String? { isReadingList ? attributes["url"] ?? attributes["xmlUrl"] : nil }
        /// Of the feed or of the list; nil for a folder.
        package var address: String? { url ?? listURL }
        private var isReadingList: Bool { attributes["type"]?.lowercased() == "include" }
        package var isFolder: Bool { address == nil }
        package var name: String? {
            (attributes["title"] ?? attributes["text"] ?? attributes["description"])?.collapsed
        }
        /// As the reader names folders.
        var folderName: String? {
            (attributes["text"] ?? attributes["title"] ?? attributes["description"])?.collapsed
        }
    }

    /// - Throws: `OPMLError`.
    package init(_ bytes: [UInt8]) throws(OPMLError) {
        guard bytes.contains(where: { !$0.isXMLSpace }) else { throw .empty }
        self.bytes = bytes
        let units = try CodeUnits(bytes)
        let scan = OutlineScan(units.ascii)
        guard scan.body != nil else { throw .notOPML("has no <opml> element") }
        self.units = units
        self.scan = scan
        outlines = Self.outlines(of: scan, in: units)
    }

    private static func outlines(of scan: OutlineScan, in units: CodeUnits) -> [Outline] {
        var outlines: [Outline] = []
        // What holds inside of each container: its own path, with its name if it is a folder.
        var paths = [[String]](repeating: [], count: scan.containers.count)
        var lines = OutlineLines(units.ascii)
        for (number, container) in scan.containers.enumerated() {
            let outer = container.parent.map { paths[$0] } ?? []
            paths[number] = outer
            guard container.isOutline else { continue }
            let attributes = attributes(of: container, in: units)
            let outline = Outline(
                attributes: attributes, path: outer, line: lines.line(at: container.tag.lowerBound), number: number)
            outlines.append(outline)
            if outline.isFolder, let name = outline.folderName { paths[number].append(name) }
        }
        return outlines
    }

    static func attributes(of container: OutlineScan.Container, in units: CodeUnits) -> [OPMLAttribute] {
        container.attributes.map { name, value in
            OPMLAttribute(units.text(name), HTMLEntities.decode(units.text(value)))
        }
    }

    /// The namespaces declared on the root, by prefix, for attributes that are carried into another file.
    package var namespaces: [String: String] {
        var namespaces: [String: String] = [:]
        for container in scan.containers where !container.isOutline {
            for attribute in Self.attributes(of: container, in: units) where attribute.name.hasPrefix("xmlns:") {
                namespaces[String(attribute.name.dropFirst("xmlns:".utf8.count))] = attribute.value
            }
        }
        return namespaces
    }

    /// The document with some of its units replaced, read again.
    func replacing(_ changes: [(range: Range<Int>, text: String)]) throws(OPMLError) -> OPMLDocument {
        try OPMLDocument(units.replacing(changes))
    }
}

/// Line numbers of ascending positions.
private struct OutlineLines {
    private let units: [UInt8]
    private var position = 0
    private var line = 1

    init(_ units: [UInt8]) { self.units = units }

    mutating func line(at target: Int) -> Int {
        while position < target {
            // CRLF is one line end, and so is the CR of an old Macintosh.
            let isBreak = units[position] == 0x0A || units[position] == 0x0D && units[position + 1] != 0x0A
            if isBreak { line += 1 }
            position += 1
        }
        return line
    }
}
