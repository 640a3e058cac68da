/// Up to eight bytes of a text, and which of those at their start are ASCII letters or digits.
///
/// A word is found by its length, not byte by byte: where it ends no processor foresees, and each wrong guess costs as
/// much as hashing the word.
struct PlainLetters {
    /// The letters and digits at the start, folded, the first lowest; zeros behind them.
    private(set) var folded: UInt64
    /// How many they are, 0 to 8.
    private(set) var count: Int
    /// The highest bit of the byte of each small letter, and of each capital.
    private(set) var small: UInt64
    private(set) var capitals: UInt64

    @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
        let chunk = bytes.word(at: place)
        let ascii = chunk & .each(0x7F)
        let letters = ascii.letters
        let end = (~(letters | ascii.digits) | chunk) & .each(0x80)
        count = end.trailingZeroBitCount >> 3
        let within: UInt64 = count == 8 ? ~0 : 1 << UInt64(8 * count) - 1
        folded = (ascii | .each(0x20)) & within
        // Bit 5 tells a small letter from a capital; two places higher it is the highest of its byte.
        small = letters & within & chunk << 2
        capitals = letters & within & ~(chunk << 2)
    }
}
