import FeedText

/// The start tags of an HTML document, without those in comments, scripts and the like.
struct HTMLTags: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    struct Tag {
        /// In lower case.
        var name: String
        fileprivate let attributes: [String: String]

        subscript(_ name: String) -> String? { attributes[name] }
    }

    mutating func next() -> Tag? {
        while let found = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
            if bytes.hasBytes("<!--", at: found) {
                index = bytes.firstIndex(of: "-->", from: found + 4).map { $0 + 3 } ?? bytes.count
                continue
            }
            guard let nameEnd = XMLName.end(bytes, from: found + 1),
                let scan = TagScan(bytes, nameEnd: nameEnd)
            else {
                index = found + 1
                continue
            }
            index = scan.end
            let name = String(decoding: bytes[found + 1..<nameEnd], as: UTF8.self).lowercased()
            if name == "script" || name == "style" || name == "textarea" { skipContent(of: name) }
            guard ["link", "base", "input"].contains(name) else { continue }
            var attributes: [String: String] = [:]
            for attribute in scan.attributes {
                let key = String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
                let value = String(decoding: bytes[attribute.value], as: UTF8.self)
                if attributes[key] == nil { attributes[key] = HTMLEntities.decode(value) }
            }
            return Tag(name: name, attributes: attributes)
        }
        return nil
    }

    private mutating func skipContent(of name: String) {
        while let found = bytes.firstIndex(of: "</", from: index) {
            index = found + 2
            let end = Swift.min(index + name.utf8.count, bytes.count)
            if bytes[index..<end].map(\.lowercasedASCII).elementsEqual(name.utf8) { return }
        }
        index = bytes.count
    }
}
