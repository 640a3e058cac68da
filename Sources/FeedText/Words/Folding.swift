/// Case, accents and compatibility forms folded away, one scalar at a time, so that "São", "SAO" and "ｓａｏ" are one
/// word.
///
/// A table and a few ranges rather than Unicode normalisation of whole strings: that allocates and runs 40 times
/// slower.
enum Folding {
    enum Letter: Equatable {
        /// The scalar ends a word.
        case separator
        /// A mark inside a word that is not part of it: an accent, a soft hyphen.
        case dropped
        case letter(UInt32)
        case letters(UInt32, UInt32)
        case digit(UInt32)
        /// A letter of a script that is written without spaces (or, for Hangul, with endings glued on).
        case ideograph(UInt32)
    }

    /// What a scalar above ASCII is in a folded word.
    static func fold(_ scalar: UInt32) -> Letter {
        if scalar < 0x700 { return tableEntry(Int(scalar) - 0x80) }
        if scalar < 0x900 { return scalar < 0x800 ? .letter(scalar) : .separator }
        if scalar < 0x1E00 { return foldAsian(scalar) }
        if scalar < 0x2000 { return tableEntry(Int(scalar) - 0x1E00 + 0x700 - 0x80) }
        if scalar < 0x2E80 {
            // Zero-width joiners, directional marks and the like stand inside words.
            return (0x200B...0x200F).contains(scalar) || (0x202A...0x202E).contains(scalar) || scalar == 0x2060
                ? .dropped : .separator
        }
        return foldIdeographic(scalar)
    }

    private static func foldAsian(_ scalar: UInt32) -> Letter {
        switch scalar {
        case 0x0964, 0x0965, 0x0E4F, 0x0E5A, 0x0E5B, 0x104A...0x104F, 0x1360...0x1368, 0x17D4...0x17DA: .separator
        case 0x0E50...0x0E59: .digit(scalar - 0x0E50 + 0x30)
        case 0x0E00..<0x0F00, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF: .ideograph(scalar)
        case 0x0966...0x096F: .digit(scalar - 0x0966 + 0x30)
        default: .letter(scalar)
        }
    }

    private static func foldIdeographic(_ scalar: UInt32) -> Letter {
        switch scalar {
        case 0x4E00...0x9FFF: .ideograph(HanFolding.simplified(scalar))
        case 0x3005, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3130...0x318F,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            .ideograph(scalar)
        case 0xA000...0xABFF: .letter(scalar)
        case 0xFB50...0xFDFF, 0xFE70...0xFEFE: .letter(scalar)
        case 0xFE00...0xFE0F, 0xFEFF: .dropped
        case 0xFF10...0xFF19: .digit(scalar - 0xFEE0)
        case 0xFF21...0xFF3A: .letter(scalar - 0xFEE0 + 32)
        case 0xFF41...0xFF5A: .letter(scalar - 0xFEE0)
        case 0xFF66...0xFF9D: .ideograph(scalar)
        case 0x10000...0x1CFFF, 0x1E000...0x1EFFF: .letter(scalar)
        default: .separator
        }
    }

    private static func tableEntry(_ index: Int) -> Letter {
        // The table holds 4 digits for each of the 2,176 scalars of its two ranges; the callers keep within them.
        let digits = foldingTable.utf8Start + 4 * index
        var value: UInt32 = 0
        for offset in 0..<4 {
            let digit = UInt32(digits[offset])
            value = value << 4 | (digit < 0x3A ? digit - 0x30 : digit - 0x57)
        }
        switch value {
        case 0: return .separator
        case 1: return .dropped
        case 0x30...0x39: return .digit(value)
        case 0x8000...: return .letters((value >> 5 & 31) + 96, (value & 31) + 96)
        default: return .letter(value)
        }
    }
}
