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
        let ascii = chunk & Self.each(0x7F)
        let lower = ascii | Self.each(0x20)
        // Of each byte the highest bit: sums of seven bits do not reach the next byte.
        let letter = (lower &+ Self.each(0x80 - 0x61)) & ~(lower &+ Self.each(0x80 - 0x7B))
        let digit = (ascii &+ Self.each(0x80 - 0x30)) & ~(ascii &+ Self.each(0x80 - 0x3A))
        let end = (~(letter | digit) | chunk) & Self.each(0x80)
        count = end.trailingZeroBitCount >> 3
        let within: UInt64 = count == 8 ? ~0 : 1 << UInt64(8 * count) - 1
        folded = lower & within
        // Bit 5 tells a small letter from a capital; two places higher it is the highest of its byte.
        let letters = letter & within & Self.each(0x80)
        small = letters & chunk << 2
        capitals = letters & ~(chunk << 2)
    }

    @inline(__always) private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
