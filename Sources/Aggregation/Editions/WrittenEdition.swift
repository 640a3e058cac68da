/// What became of writing an edition.
package struct WrittenEdition: Sendable {
    package var date: String
    package var items: Int
    package var stories: Int
    /// Paths, the page first.
    package var files: [String]
}
