/// The weight of a term in a text is how often it comes, damped, times how rare it is.
enum TermWeight {
    /// What standing in the title counts for, in mentions.
    static let titleMention: Float = 0.5

    /// BM25's damping: the second mention adds little, the tenth nothing.
    @inline(__always) static func saturated(_ mentions: Float) -> Float { mentions * 1.4 / (mentions + 0.4) }
}
