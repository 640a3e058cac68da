/// Fills compiled templates with values.
struct MustacheRenderer {
    private let templates: [String: Mustache]
    private var values: [TemplateValue]
    private var output: [UInt8] = []
    private var depth = 0

    /// A template that includes itself without end ends here.
    private static let depthLimit = 50

    private init(_ templates: [String: Mustache], _ values: TemplateValue) {
        self.templates = templates
        self.values = [values]
    }

    static func render(_ name: String, of templates: [String: Mustache], _ values: TemplateValue) -> [UInt8] {
        var renderer = MustacheRenderer(templates, values)
        renderer.output.reserveCapacity(1 << 16)
        renderer.render(templates[name]?.nodes ?? [])
        return renderer.output
    }

    private mutating func render(_ nodes: [Mustache.Node]) {
        for node in nodes {
            switch node {
            case .text(let text): output.append(contentsOf: text)
            case .variable(let name, let isEscaped): append(value(name), isEscaped: isEscaped)
            case .section(let name, let nodes): renderSection(value(name), nodes)
            case .inverted(let name, let nodes): if Self.isEmpty(value(name)) { render(nodes) }
            case .partial(let name):
                guard depth < Self.depthLimit, let partial = templates[name] else { break }
                depth += 1
                render(partial.nodes)
                depth -= 1
            }
        }
    }

    private mutating func renderSection(_ value: TemplateValue?, _ nodes: [Mustache.Node]) {
        switch value {
        case .flag(let flag): if flag { render(nodes) }
        case .list(let items): for item in items { render(nodes, with: item) }
        case .some(let value): render(nodes, with: value)
        case nil: break
        }
    }

    private mutating func render(_ nodes: [Mustache.Node], with value: TemplateValue) {
        values.append(value)
        render(nodes)
        values.removeLast()
    }

    private mutating func append(_ value: TemplateValue?, isEscaped: Bool) {
        switch value {
        case .text(let text):
            if isEscaped { MarkupText.append(text, to: &output) } else { output.append(contentsOf: text.utf8) }
        case .flag(let flag): output.append(contentsOf: String(flag).utf8)
        case .list, .record, nil: break
        }
    }

    private func value(_ name: Mustache.Name) -> TemplateValue? {
        guard let first = name.parts.first else { return values.last }
        var found: TemplateValue?
        for candidate in values.reversed() {
            if case .record(let record) = candidate { found = record[first] }
            if found != nil || name.isInnermost { break }
        }
        for part in name.parts.dropFirst() {
            guard case .record(let record) = found else { return nil }
            found = record[part]
        }
        return found
    }

    private static func isEmpty(_ value: TemplateValue?) -> Bool {
        switch value {
        case .flag(let flag): !flag
        case .list(let items): items.isEmpty
        case .some: false
        case nil: true
        }
    }
}
