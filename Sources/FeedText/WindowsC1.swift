/// The bytes 0x80 to 0x9F of windows-1252, which is what the web means by the code points U+0080 to U+009F
/// (WHATWG HTML, numeric character reference end state).
package enum WindowsC1 {
    /// Index 0 is 0x80; 0 stands for the five unassigned bytes.
    private static let scalars: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0, 0x017E, 0x0178,
    ]

    /// What is meant by a C1 control written in UTF-8; nil when the two bytes are none.
    package static func utf8(_ first: UInt8, _ second: UInt8) -> [UInt8]? {
        guard first == 0xC2, second >= 0x80, second <= 0x9F, let scalar = scalar(second) else { return nil }
        return Array(String(scalar).utf8)
    }

    /// The character of a byte from 0x80 to 0x9F; nil for an unassigned or another one.
    package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard byte >= 0x80, byte <= 0x9F, case let value = scalars[Int(byte) - 0x80], value != 0 else { return nil }
        return Unicode.Scalar(value)
    }
}
