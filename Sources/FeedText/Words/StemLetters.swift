extension Language {
    /// How many of a word's first letters are its stem.
    ///
    /// Six were tuned on English, where five or four find as much and hold apart less. Languages that say with endings
    /// what English says with words ("Putin, Putina, Putinem") or write words together ("Bahnstrecke, Bahnverkehr")
    /// find half of the reports on one event with six that they find with four. Romance languages would gain a point
    /// with five, but no report of theirs would share the name of a place or person with an English one any more.
    /// Measured on thirty texts each of fifteen languages; see Documentation/clustering.md.
    package static func stemLetters(of code: String?) -> Int {
        switch code {
        case "de", "ru", "uk", "be", "bg", "mk", "pl", "cs", "sk", "sl", "sh", "sr", "hr", "bs", "el", "fi", "et", "hu",
            "lt", "lv", "tr":
            4
        default: usualStemLetters
        }
    }

    package static let usualStemLetters = 6
}

extension Word {
    /// Makes the stem one of so many letters.
    ///
    /// - Parameter bytes: of the text that the word was read from.
    package mutating func shortenStem(to letters: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard kind == .letters, length > letters else { return }
        var spelling = Spelling()
        var place = Int(start)
        while place < min(Int(end), bytes.count) {
            let (scalar, width) = decodeUTF8(bytes, at: place)
            place += width
            if scalar < 0x80 {
                if UInt8(truncatingIfNeeded: scalar).isASCIIAlphanumeric { spelling.append(scalar | 0x20) }
                if scalar == 0x27, spelling.isElision { spelling = Spelling() }
                continue
            }
            if scalar == 0x2019 || scalar == 0x2BC, spelling.isElision { spelling = Spelling() }
            spelling.append(folding: scalar)
        }
        stem = spelling.stem(letters: letters)
    }
}
