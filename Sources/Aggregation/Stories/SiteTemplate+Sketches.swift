import StoryClustering

extension SiteTemplate {
    /// The sketches of a feed's texts without the lines that they share.
    ///
    /// The first items of a feed tell what its later ones have in common with them, and the other way round: all are
    /// learned before one is drawn.
    mutating func sketches(of documents: [Document]) -> [Sketch] {
        for document in documents { learn(from: document) }
        return documents.map { Sketch(removingFurniture(from: $0)) }
    }
}
