/// The hash of a folded spelling: of its UTF-8, eight bytes at a time, the last ones filled up with zeros.
///
/// Most words are one such number, so that a word is hashed in the time that a byte took when bytes were hashed singly.
/// `Scripts/generate-word-tables.py` computes the same; a test compares the two. What the store has of them, sketches
/// and site templates, says by its version which hash it was made with: they rise together.
struct SpellingHash {
    private var state: UInt64 = 0
    private var pending: UInt64 = 0
    private var filled: UInt64 = 0

    /// Takes in eight bytes, little-endian; of the last ones of a word as many as there are.
    @inline(__always) mutating func absorb(_ chunk: UInt64) { state = Self.mix((state ^ chunk) &* Self.factor) }

    mutating func append(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: append(byte: scalar)
        case ..<0x800:
            append(byte: 0xC0 | scalar >> 6)
            append(byte: 0x80 | scalar & 0x3F)
        case ..<0x10000:
            append(byte: 0xE0 | scalar >> 12)
            append(byte: 0x80 | scalar >> 6 & 0x3F)
            append(byte: 0x80 | scalar & 0x3F)
        default:
            append(byte: 0xF0 | scalar >> 18)
            append(byte: 0x80 | scalar >> 12 & 0x3F)
            append(byte: 0x80 | scalar >> 6 & 0x3F)
            append(byte: 0x80 | scalar & 0x3F)
        }
    }

    private mutating func append(byte: UInt32) {
        pending |= UInt64(byte) << filled
        filled += 8
        guard filled == 64 else { return }
        absorb(pending)
        pending = 0
        filled = 0
    }

    var value: UInt64 {
        guard filled > 0 else { return state }
        var whole = self
        whole.absorb(pending)
        return whole.state
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always) private static func mix(_ value: UInt64) -> UInt64 { (value ^ value >> 32) &* factor }
}
