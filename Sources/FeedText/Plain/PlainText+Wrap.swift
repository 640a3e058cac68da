extension PlainText {
    /// Breaks text into lines of at most `columns` columns, at blanks, between wide characters, and in words too long.
    ///
    /// Line breaks of the text stay.
    package static func wrap(_ text: String, columns: Int) -> [String] {
        let columns = max(2, columns)
        if !text.isEmpty, let plain = wrapPlain(text[...], columns: columns) { return plain }
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if let plain = wrapPlain(paragraph, columns: columns) {
                lines += plain
                continue
            }
            var line = ""
            var width = 0
            for piece in pieces(of: paragraph) {
                var piece = piece
                var pieceWidth = displayWidth(String(piece))
                if piece.first == " " {
                    if width > 0, width + pieceWidth < columns {
                        line += piece
                        width += pieceWidth
                    } else if width > 0 {
                        lines.append(line)
                        (line, width) = ("", 0)
                    }
                    continue
                }
                if width > 0, width + pieceWidth > columns {
                    lines.append(trimmedEnd(line))
                    (line, width) = ("", 0)
                }
                while pieceWidth > columns {
                    let head = prefix(of: piece, columns: columns)
                    // What the line holds by now has no width, but may be a mark that belongs before.
                    lines.append(line + head)
                    line = ""
                    piece = piece[head.endIndex...]
                    pieceWidth = displayWidth(String(piece))
                }
                line += piece
                width += pieceWidth
            }
            lines.append(trimmedEnd(line))
        }
        return lines
    }

    /// The same for one line of Latin letters and the punctuation of print, each a column wide, with single blanks; nil
    /// for any other, and where a word is too long.
    private static func wrapPlain(_ paragraph: Substring, columns: Int) -> [String]? {
        var paragraph = paragraph
        return paragraph.withUTF8 { bytes in
            var lines: [String] = []
            var start = 0
            /// The last blank of the line, and the columns up to each place.
            var blank = -1
            var blankColumn = 0
            var column = 0
            var previous: UInt8 = 0x20
            for (index, byte) in bytes.enumerated() {
                guard isPlain(byte, at: index, of: bytes), byte != 0x20 || previous != 0x20 else { return nil }
                previous = byte
                // The second and third bytes of a character.
                if byte & 0xC0 == 0x80 { continue }
                if byte == 0x20 {
                    (blank, blankColumn) = (index, column)
                } else if column >= columns {
                    if blank < start { return nil }
                    lines.append(String(decoding: bytes[start..<blank], as: UTF8.self))
                    start = blank + 1
                    column -= blankColumn + 1
                }
                column += 1
            }
            if previous == 0x20, !bytes.isEmpty { return nil }
            lines.append(String(decoding: bytes[start...], as: UTF8.self))
            return lines
        }
    }

    /// Printable ASCII, U+00A1…U+02FF but the soft hyphen, and U+2010…U+2027: hyphens, dashes, quotation marks, `…`.
    private static func isPlain(_ byte: UInt8, at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch byte {
        case 0x20...0x7E, 0x80...0xBF, 0xC3...0xCB: true
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] >= 0xA1 && bytes[index + 1] != 0xAD
        case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2])
        default: false
        }
    }

    /// Words, runs of blanks, and single wide characters with the punctuation that may not begin a line.
    private static func pieces(of text: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var previous: Character?
        var index = start
        while index < text.endIndex {
            let character = text[index]
            if let previous, breaks(between: previous, and: character) {
                pieces.append(text[start..<index])
                start = index
            }
            previous = character
            index = text.index(after: index)
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    private static func breaks(between left: Character, and right: Character) -> Bool {
        if (left == " ") != (right == " ") { return true }
        if left == " " { return false }
        guard isWide(left) || isWide(right) else { return false }
        // Kinsoku: no line begins with closing punctuation, none ends with an opening bracket.
        return !"、。，．！？：；）」』】〉》〕…ー々〜,.!?:;)]’”".contains(right) && !"（「『【〈《〔([‘“".contains(left)
    }

    private static func isWide(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, scalar.value >= 0x1100 else { return false }
        return WidthTable.contains(scalar.value, in: WidthTable.wide) && !(0xAC00...0xD7A3).contains(scalar.value)
    }

    /// At least one character, so that a loop over prefixes ends.
    private static func prefix(of text: Substring, columns: Int) -> Substring {
        var width = 0
        var index = text.startIndex
        while index < text.endIndex {
            width += displayWidth(String(text[index]))
            if width > columns, index > text.startIndex { break }
            index = text.index(after: index)
        }
        return text[..<index]
    }

    private static func trimmedEnd(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
