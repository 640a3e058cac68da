/// Finds copies alone, without looking for stories: a fifth of the work.
public enum Copies {
    /// The place of the text that represents each text's report: its own, or that of the text it is a copy of.
    ///
    /// As `StoryClusterer` folds them, and as bounded: edited, cut, shuffled, excerpted, with page furniture around it.
    public static func representatives(of documents: [Document]) -> [Int] {
        let sketches = documents.map { Sketch(forCopies: $0) }
        // An original is looked at once for each of its edited copies.
        var read: [Int: Sketch] = [:]
        let folding = CopyFolding(sketches, known: Array(repeating: nil, count: sketches.count)) { text in
            if let sketch = read[text] { return sketch }
            let sketch = Sketch(forEdits: documents[text])
            read[text] = sketch
            return sketch
        }
        return folding.representatives
    }
}
