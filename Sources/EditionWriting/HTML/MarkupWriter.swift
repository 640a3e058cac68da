/// Markup under construction, as bytes.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []

    /// Our own words, as they are.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// A stranger's, escaped.
    mutating func text(_ text: String) { MarkupText.append(text, to: &bytes) }

    mutating func attribute(_ name: String, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    mutating func element(_ name: String, _ content: String, _ end: String = "") {
        raw("<")
        raw(name)
        raw(">")
        text(content)
        raw("</")
        raw(name)
        raw(">")
        raw(end)
    }
}
