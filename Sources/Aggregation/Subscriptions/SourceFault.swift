/// Something about the user's sources that a person should look at.
package struct SourceFault: Sendable, Equatable {
    /// Stable, dotted: `feed.moved`, `feed.not_found`, `opml.duplicate`.
    package var code: String
    package var title: String
    /// As subscribed to; to be masked before it is shown. nil for an outline without one.
    package var url: String?
    /// The line in the OPML file.
    package var line: Int?
    /// What is wrong, and since when.
    package var message: String
    /// What to do; nil where there is nothing to do but wait.
    package var advice: String?
    /// What mends it for certain.
    package var repair: SourceRepair?
}

/// A change of the OPML file that is certain to be right.
package enum SourceRepair: Sendable, Equatable {
    /// A permanent redirect, seen more than once and leading to a feed.
    case move(from: String, to: String)
    /// The outline of this number repeats an earlier one.
    case removeOutline(Int)
}
