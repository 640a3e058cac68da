import FeedText

/// The values of attributes as libxml2 hands them out.
enum AttributeValue {
    /// libxml2 hands out `&amp;` in attributes as `&#38;`, left for its tree builder to decode; nothing else
    /// can produce an ampersand there.
    static func append(_ value: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        guard value.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0xC2 }) else {
            text.append(contentsOf: value)
            return
        }
        var index = 0
        while index < value.count {
            if value.hasBytes("&#38;", at: index) {
                text.append(UInt8(ascii: "&"))
                index += 5
            } else if index + 1 < value.count, let mended = WindowsC1.utf8(value[index], value[index + 1]) {
                text.append(contentsOf: mended)
                index += 2
            } else {
                text.append(value[index])
                index += 1
            }
        }
    }
}
