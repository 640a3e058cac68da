/// Plain text for terminals, logs and files.
package enum PlainText {
    /// One field on one line: no controls, no bidirectional controls, white space collapsed and trimmed.
    package static func singleLine(_ text: String) -> String {
        if isCleanASCII(text) { return text }
        var output = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000:
                isSpacePending = !output.isEmpty
            case 0...0x1F, 0x7F...0x9F: break
            // What reorders, hides or annotates text: marks and embeddings of direction, isolates, tags.
            case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
                0xFFFE, 0xFFFF, 0xE0000...0xE007F:
                break
            default:
                if isSpacePending { output.append(" ") }
                isSpacePending = false
                output.append(scalar)
            }
        }
        return String(output)
    }

    /// Columns in a terminal: East Asian wide characters and emoji take 2, combining marks none.
    package static func displayWidth(_ text: String) -> Int {
        var meter = WidthMeter()
        for scalar in text.unicodeScalars { meter.add(scalar) }
        return meter.width
    }

    /// Minutes to read a text: 265 words, or 500 Chinese or Japanese characters, a minute; at least 1.
    package static func readingMinutes(_ text: String) -> Int { readingMinutes(of: [text]) }

    /// Minutes to read several texts, rounded once for all.
    package static func readingMinutes(of texts: some Sequence<String?>) -> Int {
        var minutes = 0.0
        for case var text? in texts {
            let count = text.withUTF8 { WordCount($0) }
            minutes += Double(count.words) / 265 + Double(count.ideographs) / 500
        }
        return max(1, Int(minutes.rounded()))
    }

    /// Printable ASCII with single blanks inside: the commonest text, returned as it is.
    package static func isCleanASCII(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var last: UInt8 = 0x20
            for byte in bytes {
                if byte < 0x20 || byte >= 0x7F || byte == 0x20 && last == 0x20 { return false }
                last = byte
            }
            return last != 0x20 || bytes.isEmpty
        } ?? false
    }
}
