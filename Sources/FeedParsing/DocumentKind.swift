import FeedText

/// What a document is, by its first element; the media type says nothing: feeds come as `text/html` and as
/// `text/plain`.
enum DocumentKind: Equatable {
    case empty
    case json
    case html
    /// XML that may be a feed, from this offset on.
    case xml(Int)
    case text

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { Self.detect($0) }
    }

    private static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> DocumentKind {
        guard let first = bytes.firstIndex(where: { !$0.isXMLSpace }) else { return .empty }
        if bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "[") { return .json }
        let root = rootName(bytes, from: first).name
        if let root, knownRoots.contains(root) { return .xml(first) }
        if root == "html" {
            // A page may be in front of the feed, such as the message of a proxy; it ends before the feed begins.
            let end = bytes.firstIndex(of: "</html>", from: first, anchor: 1)
            return end.flatMap { feedStart(bytes, from: $0) }.map { .xml($0) } ?? .html
        }
        if let start = feedStart(bytes, from: first) { return .xml(start) }
        if looksLikeHTML(bytes) { return .html }
        return root == nil ? .text : .xml(first)
    }

    private static let knownRoots: Set<String> = ["rss", "feed", "entry", "rdf", "channel", "opml"]

    /// The local name of the first element, in lower case, and how far had to be looked for it; "html" for anything
    /// but a feed behind an HTML document type.
    private static func rootName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (name: String?, end: Int) {
        var index = start
        var none: String?
        while index < bytes.count {
            while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return (none, index) }
            if bytes[index + 1] == UInt8(ascii: "?") {
                guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: index) else { return (none, bytes.count) }
                index = end + 1
            } else if bytes.hasBytes("<!--", at: index) {
                guard let end = bytes.firstIndex(of: "-->", from: index + 4) else { return (none, bytes.count) }
                index = end + 3
            } else if bytes.hasLetters("<!doctype", at: index) {
                var name = index + 9
                while name < bytes.count, bytes[name].isXMLSpace { name += 1 }
                if bytes.hasLetters("html", at: name) { none = "html" }
                var unused = WarningLog()
                var entities = DeclaredEntities()
                index = entities.readDoctype(bytes, at: index, warnings: &unused)
            } else {
                guard let end = XMLName.end(bytes, from: index + 1) else { return (none, index) }
                let name = String(decoding: bytes[index + 1..<end], as: UTF8.self).lowercased()
                let local = name.split(separator: ":").last.map(String.init)
                return (local.map(knownRoots.contains) == true ? local : none ?? local, end)
            }
        }
        return (none, bytes.count)
    }

    /// Where a feed begins behind junk: blanks, the warnings of a PHP program, a second BOM.
    private static func feedStart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        // What was looked through in vain is not looked through again, or thousands of declarations take minutes.
        var seen = start
        while let found = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
            index = found + 1
            if found >= seen, bytes.hasBytes("<?xml", at: found) {
                let (root, end) = rootName(bytes, from: found)
                if let root, knownRoots.contains(root) { return found }
                seen = end
            }
            for root: StaticString in ["<rss", "<feed", "<rdf:rdf", "<channel", "<atom:feed", "<opml"]
            where bytes.hasLetters(root, at: found) {
                let end = found + root.utf8CodeUnitCount
                if end < bytes.count, bytes[end].isXMLSpace || bytes[end] == UInt8(ascii: ">") { return found }
            }
        }
        return nil
    }

    private static func looksLikeHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(8_192))
        var index = 0
        while let found = head.firstIndex(of: UInt8(ascii: "<"), from: index) {
            index = found + 1
            for tag: StaticString in [
                "<html", "<head", "<body", "<!doctype html", "<title", "<meta", "<script", "<link", "<div", "<p",
            ]
            where head.hasLetters(tag, at: found) { return true }
        }
        return false
    }
}
