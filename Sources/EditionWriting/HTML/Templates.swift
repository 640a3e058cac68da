/// The page's templates, read and compiled once.
struct Templates: Sendable {
    private let templates: [String: Mustache]

    /// Those a theme may replace.
    static let replaceable: [String: String] = [
        "page": page, "head": head, "masthead": masthead, "contents": contents, "glance": glance,
        "section": section, "stories": stories, "story": story, "also": also, "brief": brief, "notes": notes,
        "hidden": hidden, "footer": footer, "index": index,
    ]

    /// The built-in templates compile, or no test passes.
    static let standard = Result { try Templates([:]) }

    /// - Parameter replacements: a user's own templates by name; the others stay.
    init(_ replacements: [String: String], folder: String = "") throws {
        let sources = Self.replaceable.merging(Self.book) { $1 }.merging(replacements) { $1 }
        var compiled: [String: Mustache] = [:]
        for name in sources.keys.sorted() {
            do {
                try Self.compile(name, indentation: "", sources, &compiled)
            } catch let fault as Mustache.Fault {
                let file = replacements[name] == nil ? name : "\(folder)/\(name).mustache"
                throw EditionWritingError.template(path: file, line: fault.line, tag: fault.tag)
            }
        }
        templates = compiled
    }

    /// With the indented forms of partials that a template asks for, as templates of their own.
    private static func compile(
        _ name: String, indentation: String, _ sources: [String: String], _ compiled: inout [String: Mustache]
    ) throws {
        let key = indentation + name
        guard compiled[key] == nil, let source = sources[name] else { return }
        var wanted: [(name: String, indentation: String)] = []
        let text = indentation.isEmpty ? source : indented(source, by: indentation)
        compiled[key] = try Mustache(text) { partial, further in
            wanted.append((partial, further))
            return further + partial
        }
        // One that includes itself, further in each time, would go on for ever.
        for partial in wanted where partial.indentation.utf8.count <= 40 {
            try compile(partial.name, indentation: partial.indentation, sources, &compiled)
        }
    }

    private static func indented(_ source: String, by indentation: String) -> String {
        source.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    }

    func render(_ name: String, _ values: TemplateRecord) -> [UInt8] {
        MustacheRenderer.render(name, of: templates, .record(values))
    }
}
