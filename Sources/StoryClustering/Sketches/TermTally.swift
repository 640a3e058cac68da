import FeedText

/// Counts the terms of one text: a hash table without strings, whose order of entries is that of first sight.
struct TermTally {
    struct Entry {
        var stem: UInt32
        var count: UInt32
        var traits: Sketch.Traits
        /// The occurrence to show: in small letters if there is one, else not all in capitals.
        var surface: Word

        /// A function word in capitals, which no table of words tells from the function word itself.
        var isAcronym: Bool { surface.kind == .letters && stem != surface.stem }
    }

    private(set) var terms: [Entry] = []
    /// Room for the terms of a usual report.
    private var slots = [Int32](repeating: -1, count: 512)

    init() { terms.reserveCapacity(slots.count / 2) }

    mutating func add(_ stem: UInt32, _ word: Word, isTitle: Bool) {
        let index = entry(stem, word)
        if isTitle {
            terms[index].traits.insert(.title)
            return
        }
        terms[index].count += 1
        if word.kind == .number {
            terms[index].traits.insert(.number)
        } else if word.form == .lower {
            if terms[index].surface.form != .lower { terms[index].surface = word }
        } else if word.form == .capitalised, terms[index].surface.form == .capitals {
            terms[index].surface = word
        }
        if terms[index].count == 1, word.form != .lower {
            terms[index].traits.insert(.name)
        } else if word.form == .lower {
            terms[index].traits.remove(.name)
        }
    }

    private mutating func entry(_ stem: UInt32, _ word: Word) -> Int {
        var slot = Int(stem) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if terms[index].stem == stem { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        terms.append(Entry(stem: stem, count: 0, traits: [], surface: word))
        slots[slot] = Int32(terms.count - 1)
        if terms.count * 2 > slots.count { grow() }
        return terms.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in terms.enumerated() {
            var slot = Int(entry.stem) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
