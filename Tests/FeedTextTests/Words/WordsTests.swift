import FeedText
import Testing

@Suite struct WordsTests {
    private func words(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [String] = []
            for word in WordScanner(bytes) {
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
        ("Putin'in 15'te, Xi'an'da O'Brien", ["Putin", "15", "Xi'an", "O'Brien"]),
        ("٦٫١ درجة", ["٦٫١", "درجة"]), ("ดินไหว 5", ["ดิน", "นไห", "ไหว", "5"]),
        ("naïve ΑΘΗΝΑ Ёлка", ["naïve", "ΑΘΗΝΑ", "Ёлка"]),
        ("здоровʼя, rock nʼ roll ʼ ʼOkina", ["здоровʼя", "rock", "n", "roll", "Okina"]),
        ("", []), ("—!? \u{200B}", []),
    ])
    func cuts(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("São", "SAO"), ("Straße", "strasse"), ("İstanbul", "istanbul"), ("ＮＡＴＯ", "nato"), ("Ёлка", "елка"),
        ("l'Iran", "Iran"), ("Biden’s", "biden"), ("U.S.", "us"), ("1,000", "1000"), ("Zürich", "zurich"),
        ("Łódź", "lodz"), ("Ọ́yọ́", "oyo"),
        ("Erdoğan'ın", "erdogan"), ("İran’a", "iran"), ("PUTİN'İN", "Putin"), ("Apple'owi", "apple"),
        ("2026'da", "2026"),
        ("un'intesa", "intesa"), ("jusqu'alors", "alors"), ("lorsqu’elle", "elle"),
        ("٦٫١", "6.1"), ("１，０００．５", "1000.5"), ("المصرى", "المصري"), ("الحكومة", "الحكومه"),
        ("國際", "国际"), ("が\u{304F}", "か\u{3099}く"), ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    ])
    func folds(word: String, same: String) {
        #expect(hashes(word).first?.hash == hashes(same).first?.hash)
        #expect(hashes(word).count == 1)
    }

    @Test(arguments: [
        ("sanctions", "sanctioned", true), ("treaty", "treaties", false), ("2024", "2025", false),
        ("الرئيس", "والرئيس", true), ("الرئيس", "للرئيس", true), ("президента", "президентом", true),
        ("Путин", "Путиным", true), ("Иран", "Ираном", true), ("Россия", "Россией", true), ("Киев", "Киева", true),
        ("газовый", "газовому", true), ("Салах", "Салаха", true), ("Газпром", "Газпрома", true),
        ("Иран", "Ирак", false), ("мир", "мера", false), ("Крым", "кром", false),
    ])
    func stems(word: String, other: String, areOne: Bool) {
        #expect((hashes(word).first?.stem == hashes(other).first?.stem) == areOne)
    }

    @Test(arguments: [
        ("pl", "Putina", "Putinem", true), ("pl", "Tusk", "Tuskiem", true),
        ("de", "Bahnstrecke", "Bahnverkehr", true), ("en", "Bahnstrecke", "Bahnverkehr", false),
        ("ru", "переговоры", "переговоров", true), ("tr", "depremde", "depremin", true),
        ("fi", "hallitus", "hallinto", true), (nil, "hallitus", "hallinto", false),
        ("fr", "l'élection", "élections", true), ("fr", "Dikeledi", "Dikembe", false),
        ("ar", "الرئيس", "والرئيس", true),
    ])
    func shortensStems(language: String?, word: String, other: String, areOne: Bool) {
        let stems = [word, other].map { text in
            var text = text
            return text.withUTF8 { bytes in
                var word = WordScanner(bytes).first { _ in true }
                word?.shortenStem(to: Language.stemLetters(of: language), in: bytes)
                return word?.stem
            }
        }
        #expect((stems[0] == stems[1]) == areOne)
    }

    /// Words of ASCII are hashed eight bytes at a time where they stand, others letter by letter.
    @Test(arguments: [
        "oil", "treaties", "sanctions", "representatives", "misrepresentative", "counterrevolutionary", "f16s",
        "electroencephalographically",
    ])
    func hashesPlainWordsAsOthers(word: String) throws {
        let plain = try #require(hashes(word).first)
        let capitals = try #require(hashes(word.uppercased()).first)
        let wide = String(String.UnicodeScalarView(word.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0)! }))
        let others = hashes("the \(word), \(wide) \(word)")
        #expect(others.map(\.hash).dropFirst() == [plain.hash, plain.hash, plain.hash])
        #expect(others.map(\.stem).dropFirst() == [plain.stem, plain.stem, plain.stem])
        #expect(capitals.hash == plain.hash && capitals.stem == plain.stem)
        #expect(others.dropFirst().allSatisfy { Int($0.length) == word.count && $0.form == .lower })
        #expect(capitals.form == .capitals)
        #expect(hashes(word.prefix(1).uppercased() + word.dropFirst()).first?.form == .capitalised)
        #expect(hashes(word + "’s").first?.hash == plain.hash)
    }

    /// The values are those of `hash32(stem(fold(word)))` in `Scripts/generate-word-tables.py`.
    @Test(
        arguments: [
            ("treaty", 0x5FED_12B7), ("sanctions", 0x94EA_7579), ("governmental", 0x88DC_A6E0), ("2024", 0xB438_8E57),
            ("Straße", 0xC7D6_EAE9), ("правительство", 0xDAD4_9C27), ("Путиным", 0x5C51_B6E6), ("Россией", 0x28FE_94D2),
            ("الرئيس", 0xF721_5406), ("المصرى", 0xB19F_4BDC), ("会議", 0xC752_6BA1), ("ดิน", 0x6DE4_6BCF),
        ] as [(String, UInt32)])
    func agreesWithTheTables(word: String, stem: UInt32) {
        #expect(hashes(word).first?.stem == stem)
    }

    @Test(arguments: [
        [0x61, 0x62, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x63, 0x64, 0xF0, 0x9F],
        // ASCII in three and four bytes.
        [0x61, 0x62, 0xE0, 0x81, 0xA1, 0x63, 0x64, 0xF0, 0x80, 0x81, 0xA1],
    ])
    func survivesBytesThatAreNotUTF8(bytes: [UInt8]) {
        let count = bytes.withUnsafeBufferPointer { buffer in
            WordScanner(buffer).reduce(0) { count, _ in count + 1 }
        }
        #expect(count == 2)
    }

    private func hashes(_ text: String) -> [Word] {
        var text = text
        return text.withUTF8 { bytes in
            Array(WordScanner(bytes))
        }
    }
}
