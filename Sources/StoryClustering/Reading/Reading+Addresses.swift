import FeedText

extension Reading {
    /// The words that stand in no web address.
    ///
    /// The parts of an address are rare words of no language: four posts that had `https`, a domain and a number in
    /// common were one story.
    static func withoutAddresses(_ words: [Word], of bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        let (http, https, www) = (http, https, www)
        let first = words.firstIndex { $0.hash == http || $0.hash == https || $0.hash == www }
        guard let first else { return words }
        var kept = Array(words[..<first])
        var end = 0
        for word in words[first...] where word.start >= end {
            if let past = addressEnd(from: word, in: bytes) { end = past } else { kept.append(word) }
        }
        return kept
    }

    // Any words begin addresses by these alone, which every word of a text is compared with.
    private static let http = Spelling("http").hash
    private static let https = Spelling("https").hash
    private static let www = Spelling("www").hash

    /// Where the address ends that begins with this word: at white space, a bracket or a quotation mark.
    private static func addressEnd(from word: Word, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let mark: StaticString
        switch word.hash {
        case http, https: mark = "://"
        case www: mark = "."
        default: return nil
        }
        let rest = bytes[Int(word.end)...]
        guard rest.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)) else {
            return nil
        }
        return rest.firstIndex { $0 <= 0x20 || "<>\"()[]".utf8.contains($0) } ?? bytes.count
    }
}
