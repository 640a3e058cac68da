package import FeedModel

/// A date as it was understood.
package struct ParsedDate: Sendable, Equatable {
    package var instant: Instant
    /// One sentence on what had to be guessed, such as an unknown time zone.
    package var warning: String?
}

/// Reads the dates of feeds: RFC 822 and 2822, RFC 3339 and W3C-DTF, asctime, and what people write instead.
///
/// The whole text has to make sense as one date: nothing is read from a prefix, days that do not exist are no dates,
/// and nothing is filled in from the clock. A missing zone is UTC.
package enum DateReader {
    /// The instant a text names, or nil if it names none.
    package static func read(_ text: String) -> ParsedDate? {
        if let fast = text.utf8.withContiguousStorageIfAvailable(CommonDateForms.read), let instant = fast {
            return ParsedDate(instant: instant)
        }
        // No date is longer; what is, is text that was put into the wrong element.
        guard text.utf8.count <= 128 else { return nil }
        var interpreter = DateInterpreter(DateToken.tokens(of: text))
        return interpreter.interpret()
    }
}
