/// The scalar that starts at a byte, and its width. A byte that starts none counts as U+FFFD, one byte wide.
package func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, width: Int) {
    let lead = bytes[place]
    let width =
        lead < 0x80 ? 1 : lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard width > 0, lead < 0xF5, place + width <= bytes.count else { return (0xFFFD, 1) }
    if width == 1 { return (UInt32(lead), 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<width {
        let byte = bytes[place + offset]
        guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    // Spelled with more bytes than needed it is no UTF-8 either.
    guard scalar >= (width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000) else { return (0xFFFD, 1) }
    return (scalar, width)
}
