import Mustache

/// The values of one story, as Mustache asks for them.
///
/// A type of its own, because a dictionary is a `MustacheParent` only on a condition, which has to be looked up for
/// each of a hundred thousand names.
struct StoryValues: MustacheParent {
    private let values: [String: Any]

    init(_ values: [String: Any]) {
        self.values = values
    }

    func child(named name: String) -> Any? { values[name] }
}

/// The page's templates, read and compiled once.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Mustache goes back to its own escaping at every partial; this puts ours first in each.
    private static let pragma = "{{% CONTENT_TYPE: SHEAF}}"

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
        MustacheContentTypes.register(MarkupContent(), named: "SHEAF")
        var library = MustacheLibrary()
        let templates = Self.replaceable.merging(Self.book) { $1 }.merging(replacements) { $1 }
        for (name, text) in templates {
            do {
                try library.register(Self.pragma + text, named: name)
            } catch let error as MustacheTemplate.ParserError {
                let file = replacements[name] == nil ? name : "\(folder)/\(name).mustache"
                throw EditionWritingError.template(
                    path: file, line: error.context.lineNumber, tag: error.context.line.trimmed(of: Self.pragma))
            }
        }
        self.library = library
    }

    func render(_ name: String, _ values: [String: Any]) -> String {
        library.render(values, withTemplate: name) ?? ""
    }
}

extension String {
    fileprivate func trimmed(of prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
