/// Traditional Chinese characters folded to their simplified forms: papers of Taiwan and Hong Kong, and agencies that
/// publish in both scripts, report the same events as those of the mainland.
///
/// Japanese characters fold with them, to what is theirs alone either way.
enum HanFolding {
    private static let first: UInt32 = 0x4E00

    /// - Parameter scalar: U+4E00–9FFF.
    static func simplified(_ scalar: UInt32) -> UInt32 { UInt32(forms[Int(scalar - first)]) }

    private static let forms: [UInt16] = {
        var forms = (UInt16(first)...0x9FFF).map(\.self)
        let bytes = UnsafeBufferPointer(start: hanTable.utf8Start, count: hanTable.utf8CodeUnitCount)
        for place in stride(from: 0, to: bytes.count, by: 6) {
            let traditional = decodeUTF8(bytes, at: place).scalar
            forms[Int(traditional - first)] = UInt16(decodeUTF8(bytes, at: place + 3).scalar)
        }
        return forms
    }()
}
