import FeedText

/// Text and attribute values with every reference in them made good.
extension XMLRepair {
    mutating func text(_ range: Range<Int>) {
        if range.count < Skeleton.shortestLift {
            escape(range)
            return
        }
        warnAboutSectionEnds(range)
        let hasBrackets = source.firstIndex(of: UInt8(ascii: "<"), from: range.lowerBound, to: range.upperBound) != nil
        if hasBrackets || !skeleton.liftText(source, range) {
            let start = skeleton.mended.count
            mend(range)
            skeleton.markOrigin(range.lowerBound)
            skeleton.lift(start..<skeleton.mended.count, .mended)
        }
    }

    mutating func attribute(_ range: Range<Int>) { escape(range, inAttribute: true) }

    /// Appends text as libxml2 accepts it.
    private mutating func escape(_ range: Range<Int>, inAttribute: Bool = false) {
        var copied = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let replaced: Int
            switch source[index] {
            case UInt8(ascii: "&"):
                skeleton.append(source, copied..<index)
                skeleton.markOrigin(index)
                let (meaning, length) = reference(at: index, end: range.upperBound)
                switch meaning {
                case .asWritten: skeleton.append(source, index..<index + length)
                case .ampersand: skeleton.append("&amp;")
                case .text(let escaped): skeleton.bytes.append(contentsOf: escaped)
                }
                replaced = index + length
            case UInt8(ascii: "<"):
                skeleton.append(source, copied..<index)
                skeleton.append("&lt;")
                if !inAttribute { warnAboutBracket(index) }
                replaced = index + 1
            case UInt8(ascii: "\"") where inAttribute:
                skeleton.append(source, copied..<index)
                skeleton.append("&quot;")
                replaced = index + 1
            case UInt8(ascii: ">") where source.hasBytes("]]>", at: index - 2):
                skeleton.append(source, copied..<index)
                skeleton.append("&gt;")
                warnAboutSectionEnd(index)
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

    /// Appends text as it is meant to `skeleton.mended`.
    private mutating func mend(_ range: Range<Int>) {
        var index = range.lowerBound
        var bracket = source.firstIndex(of: UInt8(ascii: "<"), from: index, to: range.upperBound)
        while let found = bracket, skeleton.repairs.wants(Self.bareBracket) {
            warnAboutBracket(found)
            bracket = source.firstIndex(of: UInt8(ascii: "<"), from: found + 1, to: range.upperBound)
        }
        while let found = source.firstIndex(of: UInt8(ascii: "&"), from: index, to: range.upperBound) {
            skeleton.mended.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<found]))
            let (meaning, length) = reference(at: found, end: range.upperBound)
            switch meaning {
            case .asWritten: appendDecoded(UnsafeBufferPointer(rebasing: source[found..<found + length]))
            case .ampersand: skeleton.mended.append(UInt8(ascii: "&"))
            case .text(let escaped): escaped.withUnsafeBufferPointer { appendDecoded($0) }
            }
            index = found + length
        }
        skeleton.mended.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<range.upperBound]))
    }

    private mutating func appendDecoded(_ escaped: UnsafeBufferPointer<UInt8>) {
        if XMLReferences.decode(escaped, to: &skeleton.mended) != true { skeleton.mended.append(contentsOf: escaped) }
    }

    // MARK: References

    /// What an `&` begins.
    private enum Meaning {
        /// A reference that XML knows.
        case asWritten
        case ampersand
        /// This, with `<` and `&` escaped.
        case text([UInt8])
    }

    /// What the `&` at `index` means, and how many bytes it takes.
    private mutating func reference(at index: Int, end: Int) -> (Meaning, length: Int) {
        switch EntityReference.read(UnsafeBufferPointer(rebasing: source[index..<min(end, index + 64)])) {
        case .none:
            warn("xml.bare_ampersand", index, "a bare & was taken as text")
            return (.ampersand, 1)
        case .valid(let length): return (.asWritten, length)
        case .control(let length):
            warn("xml.control_character", index, "a reference to a character that XML forbids was left out")
            return (.text([]), length)
        case .replacement(let length):
            warn("xml.character_reference", index, "a reference to no character became U+FFFD")
            return (.text([0xEF, 0xBF, 0xBD]), length)
        case .named(let name, let length):
            if let text = entities.expansion(of: Array(name.utf8), at: index, warnings: &skeleton.repairs) {
                return (.text(text), length)
            }
            if let text = htmlEntity(name) {
                if !entities.hasExternalSubset { warn("xml.html_entity", index, "an HTML entity in XML was decoded") }
                return (.text(text), length)
            }
            warn("xml.unknown_entity", index, "an entity that nobody knows was taken as text")
            return (.ampersand, 1)
        }
    }

    private mutating func htmlEntity(_ name: String) -> [UInt8]? {
        if let known = htmlEntities[name] { return known }
        let found = EntityReference.html(name)
        if htmlEntities.count < 1_000 { htmlEntities[name] = .some(found) }
        return found
    }

    // MARK: Warnings

    private static let bareBracket = "xml.bare_bracket"

    private mutating func warnAboutBracket(_ offset: Int) {
        warn(Self.bareBracket, offset, "a < that begins no tag was taken as text")
    }

    private mutating func warnAboutSectionEnd(_ offset: Int) {
        warn("xml.cdata_end", offset, "]]> without a CDATA section was taken as text")
    }

    private mutating func warnAboutSectionEnds(_ range: Range<Int>) {
        var index = range.lowerBound
        while let found = source.firstIndex(of: UInt8(ascii: "]"), from: index, to: range.upperBound) {
            if source.hasBytes("]]>", at: found) { warnAboutSectionEnd(found + 2) }
            index = found + 1
        }
    }
}
