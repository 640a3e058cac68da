/// A word of a text, for comparing sentences and headlines.
struct Word {
    /// Of the folded word; for Chinese and Japanese of two neighbouring characters.
    var hash: UInt64
    var isFirst: Bool
    var isCapitalised: Bool
    var hasDigit: Bool
    var isStopWord: Bool
}

enum Words {
    /// Content of a text in one pass over its bytes.
    static func words(in text: String) -> [Word] {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = WordScanner()
            scanner.scan(bytes)
            return scanner.words
        }
    }

    /// The words that carry meaning.
    static func content(of text: String) -> Set<UInt64> {
        Set(words(in: text).lazy.filter { !$0.isStopWord }.map(\.hash))
    }
}

private struct WordScanner {
    var words: [Word] = []
    private var word: [UInt8] = []
    private var isCapitalised = false
    private var hasDigit = false
    private var previousIdeograph: UInt32 = 0

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 {
                ascii(byte)
                continue
            }
            var value = UInt32(byte)
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            value &= 0xFF >> UInt32(length + 1)
            for _ in 1..<length where index < bytes.count {
                value = value << 6 | UInt32(bytes[index] & 0x3F)
                index += 1
            }
            if let scalar = Unicode.Scalar(value) { nonASCII(scalar) }
        }
        endWord()
    }

    private mutating func ascii(_ byte: UInt8) {
        previousIdeograph = 0
        switch byte {
        case 0x61...0x7A: word.append(byte)
        case 0x41...0x5A:
            if word.isEmpty { isCapitalised = true }
            word.append(byte | 0x20)
        case 0x30...0x39:
            hasDigit = true
            word.append(byte)
        default: endWord()
        }
    }

    private mutating func nonASCII(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            endWord()
            if previousIdeograph != 0 {
                word.append(contentsOf: UTF8.encode(Unicode.Scalar(previousIdeograph) ?? " ") ?? .init())
                word.append(contentsOf: UTF8.encode(scalar) ?? .init())
                // Katakana spells foreign names.
                isCapitalised = (0x30A0...0x30FF).contains(scalar.value)
                endWord()
            }
            previousIdeograph = scalar.value
        default:
            previousIdeograph = 0
            guard scalar.properties.isAlphabetic else { return endWord() }
            if scalar.properties.isUppercase {
                if word.isEmpty { isCapitalised = true }
                word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else {
                word.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        // Singular and plural of English, French and Spanish meet; nothing is shown of it.
        if word.count > 4, word.last == 0x73, word[word.count - 2] != 0x73 { word.removeLast() }
        let hash = StopWords.hash(word)
        words.append(
            Word(
                hash: hash, isFirst: words.isEmpty, isCapitalised: isCapitalised, hasDigit: hasDigit,
                isStopWord: (word.count < 2 && !hasDigit) || StopWords.all.contains(hash)))
        word.removeAll(keepingCapacity: true)
        isCapitalised = false
        hasDigit = false
    }
}
