import FeedText

/// Columns of text that fit a width: what is too long is cut, and what is least needed is left out.
struct TextTable {
    struct Column {
        var title: String
        /// It is not cut below this; a column that cannot have it is left out.
        var least: Int
        /// Columns with the highest number are left out first; 0 is never left out.
        var expendable: Int
    }

    var columns: [Column]
    var rows: [[String]]
    /// Of the last cell of each row, which says what the row is about.
    var styles: [TextStyle?]

    private static let gap = 2

    /// - Parameter width: of the terminal; nil where lines may be as long as they are.
    func lines(width: Int?, color: ColorChoice) -> [String] {
        let cells = [columns.map(\.title)] + rows.map { $0.map(PlainText.singleLine) }
        var widths = columns.indices.map { column in
            cells.map { PlainText.displayWidth($0[column]) }.max() ?? 0
        }
        // A column with nothing in it says nothing.
        var shown = columns.indices.filter { column in
            columns[column].expendable == 0 || cells.dropFirst().contains { !$0[column].isEmpty }
        }
        if let width { fit(&widths, &shown, into: width) }
        return cells.enumerated().map { number, row in
            var line = ""
            for column in shown.dropLast() {
                let text = Self.cut(row[column], to: widths[column])
                line += text + String(repeating: " ", count: widths[column] - PlainText.displayWidth(text) + Self.gap)
            }
            guard let last = shown.last else { return line }
            let text = Self.cut(row[last], to: widths[last])
            return number == 0
                ? color.styled(line + text, .bold) : line + color.styled(text, styles[number - 1])
        }
    }

    private func fit(_ widths: inout [Int], _ shown: inout [Int], into width: Int) {
        while true {
            let least = shown.reduce(0) { $0 + min(widths[$1], columns[$1].least) } + Self.gap * (shown.count - 1)
            let last = shown.max { columns[$0].expendable < columns[$1].expendable }
            guard least > width, let last, columns[last].expendable > 0 else { break }
            shown.removeAll { $0 == last }
        }
        var excess = shown.reduce(0) { $0 + widths[$1] } + Self.gap * (shown.count - 1) - width
        // The widest column gives first, so that a long one does not eat up the short ones.
        while excess > 0 {
            let giving = shown.filter { widths[$0] > min(columns[$0].least, widths[$0]) }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// The text, its end left out for `…` where it is too wide.
    static func cut(_ text: String, to width: Int) -> String {
        guard PlainText.displayWidth(text) > width else { return text }
        var kept = ""
        for character in text {
            if PlainText.displayWidth(kept + String(character)) > width - 1 { break }
            kept.append(character)
        }
        while kept.hasSuffix(" ") { kept.removeLast() }
        return kept + "…"
    }
}
