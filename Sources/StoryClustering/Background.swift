import Glibc

/// How usual a term is in a language at large: the cold start of document frequencies.
///
/// From wordfreq's word frequencies, as the chance that a text of a hundred words has the term.
enum Background {
    /// The level of a term that the table does not have: found in fewer than one text of ten thousand.
    static let rarest: UInt8 = 63
    /// For US, IT, WHO, UN: one text in twenty.
    static let acronym: UInt8 = 20

    /// The records of one language within the table; looked up by binary search in the bytes of the program itself.
    struct Section: Sendable {
        fileprivate var start: Int
        fileprivate var count: Int

        init?(language: String?) {
            guard let language, let section = backgroundSection(language == "da" ? "sv" : language) else { return nil }
            (start, count) = section
        }

        /// How rare the term is, 0 to 63.
        func level(_ stem: UInt32) -> UInt8 {
            let key = stem >> 8
            // Hashes lie evenly, so a key is never far from its share of the way; the ends of the guess are checked.
            let guess = Int(UInt64(key) * UInt64(count) >> 24)
            var low = max(0, guess - 256)
            var high = min(count, guess + 256)
            if low > 0, record(low).key >= key { low = 0 }
            if high < count, record(high).key < key { high = count }
            while low < high {
                let middle = (low + high) / 2
                if record(middle).key < key { low = middle + 1 } else { high = middle }
            }
            guard low < count, record(low).key == key else { return Background.rarest }
            return record(low).level
        }

        private func record(_ index: Int) -> (key: UInt32, level: UInt8) {
            // Every section lies within the table: the two are generated together.
            let place = backgroundTable.utf8Start + 5 * (start + index)
            let key = sextet(place[0]) << 18 | sextet(place[1]) << 12 | sextet(place[2]) << 6 | sextet(place[3])
            return (key, UInt8(truncatingIfNeeded: sextet(place[4])))
        }
    }

    /// The share of texts that have a term of a level.
    static func frequency(_ level: UInt8) -> Float { frequencies[Int(min(rarest, level))] }

    private static let frequencies: [Float] = (0..<64).map { expf(-backgroundStep * Float($0)) }
}

/// The value of a character of the table: `-`, digits, capitals, `_`, small letters in ASCII order.
@inline(__always) private func sextet(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x2D: 0
    case 0x30...0x39: UInt32(byte) - 0x30 + 1
    case 0x41...0x5A: UInt32(byte) - 0x41 + 11
    case 0x5F: 37
    default: UInt32(byte) - 0x61 + 38
    }
}
