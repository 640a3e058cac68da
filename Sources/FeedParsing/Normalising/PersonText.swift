import FeedModel
import FeedText

/// Names and addresses, in every order that RSS authors write them.
enum PersonText {
    static func read(_ text: String) -> Person? {
        guard var text = text.collapsed else { return nil }
        // Journals give a link to the author's page.
        if text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
            guard let name = HTMLText.inline(text).collapsed else { return nil }
            text = name
        }
        guard let address = address(in: text) else { return Person(name: text) }
        var rest = text
        rest.removeSubrange(address)
        var email = String(text[address])
        if email.lowercased().hasPrefix("mailto:") { email.removeFirst(7) }
        rest = rest.replacing("mailto:", with: "").replacing("()", with: "").replacing("<>", with: "")
            .replacing("[]", with: "")
        rest = String(rest.collapsed ?? "")
        let name = unwrapped(rest)
        return Person(name: name.isEmpty ? nil : name, email: email)
    }

    /// Several at once only where each part has an address of its own, which leaves no doubt.
    static func readAll(_ text: String) -> [Person] {
        if text.utf8.count(where: { $0 == UInt8(ascii: "@") }) > 1 {
            for separator: Character in [";", ","] {
                let parts = text.split(separator: separator)
                if parts.count > 1, parts.allSatisfy({ $0.contains("@") }) {
                    return parts.compactMap { read(String($0)) }
                }
            }
        }
        return read(text).map { [$0] } ?? []
    }

    /// `(Name)`, `"Name"`, `- Name` and the like without what surrounds the name.
    private static func unwrapped(_ text: String) -> String {
        // Bytes, as a string counts its characters anew for every pair of brackets.
        var bytes = Array(text.utf8)[...]
        var before = bytes.count + 1
        while bytes.count < before {
            before = bytes.count
            bytes = bytes.drop { " ,-:".utf8.contains($0) }
            while let last = bytes.last, " ,-".utf8.contains(last) { bytes.removeLast() }
            for pair in ["()", "\"\"", "<>", "[]"]
            where bytes.count >= 2 && bytes.first == pair.utf8.first && bytes.last == pair.utf8.last {
                bytes = bytes.dropFirst().dropLast()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The e-mail address in a text: what stands around an `@`, without the brackets.
    private static func address(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        func belongs(_ byte: UInt8) -> Bool {
            byte > 0x20 && !"()<>[],;\"".utf8.contains(byte)
        }
        var start = at
        while start > bytes.startIndex, belongs(bytes[bytes.index(before: start)]) {
            start = bytes.index(before: start)
        }
        var end = bytes.index(after: at)
        while end < bytes.endIndex, belongs(bytes[end]) { end = bytes.index(after: end) }
        // "@name" is a handle, and "me@" a slip: neither is an address.
        guard start < at, bytes.index(after: at) < end, bytes[at..<end].contains(UInt8(ascii: ".")) || at > start else {
            return nil
        }
        return start..<end
    }
}
