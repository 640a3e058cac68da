/// How much there is to read in a text. A word is what blanks part from the next, if it has a letter or a digit.
struct WordCount {
    private(set) var words = 0
    private(set) var ideographs = 0
    private var isInWord = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            if index + 8 <= raw.count {
                let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                if eight & Self.highBits == 0 {
                    add(ascii: eight)
                    index += 8
                    continue
                }
            }
            if bytes[index] < 0x80 {
                // A blank in the other seven places would end the word.
                add(ascii: UInt64(bytes[index]) | 0x2121_2121_2121_2100)
                index += 1
            } else {
                let (scalar, width) = decodeUTF8(bytes, at: index)
                add(scalar)
                index += width
            }
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits = ones << 7

    /// Eight characters at once, the first in the lowest byte; what is found out of each stands in its byte's high bit.
    /// Megabytes a day are counted: one by one, letters and blanks took five times as long.
    private mutating func add(ascii eight: UInt64) {
        // Adding what is missing to 0x80 sets the high bit of all from a character on.
        func from(_ first: UInt8, _ bytes: UInt64) -> UInt64 { bytes &+ Self.ones &* UInt64(0x80 - first) }
        let small = eight | Self.ones &* 0x20
        let isLetter = from(0x61, small) & ~from(0x7B, small)
        let isDigit = from(0x30, eight) & ~from(0x3A, eight)
        let counts = (isLetter | isDigit) & Self.highBits
        // Punctuation neither begins nor ends a word.
        let isNeutral = from(0x21, eight) & Self.highBits & ~counts
        var isWithin = counts << 8 | (isInWord ? 0x80 : 0)
        while case let further = isWithin | (isWithin & isNeutral) << 8, further != isWithin { isWithin = further }
        words += (counts & ~isWithin).nonzeroBitCount
        isInWord = (counts | isWithin & isNeutral) >> 63 == 1
    }

    private mutating func add(_ scalar: UInt32) {
        switch scalar {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            ideographs += 1
            isInWord = false
        case 0x80...0xBF, 0x2010...0x2BFF, 0x3000...0x303F: break
        default:
            if !isInWord { words += 1 }
            isInWord = true
        }
    }
}
