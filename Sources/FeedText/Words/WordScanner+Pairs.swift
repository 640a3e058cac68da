/// Scripts without spaces.
extension WordScanner {
    /// The character here and the next one; alone when no other of its kind follows and none went before.
    mutating func pair(_ first: UInt32, _ width: Int) -> Word? {
        let start = position
        position += width
        var spelling = Spelling()
        append(first, to: &spelling)
        if let (second, secondWidth) = ideograph(at: position) {
            let next = position
            position += secondWidth
            append(second, to: &spelling)
            let end = position
            position = next
            return word(from: start, to: end, spelling, .ideograph, .lower)
        }
        if follows(start) { return next() }
        return word(from: start, to: position, spelling, .ideograph, .lower)
    }

    /// Appends a character whose first scalar has just been passed, and passes what belongs to it.
    private mutating func append(_ first: UInt32, to spelling: inout Spelling) {
        if first >> 8 == 0x0E { return appendThai(first, to: &spelling) }
        var scalar = first
        // Voiced kana and Hangul taken to pieces (NFD) are what they are in one piece.
        while let (mark, width) = ideograph(at: position, orMark: true), let whole = Self.composed(scalar, mark) {
            scalar = whole
            position += width
        }
        spelling.append(scalar)
    }

    /// Thai and Lao vowels and tones belong to the consonant that they stand around: pairs of these tell words apart,
    /// where pairs of scalars are in every text.
    private mutating func appendThai(_ first: UInt32, to spelling: inout Spelling) {
        spelling.append(first)
        var wantsConsonant = Self.isLeadingVowel(first)
        while let (scalar, width) = ideograph(at: position), scalar >> 8 == 0x0E,
            wantsConsonant && !Self.isLeadingVowel(scalar) || Self.belongsToConsonant(scalar)
        {
            wantsConsonant = false
            spelling.append(scalar)
            position += width
        }
    }

    /// Lao lies as Thai does, half a block higher.
    private static func isLeadingVowel(_ scalar: UInt32) -> Bool { 0x40...0x44 ~= scalar & 0x7F }

    private static func belongsToConsonant(_ scalar: UInt32) -> Bool {
        switch scalar & 0x7F {
        case 0x30...0x3C, 0x45, 0x47...0x4E: true
        default: false
        }
    }

    private static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch (base, mark) {
        case (0x3046, 0x3099), (0x30A6, 0x3099): base + 0x4E
        case (0x304B...0x3068, 0x3099), (0x30AB...0x30C8, 0x3099), (0x306F...0x307B, 0x3099), (0x30CF...0x30DB, 0x3099):
            base + 1
        case (0x306F...0x307B, 0x309A), (0x30CF...0x30DB, 0x309A): base + 2
        // The Unicode Standard, 3.12: a leading consonant with a vowel, and a syllable without a trailing consonant.
        case (0x1100...0x1112, 0x1161...0x1175): 0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00) % 28 == 0: base + mark - 0x11A7
        default: nil
        }
    }

    private func ideograph(at place: Int, orMark: Bool = false) -> (scalar: UInt32, width: Int)? {
        guard place < bytes.count, bytes[place] >= 0x80 else { return nil }
        let (scalar, width) = scalar(at: place)
        if orMark, scalar == 0x3099 || scalar == 0x309A { return (scalar, width) }
        guard case .ideograph(let folded) = Folding.fold(scalar) else { return nil }
        return (folded, width)
    }

    /// Whether an ideograph stands right before this place: then its pair has covered the character here.
    private func follows(_ place: Int) -> Bool {
        var before = place - 1
        while before >= 0, bytes[before] & 0xC0 == 0x80, place - before < 4 { before -= 1 }
        guard before >= 0, bytes[before] >= 0xC0 else { return false }
        let scalar = scalar(at: before).0
        if scalar == 0x3099 || scalar == 0x309A { return true }
        if case .ideograph = Folding.fold(scalar) { return true }
        return false
    }
}
