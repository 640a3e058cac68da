import FeedText

extension Reading {
    /// The words that stand in no web address.
    ///
    /// The parts of an address are rare words of no language: four posts that had `https`, a domain and a number in
    /// common were one story.
    static func withoutAddresses(_ words: [Word], of bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        guard let first = words.firstIndex(where: { addressEnd(from: $0, in: bytes) != nil }) else { return words }
        var kept = Array(words[..<first])
        var end = 0
        for word in words[first...] where word.start >= end {
            if let past = addressEnd(from: word, in: bytes) { end = past } else { kept.append(word) }
        }
        return kept
    }

    /// Where the address ends that begins with this word: at white space, a bracket or a quotation mark.
    @inline(__always)
    private static func addressEnd(from word: Word, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let (start, end) = (Int(word.start), Int(word.end))
        // Few words begin with an h or a w, and few of these are as short.
        guard bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] | 0x20 == UInt8(ascii: "w") else { return nil }
        guard word.kind == .letters, (3...5).contains(end - start), isScheme(bytes[start..<end]),
            end < bytes.count, bytes[end] == UInt8(ascii: end - start == 3 ? "." : ":")
        else { return nil }
        if end - start > 3 {
            guard end + 2 < bytes.count, bytes[end + 1] == UInt8(ascii: "/"), bytes[end + 2] == UInt8(ascii: "/") else {
                return nil
            }
        }
        return bytes[end...].firstIndex { $0 <= 0x20 || "<>\"()[]".utf8.contains($0) } ?? bytes.count
    }

    private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch bytes.count {
        case 3: bytes.allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
        case 4: bytes.lazy.map { $0 | 0x20 }.elementsEqual("http".utf8)
        default: bytes.lazy.map { $0 | 0x20 }.elementsEqual("https".utf8)
        }
    }
}
