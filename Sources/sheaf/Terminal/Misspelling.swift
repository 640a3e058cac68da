/// What a person most likely meant who wrote something else.
enum Misspelling {
    /// The nearest of the names; nil when none is near.
    static func nearest(to word: String, among names: [String]) -> String? {
        let ranked = names.map { (name: $0, distance: distance($0, word.lowercased())) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= tolerance(word) ? best.name : nil
    }

    /// How many letters may be wrong.
    static func tolerance(_ word: String) -> Int { max(2, word.count / 3) }

    /// Levenshtein's distance: insertions, deletions and substitutions.
    static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (line, byte) in left.utf8.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in right.indices {
                let substitution = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
