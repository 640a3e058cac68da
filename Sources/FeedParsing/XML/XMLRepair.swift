import FeedText

/// Rewrites a document that libxml2 refuses into one that it accepts, losing nothing that can be read.
///
/// libxml2's own recovery is of no use here: after the first error it drops every entity, and it lets a wrong end
/// tag close whatever is open. This pass keeps the stack of open elements itself.
struct XMLRepair {
    let source: UnsafeBufferPointer<UInt8>
    var skeleton = Skeleton()
    var entities = DeclaredEntities()
    private var position: Int
    /// The names of the open elements, as ranges of the source.
    private var open: [Range<Int>] = []
    /// Elements too deep to be passed on; their end tags are dropped as well.
    private var tooDeep = 0
    private var rootEnded = false
    private var names = NameBudget()
    private var sectionEnds = SectionEnds()
    private var instructionsNeverEnd = false
    /// What was looked up before.
    var htmlEntities: [String: [UInt8]?] = [:]

    /// libxml2 stops at a depth of 256.
    private static let deepest = 240

    static func skeleton(of source: [UInt8], from start: Int) -> Skeleton {
        source.withUnsafeBufferPointer { source in
            var repair = XMLRepair(source: source, position: start)
            repair.skeleton.bytes.reserveCapacity(source.count - start)
            repair.run()
            repair.skeleton.bytes.append(0)
            return repair.skeleton
        }
    }

    private init(source: UnsafeBufferPointer<UInt8>, position: Int) {
        self.source = source
        self.position = position
    }

    private mutating func run() {
        while position < source.count, !rootEnded {
            let tag = nextMarkup(from: position)
            if !open.isEmpty { text(position..<tag) }
            position = tag
            if position < source.count { markup() }
        }
        if !open.isEmpty {
            warn("xml.truncated", source.count, "the document ends before its elements do")
            skeleton.isTruncated = true
            close(downTo: 0)
        } else if !source[position...].allSatisfy(\.isXMLSpace), rootEnded {
            warnAboutJunk()
        }
    }

    private mutating func warnAboutJunk() {
        // Comments and processing instructions may follow the root.
        guard let start = source[position...].firstIndex(where: { !$0.isXMLSpace }),
            !source.hasBytes("<!--", at: start), !source.hasBytes("<?", at: start)
        else { return }
        warn("xml.junk_after_root", start, "text after the end of the feed was ignored")
    }

    mutating func warn(_ code: String, _ offset: Int, _ message: StaticString) {
        skeleton.repairs.add(code, at: offset, message.description)
    }

    /// `message` follows the name of an element, which stands at `name` in the source.
    private mutating func warn(
        _ code: String, _ offset: Int, at name: Range<Int>, isEnd: Bool = false, _ message: StaticString
    ) {
        guard skeleton.repairs.wants(code) else { return skeleton.repairs.count(code) }
        let name = String(decoding: source[name].prefix(60), as: UTF8.self)
        skeleton.repairs.add(code, at: offset, "<\(isEnd ? "/" : "")\(name)> \(message)")
    }

    // MARK: Markup

    /// The next `<` that begins a tag or a declaration; the others are text.
    private func nextMarkup(from start: Int) -> Int {
        var index = start
        while let bracket = source.firstIndex(of: UInt8(ascii: "<"), from: index) {
            let next = bracket + 1 < source.count ? source[bracket + 1] : 0
            switch next {
            case UInt8(ascii: "!"), UInt8(ascii: "?"): return bracket
            // "</" at the end of a cut document is the stump of a tag, "</ " is text.
            case UInt8(ascii: "/"): if bracket + 2 == source.count || hasName(at: bracket + 2) { return bracket }
            default: if next.startsName, hasName(at: bracket + 1) { return bracket }
            }
            index = bracket + 1
        }
        return source.count
    }

    private mutating func markup() {
        switch position + 1 < source.count ? source[position + 1] : 0 {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"):
            instruction()
        case UInt8(ascii: "/"): endTag()
        default: startTag()
        }
    }

    /// Without `?>` to the end of the document, it ends as a tag does.
    private mutating func instruction() {
        if !instructionsNeverEnd, let end = source.firstIndex(of: "?>", from: position + 2) {
            position = end + 2
            return
        }
        instructionsNeverEnd = true
        warn("xml.unclosed", position, "a processing instruction never ends")
        position = source.firstIndex(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? source.count
    }

    private mutating func declaration() {
        if source.hasLetters("<![cdata[", at: position) {
            let section = sectionEnds.section(in: source, from: position + 9, of: open.last.map { source[$0] })
            if !section.isClosed { warn("xml.unclosed", position, "a CDATA section never ends") }
            if !source.hasBytes("<![CDATA[", at: position) {
                warn("xml.declaration", position, "<![cdata[ was taken for <![CDATA[")
            }
            if !open.isEmpty { skeleton.lift(section.content) }
            position = section.end
        } else if source.hasBytes("<!--", at: position) {
            let end = source.firstIndex(of: "-->", from: position + 4)
            if end == nil { warn("xml.unclosed", position, "a comment never ends") }
            position = end.map { $0 + 3 } ?? source.count
        } else if source.hasLetters("<!doctype", at: position) {
            position = entities.readDoctype(source, at: position, warnings: &skeleton.repairs)
        } else {
            warn("xml.declaration", position, "a declaration in the middle of the document was left out")
            position = source.firstIndex(of: UInt8(ascii: ">"), from: position).map { $0 + 1 } ?? source.count
        }
    }

    // MARK: Tags

    private mutating func startTag() {
        guard let nameEnd = XMLName.end(source, from: position + 1) else { return position += 1 }
        let name = position + 1..<nameEnd
        guard let tag = TagScan(source, nameEnd: nameEnd) else {
            // Only the end of the input can stand in the way.
            position = source.count
            return
        }
        let start = position
        position = tag.end
        if tag.end - start > Skeleton.longestTag {
            warn("xml.tag_too_long", start, "a tag of more than 64 KiB was left out")
            return
        }
        guard names.affords(source[name]) else {
            return warn("xml.too_many_names", start, "tags of ever new names were left out")
        }
        if tag.isMended { warn("xml.tag", start, at: name, "has attributes that are not well-formed") }
        closeImplied(by: name)
        if open.count >= Self.deepest {
            if !tag.isEmptyElement { tooDeep += 1 }
            warn("xml.too_deep", start, "elements more than 240 deep were left out")
            return
        }
        skeleton.markOrigin(start)
        skeleton.append("<")
        skeleton.append(source, name)
        for attribute in tag.attributes where affords(attribute) {
            skeleton.append(" ")
            skeleton.append(source, attribute.name)
            skeleton.append("=\"")
            self.attribute(attribute.value)
            skeleton.append("\"")
        }
        if tag.isEmptyElement || RepairVocabulary.isVoid(source, name) {
            skeleton.append("/>")
            if open.isEmpty { rootEnded = true }
        } else {
            skeleton.append(">")
            open.append(name)
        }
    }

    /// Ends what cannot go on when `name` begins: an item in an item, a title in which another element of the
    /// feed begins.
    private mutating func closeImplied(by name: Range<Int>) {
        if RepairVocabulary.isItem(source, name), let outer = open.lastIndex(where: { equal($0, name) }) {
            warn("xml.unclosed", name.lowerBound, at: name, "begins before the one before it ends")
            close(downTo: outer)
        } else if let top = open.last, RepairVocabulary.isFeedLeaf(source, top),
            RepairVocabulary.isFeedChild(source, name)
        {
            warn("xml.unclosed", top.lowerBound, at: top, "never ends")
            close(downTo: open.count - 1)
        }
    }

    private mutating func endTag() {
        let nameStart = position + 2
        guard let nameEnd = XMLName.end(source, from: nameStart) else { return position = source.count }
        let name = nameStart..<nameEnd
        let start = position
        position = nameEnd
        while position < source.count, source[position] != UInt8(ascii: ">"), source[position] != UInt8(ascii: "<") {
            position += 1
        }
        if position < source.count, source[position] == UInt8(ascii: ">") { position += 1 }

        if tooDeep > 0 {
            tooDeep -= 1
        } else if let match = open.lastIndex(where: { equal($0, name) }) {
            if match != open.count - 1 {
                warn("xml.unclosed", start, at: name, isEnd: true, "ends more than its own element")
            }
            close(downTo: match)
            if open.isEmpty { rootEnded = true }
        } else if !RepairVocabulary.isVoid(source, name), names.affords(source[name]) {
            warn("xml.end_tag", start, at: name, isEnd: true, "ends nothing")
        }
    }

    /// A declared namespace is kept beside the names.
    private mutating func affords(_ attribute: (name: Range<Int>, value: Range<Int>)) -> Bool {
        names.affords(source[attribute.name])
            && (!source.hasBytes("xmlns", at: attribute.name.lowerBound) || names.affords(source[attribute.value]))
    }

    private mutating func close(downTo depth: Int) {
        tooDeep = 0
        while open.count > depth, let name = open.popLast() {
            skeleton.append("</")
            skeleton.append(source, name)
            skeleton.append(">")
        }
    }

    private func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count
            && zip(source[left], source[right]).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }

    private func hasName(at index: Int) -> Bool { XMLName.end(source, from: index) != nil }
}
