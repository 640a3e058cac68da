import Glibc
import Synchronization

/// How usual a term is in a language at large: the cold start of document frequencies.
///
/// From wordfreq's word frequencies, as the chance that a text of a hundred words has the term.
enum Background {
    /// The level of a term that the table does not have: found in fewer than one text of ten thousand.
    static let rarest: UInt8 = 63
    /// For US, IT, WHO, UN: one text in twenty.
    static let acronym: UInt8 = 20

    /// The records of one language, unpacked from the bytes of the program.
    struct Section: Sendable {
        /// Ascending: the upper 24 bits of a stem, then its level.
        private let records: [UInt32]
        /// Where the records begin whose upper 12 bits are of each value: hashes lie evenly, so a few share them.
        private let starts: [Int32]

        /// Those that write like another.
        private static let tables = ["no": "nb", "hr": "sh", "sr": "sh", "bs": "sh", "gl": "pt"]

        private static let unpacked = Mutex<[String: Section]>([:])

        /// Nil for a language without a table.
        static func of(_ language: String?) -> Section? {
            guard let language else { return nil }
            let name = tables[language] ?? language
            return unpacked.withLock { unpacked in
                if let section = unpacked[name] { return section }
                guard let place = backgroundSection(name) else { return nil }
                let section = Section(start: place.start, count: place.count)
                unpacked[name] = section
                return section
            }
        }

        private init(start: Int, count: Int) {
            // Every section lies within the table: the two are generated together.
            let bytes = UnsafeBufferPointer(start: backgroundTable.utf8Start + 5 * start, count: 5 * count)
            records = (0..<count).map { record in
                bytes[5 * record..<5 * record + 5].reduce(0) { $0 << 6 | sextet($1) }
            }
            .map { ($0 >> 6) << 8 | $0 & 63 }
            var starts = [Int32](repeating: 0, count: 4097)
            for record in records { starts[Int(record >> 20) + 1] += 1 }
            for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
            self.starts = starts
        }

        /// How rare the term is, 0 to 63.
        func level(_ stem: UInt32) -> UInt8 {
            let bucket = Int(stem >> 20)
            for place in Int(starts[bucket])..<Int(starts[bucket + 1]) where records[place] >> 8 == stem >> 8 {
                return UInt8(truncatingIfNeeded: records[place])
            }
            return Background.rarest
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
