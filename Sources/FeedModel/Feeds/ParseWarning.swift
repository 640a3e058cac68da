/// One fault of an input that was read nevertheless.
public struct ParseWarning: Sendable, Equatable {
    /// A stable, dotted name for programs: `xml.undeclared_entity`.
    public var code: String
    /// The line of the input, counted from 1, where the parser knows it.
    public var line: Int?
    /// One sentence for a person.
    public var message: String

    public init(code: String, line: Int? = nil, message: String) {
        self.code = code
        self.line = line
        self.message = message
    }
}
