/// A document as its own code units, so that it can be edited where it stands: the bytes are never decoded as a whole,
/// and what is not touched stays as it is.
struct CodeUnits: Sendable {
    let bytes: [UInt8]
    /// The bytes before the first unit: a byte order mark.
    private let start: Int
    /// Bytes of one unit: 1, 2 or 4.
    private let width: Int
    private let encoding: DocumentEncoding
    /// One byte for each unit: ASCII as it is, and a stand-in for everything else. Markup is ASCII in every encoding
    /// that can be edited, and none of the East Asian ones has its delimiters among the second bytes of a character.
    let ascii: [UInt8]

    /// Means nothing in XML: neither a letter nor a blank.
    private static let standIn: UInt8 = 0x7F

    /// - Throws: `OPMLError.notEditable` for encodings in which markup is not ASCII.
    init(_ bytes: [UInt8]) throws(OPMLError) {
        var unused = WarningLog()
        (start, encoding) = EncodingDecision.decide(
            bytes, charset: nil, findings: UTF8Check.scan(bytes), &unused)
        self.bytes = bytes
        width = encoding.unitWidth
        guard encoding.hasASCIIMarkup else {
            throw .notEditable("it is written in \(encoding.label); save it as UTF-8 first")
        }
        let (start, width) = (start, width)
        let isLittleEndian = encoding.label.hasSuffix("le")
        ascii = (0..<max(0, bytes.count - start) / width).map { index in
            let unit = bytes[(start + index * width)..<(start + (index + 1) * width)]
            let low = isLittleEndian ? unit.first : unit.last
            let isASCII = unit.reduce(0) { $0 + ($1 == 0 ? 0 : 1) } <= 1
            return low.map { isASCII && $0 < 0x80 && ($0 != 0 || width == 1) ? $0 : Self.standIn } ?? Self.standIn
        }
    }

    /// The text of some units, its references not resolved.
    func text(_ range: Range<Int>) -> String {
        let slice = bytes[(start + range.lowerBound * width)..<(start + range.upperBound * width)]
        switch encoding {
        case .utf8: return String(decoding: slice, as: UTF8.self)
        case .other(let label):
            var unused = WarningLog()
            return String(decoding: Transcoder.utf8(slice, from: label, &unused), as: UTF8.self)
        }
    }

    /// The bytes of the document with some units replaced, each range by its text; the ranges do not overlap.
    func replacing(_ changes: [(range: Range<Int>, text: String)]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for (range, text) in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes[position..<(start + range.lowerBound * width)]
            result += encoded(text)
            position = start + range.upperBound * width
        }
        return result + bytes[position...]
    }

    /// In an encoding of national characters, whatever is not ASCII is written as a character reference: that is right
    /// whatever the label of the file means to its next reader.
    private func encoded(_ text: String) -> [UInt8] {
        if encoding == .utf8 { return Array(text.utf8) }
        if width == 1 {
            return text.unicodeScalars.flatMap { scalar in
                scalar.isASCII ? [UInt8(scalar.value)] : Array("&#\(scalar.value);".utf8)
            }
        }
        let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
        return units.flatMap { unit in
            let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * $0)) }
            return encoding.label.hasSuffix("le") ? bytes : bytes.reversed()
        }
    }
}

extension DocumentEncoding {
    fileprivate var unitWidth: Int {
        if label.hasPrefix("utf-16") { return 2 }
        return label.hasPrefix("utf-32") ? 4 : 1
    }

    /// Not so in EBCDIC, and in the encodings that switch between alphabets a `<` may be half a character.
    fileprivate var hasASCIIMarkup: Bool {
        if unitWidth > 1 { return label.hasSuffix("le") || label.hasSuffix("be") }
        let others = [
            "ebcdic", "ibm", "cp037", "cp5", "cp10", "cp11", "cp4", "iso-2022", "utf-7", "hz", "ucs", "utf16",
        ]
        return !others.contains { label.hasPrefix($0) }
    }
}
