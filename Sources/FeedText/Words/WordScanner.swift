/// Cuts UTF-8 text into words.
///
/// Letters with the digits that follow them are a word, digits with inner points are a number ("1,000" is 1000),
/// dotted acronyms lose their dots, English clitics and Romance elisions are dropped. Scripts without spaces give
/// overlapping pairs of characters. Bytes that are not UTF-8 separate words.
package struct WordScanner: Sequence, IteratorProtocol {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int

    package init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
        self.bytes = bytes
        position = start
    }

    /// The next word; nil at the end.
    @inline(__always)
    package mutating func next() -> Word? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte.isASCIILetter { return plainWord() ?? lettersWord() }
                if byte.isASCIIDigit { return number() }
                position += 1
                continue
            }
            let (scalar, width) = scalar(at: position)
            switch Folding.fold(scalar) {
            case .separator, .dropped: position += width
            // The letter that is an apostrophe begins no word; with no letter behind it, it would be one without end.
            case .letter where scalar == 0x2BC: position += width
            case .letter, .letters: return lettersWord()
            case .digit: return number()
            case .ideograph(let first): return pair(first, width)
            }
        }
        return nil
    }

    // MARK: - Kinds of words

    /// A word of ASCII letters and digits behind which nothing stands that could belong to it: nearly all words of
    /// most texts. Nil where the long way has to be gone.
    @inline(__always)
    private mutating func plainWord() -> Word? {
        let start = position
        var letters = PlainLetters(bytes, at: start)
        var hash = SpellingHash()
        hash.absorb(letters.folded)
        var stem = SpellingHash()
        stem.absorb(letters.folded & 0xFFFF_FFFF_FFFF)
        var end = start + letters.count
        var small = letters.small
        var capitals = letters.capitals
        while letters.count == 8 {
            letters = PlainLetters(bytes, at: end)
            guard letters.count > 0 else { break }
            hash.absorb(letters.folded)
            end += letters.count
            small |= letters.small
            // Beside those of the first eight: it only matters whether there is more than one.
            capitals |= letters.capitals >> 1
        }
        if end < bytes.count {
            let next = bytes[end]
            if next >= 0x80 || next == 0x27 || next == 0x2E && end - start == 1 { return nil }
        }
        position = end
        let isShouted = small == 0 && capitals & (capitals &- 1) != 0
        let form: Word.Form = isShouted ? .capitals : bytes[start] < 0x61 ? .capitalised : .lower
        return Word(
            hash: hash.value, stem: UInt32(truncatingIfNeeded: stem.value >> 32), start: Int32(clamping: start),
            end: Int32(clamping: end), length: UInt8(clamping: end - start), kind: .letters, form: form)
    }

    private mutating func lettersWord() -> Word? {
        let start = position
        if let acronym = dottedAcronym() { return acronym }
        var spelling = Spelling()
        var upper = 0
        var lower = 0
        var initialUpper = false
        scan: while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte.isASCIILetter {
                    let isUpper = byte < 0x61
                    if isUpper { upper += 1 } else { lower += 1 }
                    if position == start { initialUpper = isUpper }
                    spelling.append(UInt32(byte | 0x20))
                } else if byte.isASCIIDigit {
                    spelling.append(UInt32(byte))
                } else if byte == 0x27 {
                    if apostrophe(1, &spelling, behind: Self.form(lower, upper, initialUpper)) { continue }
                    break scan
                } else {
                    break scan
                }
                position += 1
                continue
            }
            let (scalar, width) = scalar(at: position)
            if scalar == 0x2019 || scalar == 0x2BC {
                if apostrophe(width, &spelling, behind: Self.form(lower, upper, initialUpper)) { continue }
                break scan
            }
            switch Folding.fold(scalar) {
            case .letter(let letter):
                if isUpper(scalar) {
                    upper += 1
                    if position == start { initialUpper = true }
                } else {
                    lower += 1
                }
                spelling.append(letter)
            case .letters(let first, let second):
                lower += 1
                spelling.append(first)
                spelling.append(second)
            case .digit(let digit): spelling.append(digit)
            case .dropped: break
            case .separator, .ideograph: break scan
            }
            position += width
        }
        return word(from: start, to: position, spelling, .letters, Self.form(lower, upper, initialUpper))
    }

    private static func form(_ lower: Int, _ upper: Int, _ initialUpper: Bool) -> Word.Form {
        lower == 0 && upper > 1 ? .capitals : initialUpper ? .capitalised : .lower
    }

    /// At an apostrophe: true when the word goes on behind it ("O'Brien", and "l'Iran" which becomes "Iran").
    private mutating func apostrophe(_ width: Int, _ spelling: inout Spelling, behind form: Word.Form) -> Bool {
        var end = position + width
        var letters = 0
        var last: UInt8 = 0
        var first: UInt8 = 0
        while end < bytes.count, bytes[end].isASCIILetter || bytes[end] >= 0x80, letters < 4 {
            if bytes[end] >= 0x80 {
                guard case .letter = Folding.fold(scalar(at: end).0) else { break }
                letters = 4
                break
            }
            if letters == 0 { first = bytes[end] | 0x20 }
            last = bytes[end] | 0x20
            letters += 1
            end += 1
        }
        if letters == 0 { return false }
        let isClitic =
            letters == 1 && [0x73, 0x74, 0x64, 0x6D].contains(first)
            || letters == 2
                && (first == 0x72 && last == 0x65 || first == 0x76 && last == 0x65 || first == 0x6C && last == 0x6C)
        if isClitic {
            // Dropped, but stepped over, so that it is no word of its own.
            cliticWidth = end - position
            return false
        }
        if spelling.isElision {
            spelling = Spelling()
        } else if form != .lower, spelling.count > 1,
            let past = NameEndings.shared.end(in: bytes, from: position + width, inCapitals: form == .capitals)
        {
            cliticWidth = past - position
            return false
        }
        position += width
        return true
    }

    private var cliticWidth = 0

    /// "U.S." or "e.g.": single ASCII letters each followed by a point, at least two.
    private mutating func dottedAcronym() -> Word? {
        let start = position
        var end = position
        var spelling = Spelling()
        var isUpper = true
        while end + 1 < bytes.count, bytes[end].isASCIILetter, bytes[end + 1] == 0x2E {
            if bytes[end] >= 0x61 { isUpper = false }
            spelling.append(UInt32(bytes[end] | 0x20))
            end += 2
        }
        guard spelling.count >= 2 else { return nil }
        position = end
        return word(from: start, to: end, spelling, .letters, isUpper ? .capitals : .lower)
    }

    private mutating func number() -> Word? {
        let start = position
        var spelling = Spelling()
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isASCIIDigit {
                spelling.append(UInt32(byte))
                position += 1
            } else if byte == 0x2E || byte == 0x2C {
                guard position + 1 < bytes.count, bytes[position + 1].isASCIIDigit else { break }
                if byte == 0x2E { spelling.append(0x2E) }
                position += 1
            } else if byte >= 0x80 {
                let (scalar, width) = scalar(at: position)
                if case .digit(let digit) = Folding.fold(scalar) {
                    spelling.append(digit)
                } else if isInnerPoint(scalar, width) {
                    if scalar == 0x66B || scalar == 0xFF0E { spelling.append(0x2E) }
                } else {
                    break
                }
                position += width
            } else {
                break
            }
        }
        // Turkish: "15'te", "2026'da".
        if let width = apostropheWidth(at: position),
            let past = NameEndings.shared.end(in: bytes, from: position + width)
        {
            cliticWidth = past - position
        }
        return word(from: start, to: position, spelling, .number, .lower)
    }

    /// An Arabic or full-width decimal point or thousands separator before another digit.
    private func isInnerPoint(_ scalar: UInt32, _ width: Int) -> Bool {
        guard [0x66B, 0x66C, 0xFF0C, 0xFF0E].contains(scalar), position + width < bytes.count else { return false }
        guard bytes[position + width] >= 0x80 else { return bytes[position + width].isASCIIDigit }
        if case .digit = Folding.fold(self.scalar(at: position + width).0) { return true }
        return false
    }

    private func apostropheWidth(at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        if bytes[place] == 0x27 { return 1 }
        return bytes[place] == 0xE2 && scalar(at: place).0 == 0x2019 ? 3 : nil
    }

    mutating func word(
        from start: Int, to end: Int, _ spelling: Spelling, _ kind: Word.Kind, _ form: Word.Form
    ) -> Word {
        position = kind == .ideograph ? position : end + cliticWidth
        cliticWidth = 0
        return Word(
            hash: spelling.hash, stem: spelling.stem(isWhole: kind != .letters), start: Int32(clamping: start),
            end: Int32(clamping: end), length: UInt8(clamping: spelling.count), kind: kind, form: form)
    }

    // MARK: - Bytes

    func scalar(at place: Int) -> (UInt32, Int) { decodeUTF8(bytes, at: place) }

    /// Upper case above ASCII, as the blocks of the alphabets tell it.
    private func isUpper(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: scalar != 0xD7
        case 0x100...0x17F, 0x1E00...0x1EFF:
            scalar < 0x138 || scalar > 0x148 && scalar < 0x179 || scalar > 0x17F
                ? scalar & 1 == 0 : scalar & 1 == 1
        case 0x386...0x3AB: scalar != 0x390
        case 0x400...0x42F: true
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar & 1 == 0
        case 0x531...0x556: true
        case 0xFF21...0xFF3A: true
        default: false
        }
    }
}
