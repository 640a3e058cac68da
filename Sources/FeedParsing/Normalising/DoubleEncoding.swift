import FeedText

/// Text without a single tag that becomes paragraphs when it is decoded once more.
enum DoubleEncoding {
    static func isLikely(_ value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            guard bytes.firstIndex(of: UInt8(ascii: "<"), from: 0) == nil else { return false }
            var tags = 0
            var index = 0
            while let found = bytes.firstIndex(of: UInt8(ascii: "&"), from: index) {
                index = found + 1
                for tag: StaticString in [
                    "&lt;p&gt;", "&lt;/p&gt;", "&lt;br", "&lt;a href", "&lt;/a&gt;", "&lt;div", "&lt;img ",
                ]
                where bytes.hasLetters(tag, at: found) {
                    tags += 1
                }
                if tags >= 2 { return true }
            }
            return false
        }
    }
}
