/// A 64-bit hash that is the same on every machine and in every version, for what is stored.
///
/// MurmurHash64A by Austin Appleby (public domain): eight bytes a step, so that hashing a feed's body costs
/// next to nothing beside receiving it. Not for adversaries: a forged collision loses only the forger's own item.
public enum StableHash {
    public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
        var hash = seed ^ (UInt64(bytes.count) &* multiplier)
        let blocks = bytes.count / 8
        for block in 0..<blocks {
            var key = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self))
            key &*= multiplier
            key ^= key >> 47
            key &*= multiplier
            hash ^= key
            hash &*= multiplier
        }
        if blocks * 8 < bytes.count {
            for offset in blocks * 8..<bytes.count {
                hash ^= UInt64(bytes[offset]) << (8 * UInt64(offset - blocks * 8))
            }
            hash &*= multiplier
        }
        hash ^= hash >> 47
        hash &*= multiplier
        return hash ^ (hash >> 47)
    }

    public static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { hash($0, seed: seed) }
    }

    public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0), seed: seed) }
    }
}
