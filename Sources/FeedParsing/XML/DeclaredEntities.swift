import FeedText

/// The general entities that an internal subset declares, as far as they are harmless: short, and of text alone.
///
/// Anything else, that is external entities, parameter entities and entities made of entities, is never expanded;
/// a reference to one leaves nothing behind but a warning.
struct DeclaredEntities {
    /// Escaped for use as text.
    private var values: [[UInt8]: [UInt8]] = [:]
    private var refused: Set<[UInt8]> = []
    private(set) var hasExternalSubset = false
    /// Bytes that expansions may still add: the quadratic attack repeats one long entity.
    private var allowance = 65_536

    private static let longestValue = 1_024
    private static let mostEntities = 1_000

    /// Reads the declaration at `start` and gives the index after it.
    mutating func readDoctype(_ source: UnsafeBufferPointer<UInt8>, at start: Int, warnings: inout WarningLog) -> Int {
        var index = start + 9
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                hasExternalSubset = true
                index = source.firstIndex(of: source[index], from: index + 1).map { $0 + 1 } ?? source.count
            case UInt8(ascii: "["):
                index = readSubset(source, from: index + 1, warnings: &warnings)
            default: index += 1
            }
        }
        return source.count
    }

    private mutating func readSubset(_ source: UnsafeBufferPointer<UInt8>, from start: Int, warnings: inout WarningLog)
        -> Int
    {
        var index = start
        while index < source.count {
            if source[index] == UInt8(ascii: "]") { return index + 1 }
            if source.hasBytes("<!--", at: index) {
                index = source.firstIndex(of: "-->", from: index + 4).map { $0 + 3 } ?? source.count
            } else if source[index] == UInt8(ascii: "<") {
                let end = declarationEnd(source, from: index)
                if source.hasBytes("<!ENTITY", at: index) {
                    declare(
                        UnsafeBufferPointer(rebasing: source[index + 8..<max(end, index + 8)]), at: index, &warnings)
                }
                index = end + 1
            } else {
                index += 1
            }
        }
        return source.count
    }

    /// The index of the `>` that ends a declaration, quoted ones skipped.
    private func declarationEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < source.count, source[index] != UInt8(ascii: ">") {
            if source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: "'") {
                index = source.firstIndex(of: source[index], from: index + 1) ?? source.count
            }
            index += 1
        }
        return min(index, source.count)
    }

    private mutating func declare(_ body: UnsafeBufferPointer<UInt8>, at offset: Int, _ warnings: inout WarningLog) {
        guard values.count + refused.count < Self.mostEntities else { return }
        let trimmed = body[...].trimmed
        let name = Array(trimmed.prefix { !$0.isXMLSpace })
        let rest = trimmed.dropFirst(name.count).trimmed
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let close = rest.dropFirst().firstIndex(of: quote), close - rest.startIndex <= Self.longestValue,
            let value = Self.text(Array(rest[rest.startIndex + 1..<close]))
        else {
            refused.insert(name)
            warnings.add(
                "xml.entity_refused", at: offset,
                "the entity \(String(decoding: name.prefix(40), as: UTF8.self)) is external, long or made of entities")
            return
        }
        // The first declaration of a name counts (XML 1.0 §4.2).
        if values[name] == nil { values[name] = value }
    }

    /// The value of an entity, escaped; nil when it holds markup or other entities than those of XML and HTML.
    private static func text(_ value: [UInt8]) -> [UInt8]? {
        value.withUnsafeBufferPointer { value in
            var text: [UInt8] = []
            var index = 0
            while index < value.count {
                switch value[index] {
                case UInt8(ascii: "%"), UInt8(ascii: "<"): return nil
                case UInt8(ascii: "&"):
                    switch EntityReference.read(UnsafeBufferPointer(rebasing: value[index...])) {
                    case .valid(let length):
                        text.append(contentsOf: value[index..<index + length])
                        index += length
                    case .named(let name, let length):
                        guard let html = EntityReference.html(name) else { return nil }
                        text.append(contentsOf: html)
                        index += length
                    default: return nil
                    }
                default:
                    text.append(value[index])
                    index += 1
                }
            }
            return text
        }
    }

    /// What a reference stands for, ready to be text; nil when the name was not declared.
    mutating func expansion(of name: [UInt8], at offset: Int, warnings: inout WarningLog) -> [UInt8]? {
        if values.isEmpty && refused.isEmpty { return nil }
        if refused.contains(name) {
            warnings.add("xml.entity_left_out", at: offset, "a reference to a refused entity was left out")
            return []
        }
        guard let value = values[name] else { return nil }
        guard value.count <= allowance else {
            warnings.add("xml.entity_left_out", at: offset, "entities that add up to too much text were left out")
            return []
        }
        allowance -= value.count
        return value
    }
}
