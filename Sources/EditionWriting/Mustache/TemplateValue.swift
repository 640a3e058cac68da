/// What a template may ask for.
enum TemplateValue {
    case text(String)
    case flag(Bool)
    case list([TemplateValue])
    case record([String: TemplateValue])
}

extension TemplateValue: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (String, TemplateValue)...) {
        self = .record(Dictionary(members) { $1 })
    }
}

extension TemplateValue {
    static func texts(_ texts: some Sequence<String>) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

    static func records(_ records: some Sequence<[String: TemplateValue]>) -> TemplateValue {
        .list(records.map(TemplateValue.record))
    }

    /// Nil for what is not there, so that an optional text can be set like any other.
    static func text(ifAny text: String?) -> TemplateValue? { text.map(TemplateValue.text) }
    static func record(ifAny record: [String: TemplateValue]?) -> TemplateValue? { record.map(TemplateValue.record) }
}
