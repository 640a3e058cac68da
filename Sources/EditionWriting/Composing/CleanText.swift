import FeedText

/// What a stranger wrote, made fit for a line of text in any format.
///
/// The escaping functions of the formats rely on it: no control characters, no bidirectional controls that could
/// turn the text around them, nothing invisible but what emoji and Persian need, single spaces.
enum CleanText {
    static func line(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if PlainText.isCleanASCII(text) { return text }
        var cleaned = String.UnicodeScalarView()
        var needsSpace = false
        var marks = 0
        for scalar in text.unicodeScalars {
            switch treatment(of: scalar) {
            case .drop: continue
            case .space: needsSpace = !cleaned.isEmpty
            case .mark:
                marks += 1
                // Stacks of combining marks spill over the lines above; no script needs more than a few.
                if marks <= 4, !cleaned.isEmpty { cleaned.append(scalar) }
            case .keep:
                if needsSpace { cleaned.append(" ") }
                needsSpace = false
                marks = 0
                cleaned.append(scalar)
            }
        }
        return cleaned.isEmpty ? nil : String(cleaned)
    }

    /// Cut at a word's end with an ellipsis; `limit` counts scalars.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
        // Whole characters, so that no emoji or accent is torn.
        var kept = ""
        var length = 0
        for character in text {
            length += character.unicodeScalars.count
            if length >= limit { break }
            kept.append(character)
        }
        if let space = kept.lastIndex(of: " "), kept.distance(from: space, to: kept.endIndex) < limit / 4 {
            kept = String(kept[..<space])
        }
        return kept + "…"
    }

    private enum Treatment { case keep, mark, space, drop }

    private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        let value = scalar.value
        if value > 0x20, value < 0x7F { return .keep }
        switch value {
        // Zero-width joiners hold emoji families and Persian words together; the tags spell the flags of regions.
        case 0x200C, 0x200D, 0xE0020...0xE007F: return .keep
        // Soft hyphen, bidirectional marks, embeddings, overrides and isolates, invisible operators, byte order
        // mark, annotations, Hangul fillers: nobody sees them, and some turn the text around them.
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0001, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFDD0...0xFDEF:
            return .drop
        case 0x2800: return .space
        default: break
        }
        if value & 0xFFFE == 0xFFFE { return .drop }
        switch scalar.properties.generalCategory {
        case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .nonspacingMark, .enclosingMark: return .mark
        default: return .keep
        }
    }
}
