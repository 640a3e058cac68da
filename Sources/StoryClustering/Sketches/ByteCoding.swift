extension [UInt8] {
    /// Little-endian.
    mutating func appendFixed(_ value: UInt64, width: Int) {
        for place in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
    }

    /// Seven bits a byte, lowest first, the high bit set on all but the last.
    mutating func appendVarint(_ value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}

/// Reads what the functions above wrote; every read gives nil beyond the end.
struct ByteReader {
    private let data: [UInt8]
    private var position = 0

    init(_ data: [UInt8]) { self.data = data }

    var isAtEnd: Bool { position == data.count }

    mutating func byte() -> UInt8? {
        guard position < data.count else { return nil }
        position += 1
        return data[position - 1]
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= data.count - position else { return nil }
        position += count
        return data[position - count..<position]
    }

    mutating func fixed(_ width: Int) -> UInt64? {
        guard let bytes = bytes(width) else { return nil }
        return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func varint() -> UInt32? {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while let byte = byte() {
            guard shift < 32 else { return nil }
            value |= UInt32(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}
