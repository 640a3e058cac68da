import FeedText
import Testing

@Suite struct WordsTests {
    private func words(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = WordScanner(bytes)
            var words: [String] = []
            while let word = scanner.next(before: bytes.count) {
                words.append(String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self))
            }
            return words
        }
    }

    @Test(arguments: [
        ("Russia-Iran treaty, signed.", ["Russia", "Iran", "treaty", "signed"]),
        ("It's Biden's; they'll don't", ["It", "Biden", "they", "don"]),
        ("O'Brien l’Iran dell'Unione", ["O'Brien", "l’Iran", "dell'Unione"]),
        ("U.S. and G20, $1,000.50 in 2025.", ["U.S.", "and", "G20", "1,000.50", "in", "2025"]),
        ("50%-52% 10am", ["50", "52", "10", "am"]),
        ("東京で 会", ["東京", "京で", "会"]),
        ("naïve ΑΘΗΝΑ Ёлка", ["naïve", "ΑΘΗΝΑ", "Ёлка"]),
        ("", []), ("—!? \u{200B}", []),
    ])
    func cuts(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("São", "SAO"), ("Straße", "strasse"), ("İstanbul", "istanbul"), ("ＮＡＴＯ", "nato"), ("Ёлка", "елка"),
        ("l'Iran", "Iran"), ("Biden’s", "biden"), ("U.S.", "us"), ("1,000", "1000"), ("Zürich", "zurich"),
        ("Łódź", "lodz"), ("Ọ́yọ́", "oyo"),
    ])
    func folds(word: String, same: String) {
        #expect(hashes(word).first?.hash == hashes(same).first?.hash)
        #expect(hashes(word).count == 1)
    }

    @Test(arguments: [
        ("sanctions", "sanctioned", true), ("treaty", "treaties", false), ("2024", "2025", false),
        ("الرئيس", "والرئيس", true), ("президента", "президентом", true),
    ])
    func stems(word: String, other: String, areOne: Bool) {
        #expect((hashes(word).first?.stem == hashes(other).first?.stem) == areOne)
    }

    @Test func survivesBytesThatAreNotUTF8() {
        let bytes: [UInt8] = [0x61, 0x62, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x63, 0x64, 0xF0, 0x9F]
        let count = bytes.withUnsafeBufferPointer { buffer in
            var scanner = WordScanner(buffer)
            var count = 0
            while scanner.next(before: buffer.count) != nil { count += 1 }
            return count
        }
        #expect(count == 2)
    }

    private func hashes(_ text: String) -> [Word] {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = WordScanner(bytes)
            var words: [Word] = []
            while let word = scanner.next(before: bytes.count) { words.append(word) }
            return words
        }
    }
}
