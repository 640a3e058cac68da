/// Eight ASCII characters at once, the first in the lowest byte; what is found out of each stands in the highest bit of
/// its byte.
extension UInt64 {
    @inline(__always) static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Those from a character on. Adding what is missing to 0x80 sets the highest bit; sums of seven bits do not reach
    /// the next byte.
    @inline(__always) func characters(from first: UInt8) -> UInt64 { (self &+ .each(0x80 - first)) & .each(0x80) }

    @inline(__always) var letters: UInt64 {
        let small = self | .each(0x20)
        return small.characters(from: 0x61) & ~small.characters(from: 0x7B)
    }

    @inline(__always) var digits: UInt64 { characters(from: 0x30) & ~characters(from: 0x3A) }
}
