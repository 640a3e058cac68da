/// Rewrites a document that libxml2 refuses into one that it accepts, losing nothing that can be read.
///
/// libxml2's own recovery is of no use here: after the first error it drops every entity, and it lets a wrong end
/// tag close whatever is open (FETCHING 23). This pass keeps the stack of open elements itself.
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
    /// What was looked up before.
    private var htmlEntities: [String: [UInt8]?] = [:]

    /// libxml2 stops at a depth of 256.
    private static let deepest = 240

    static func skeleton(of source: [UInt8], from start: Int) -> Skeleton {
        source.withUnsafeBufferPointer { source in
            var repair = XMLRepair(source: source, position: start)
            repair.skeleton.bytes.reserveCapacity(source.count - start)
            repair.run()
            return repair.skeleton
        }
    }

    private init(source: UnsafeBufferPointer<UInt8>, position: Int) {
        self.source = source
        self.position = position
    }

    private mutating func run() {
        while position < source.count, !rootEnded {
            guard let tag = source.firstIndex(of: UInt8(ascii: "<"), from: position) else {
                text(position..<source.count)
                position = source.count
                break
            }
            text(position..<tag)
            position = tag
            markup()
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

    private mutating func warn(_ code: String, _ offset: Int, _ message: StaticString) {
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

    private mutating func markup() {
        let next = position + 1 < source.count ? source[position + 1] : 0
        switch next {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"):
            let end = source.firstIndex(of: "?>", from: position + 2)
            if end == nil { warn("xml.unclosed", position, "a processing instruction never ends") }
            position = end.map { $0 + 2 } ?? source.count
        case UInt8(ascii: "/"): endTag()
        case _ where next.startsName && nameEnd(from: position + 1) != nil: startTag()
        default:
            literalBracket()
        }
    }

    private mutating func literalBracket() {
        // A run of them at once, and lifted, so that a document of nothing else does not grow fourfold.
        var end = position + 1
        while end + 1 < source.count, source[end] == UInt8(ascii: "<"), source[end + 1] == UInt8(ascii: "<") {
            end += 1
        }
        if !open.isEmpty {
            warn("xml.bare_bracket", position, "a < that begins no tag was taken as text")
            skeleton.markOrigin(position)
            if end - position == 1 { skeleton.append("&lt;") } else { skeleton.lift(position..<end) }
        }
        position = end
    }

    private mutating func declaration() {
        if source.hasBytes("<![CDATA[", at: position) {
            let end = source.firstIndex(of: "]]>", from: position + 9)
            if end == nil { warn("xml.unclosed", position, "a CDATA section never ends") }
            if !open.isEmpty { skeleton.lift(position + 9..<(end ?? source.count)) }
            position = end.map { $0 + 3 } ?? source.count
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
        guard let nameEnd = nameEnd(from: position + 1) else { return literalBracket() }
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
        for attribute in tag.attributes {
            skeleton.append(" ")
            skeleton.append(source, attribute.name)
            skeleton.append("=\"")
            text(attribute.value, inAttribute: true)
            skeleton.append("\"")
        }
        if tag.isEmptyElement || HTMLNames.isVoid(source, name) {
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
        if HTMLNames.isItem(source, name), let outer = open.lastIndex(where: { equal($0, name) }) {
            warn("xml.unclosed", name.lowerBound, at: name, "begins before the one before it ends")
            close(downTo: outer)
        } else if let top = open.last, HTMLNames.isFeedLeaf(source, top), HTMLNames.isFeedChild(source, name) {
            warn("xml.unclosed", top.lowerBound, at: top, "never ends")
            close(downTo: open.count - 1)
        }
    }

    private mutating func endTag() {
        let nameStart = position + 2
        guard let nameEnd = nameEnd(from: nameStart) else {
            // "</" at the end of a cut document, or "</ " in text.
            if position + 2 >= source.count { position = source.count } else { literalBracket() }
            return
        }
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
        } else if !HTMLNames.isVoid(source, name) {
            warn("xml.end_tag", start, at: name, isEnd: true, "ends nothing")
        }
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
            && zip(source[left], source[right]).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }

    /// Where the name at `start` ends; nil when no XML name begins there.
    private func nameEnd(from start: Int) -> Int? {
        XMLName.end(source, from: start)
    }

    // MARK: Text

    /// Text with every reference in it made good.
    private mutating func text(_ range: Range<Int>, inAttribute: Bool = false) {
        if open.isEmpty && !inAttribute { return }
        var copied = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let replaced: Int
            switch source[index] {
            case UInt8(ascii: "&"):
                skeleton.append(source, copied..<index)
                skeleton.markOrigin(index)
                replaced = reference(at: index, end: range.upperBound, inAttribute: inAttribute)
            case UInt8(ascii: "<"):
                skeleton.append(source, copied..<index)
                skeleton.append("&lt;")
                replaced = index + 1
            case UInt8(ascii: "\"") where inAttribute:
                skeleton.append(source, copied..<index)
                skeleton.append("&quot;")
                replaced = index + 1
            case UInt8(ascii: ">") where source.hasBytes("]]>", at: index - 2):
                skeleton.append(source, copied..<index)
                skeleton.append("&gt;")
                warn("xml.cdata_end", index, "]]> without a CDATA section was taken as text")
                replaced = index + 1
            default:
                index += 1
                continue
            }
            index = replaced
            copied = replaced
        }
        skeleton.append(source, copied..<range.upperBound)
    }

    private mutating func htmlEntity(_ name: String) -> [UInt8]? {
        if let known = htmlEntities[name] { return known }
        let found = EntityReference.html(name)
        if htmlEntities.count < 1_000 { htmlEntities[name] = .some(found) }
        return found
    }

    /// Appends what the `&` at `index` means and gives the index after it.
    private mutating func reference(at index: Int, end: Int, inAttribute: Bool) -> Int {
        switch EntityReference.read(UnsafeBufferPointer(rebasing: source[index..<min(end, index + 64)])) {
        case .none:
            warn("xml.bare_ampersand", index, "a bare & was taken as text")
            let run = source[index..<end].prefix { $0 == UInt8(ascii: "&") }.count
            if run < 4 || inAttribute {
                skeleton.append("&amp;")
                return index + 1
            }
            skeleton.lift(index..<index + run - 1)
            return index + run - 1
        case .valid(let length):
            skeleton.append(source, index..<index + length)
            return index + length
        case .control(let length):
            warn("xml.control_character", index, "a reference to a character that XML forbids was left out")
            return index + length
        case .replacement(let length):
            skeleton.append("\u{FFFD}")
            warn("xml.character_reference", index, "a reference to no character became U+FFFD")
            return index + length
        case .named(let name, let length):
            if let text = entities.expansion(of: Array(name.utf8), at: index, warnings: &skeleton.repairs) {
                skeleton.bytes.append(contentsOf: text)
            } else if let text = htmlEntity(name) {
                if !entities.hasExternalSubset { warn("xml.html_entity", index, "an HTML entity in XML was decoded") }
                skeleton.bytes.append(contentsOf: text)
            } else {
                warn("xml.unknown_entity", index, "an entity that nobody knows was taken as text")
                skeleton.append("&amp;")
                return index + 1
            }
            return index + length
        }
    }
}
