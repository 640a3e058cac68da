/// What a template may ask for.
enum TemplateValue {
    case text(String)
    case flag(Bool)
    case list([TemplateValue])
    case record(TemplateRecord)
}

/// Values by name. They are so few that looking through them is the fastest way to find one.
struct TemplateRecord: ExpressibleByDictionaryLiteral {
    private var members: [(TemplateName, TemplateValue)]

    init(dictionaryLiteral members: (TemplateName, TemplateValue)...) { self.init(members) }

    init(_ members: [(TemplateName, TemplateValue)]) { self.members = members }

    /// Nil takes a member away.
    subscript(name: TemplateName) -> TemplateValue? {
        get { members.first { $0.0 == name }?.1 }
        set {
            let index = members.firstIndex { $0.0 == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].1 = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
        }
    }
}

extension TemplateValue: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral members: (TemplateName, TemplateValue)...) {
        self = .record(TemplateRecord(members))
    }
}

extension TemplateValue {
    static func texts(_ texts: some Sequence<String>) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

    static func records(_ records: some Sequence<TemplateRecord>) -> TemplateValue {
        .list(records.map(TemplateValue.record))
    }

    /// Nil for what is not there, so that an optional text can be set like any other.
    static func text(ifAny text: String?) -> TemplateValue? { text.map(TemplateValue.text) }
    static func record(ifAny record: TemplateRecord?) -> TemplateValue? { record.map(TemplateValue.record) }
}
