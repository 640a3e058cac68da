/// How much there is to read in a text. A word is what blanks part from the next, if it has a letter or a digit.
struct WordCount {
    private(set) var words = 0
    private(set) var ideographs = 0
    private var isInWord = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count, case let eight = bytes.word(at: index), eight & .each(0x80) == 0 {
                add(ascii: eight)
                index += 8
                continue
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

    /// Megabytes a day are counted: one by one, letters and blanks took five times as long.
    private mutating func add(ascii eight: UInt64) {
        let counts = eight.letters | eight.digits
        // Punctuation neither begins nor ends a word.
        let isNeutral = eight.characters(from: 0x21) & ~counts
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
