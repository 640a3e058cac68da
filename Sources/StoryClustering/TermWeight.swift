/// The weight of a term in a text is how often it comes, damped, times how rare it is.
enum TermWeight {
    /// BM25's damping: the second mention adds little, the tenth nothing.
    @inline(__always) static func saturated(_ count: Float) -> Float { count * 1.6 / (count + 0.6) }
}
