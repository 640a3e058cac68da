extension Labels {
    /// What stands in the places of a label, by their names.
    typealias Values = KeyValuePairs<String, String>

    func phrase(_ plural: Plural, _ number: Int, _ values: Values = [:]) -> String {
        let isSingular = number == 1 || (zeroIsSingular && number == 0)
        return Labels.fill(isSingular ? plural.one : plural.other) { name in
            name == "n" ? text(number) : values.first { $0.key == name }?.value
        }
    }

    func text(_ number: Int) -> String {
        guard number >= 10_000 else { return String(number) }
        return text(number / 1000) + thousands + String(String(number % 1000 + 1000).dropFirst())
    }

    static func fill(_ template: String, _ values: Values) -> String {
        fill(template) { name in values.first { $0.key == name }?.value }
    }

    /// Fills in one pass, so that braces in a value are never read as a place.
    private static func fill(_ template: String, value: (Substring) -> String?) -> String {
        var filled = ""
        // By bytes: every story has a line of these.
        var rest = template.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            filled += template[rest.startIndex..<open]
            filled += value(template[rest.index(after: open)..<close]) ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return filled + template[rest.startIndex...]
    }

    func quoted(_ text: String) -> String { quotes.open + text + quotes.close }

    /// French and Spanish write days and months small, also in a heading's first word, where it must be capital.
    static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
