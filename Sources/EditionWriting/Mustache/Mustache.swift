/// A template in the language of mustache(5): variables, sections, inverted sections, partials, comments and other
/// delimiters; compiled once, rendered into bytes.
///
/// Our own because an edition asks for a hundred thousand values: a library that takes them as `Any` and returns a
/// string for each took a third of the time that the whole edition may take.
struct Mustache: Sendable {
    let nodes: [Node]

    indirect enum Node: Sendable {
        case text([UInt8])
        case variable(Name, isEscaped: Bool)
        case section(Name, [Node])
        /// For what is missing, false or empty.
        case inverted(Name, [Node])
        case partial(String)
    }

    /// `name`, `name.of.member`; `.name` of the innermost value alone; `.` that value itself.
    struct Name: Sendable {
        var parts: [TemplateName]
        var isInnermost: Bool

        init(_ text: String) {
            parts = text.utf8.split(separator: UInt8(ascii: ".")).map { TemplateName($0) }
            isInnermost = text.hasPrefix(".")
        }
    }

    /// Where a template is none.
    struct Fault: Error {
        var line: Int
        /// As it stands there.
        var tag: String
    }

    /// - Parameter partials: takes the partials that stand on a line of their own and are indented: mustache(5) asks
    ///   that every line of them is. Returns the name under which the indented one will be found.
    /// - Throws: `Fault`.
    init(_ source: String, indented: (_ partial: String, _ indentation: String) -> String) throws {
        var parser = MustacheParser(source)
        nodes = try parser.parse(indented: indented)
    }
}
