import FeedText
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("  a  b\n\tc\r\n", "a b c"), ("\u{1B}[31mred\u{7}", "[31mred"), ("a\u{9B}31mb", "a31mb"),
        ("a\u{0}b\u{7F}c", "abc"), ("abc\u{202E}fed", "abcfed"), ("a\u{2066}b\u{2069}c\u{200F}d", "abcd"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("\u{FEFF}a", "a"), ("", ""), (" \n ", ""), ("日本 語", "日本 語"),
        ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"), ("a\u{E0041}b", "ab"), ("a\u{3000}b", "a b"),
    ])
    func makesOneCleanLine(text: String, line: String) {
        #expect(PlainText.singleLine(text) == line)
    }

    @Test(arguments: [
        ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("ﾊﾝ", 2), ("ＡＢ", 4), ("한국", 4), ("👍", 2), ("👍🏽", 2),
        ("👨\u{200D}👩\u{200D}👧", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("नमस्ते", 4), ("שָׁלוֹם", 4),
        ("\u{7}", 0),
        ("—…“”", 4), ("✂", 1), ("⌚", 2),
    ])
    func measuresColumns(text: String, columns: Int) {
        #expect(PlainText.displayWidth(text) == columns)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one two three", 80, ["one two three"]), ("", 10, [""]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("a\nb", 10, ["a", "b"]), ("日本語です", 4, ["日本", "語で", "す"]),
        ("日本。語", 4, ["日", "本。", "語"]), ("ab 日本語", 6, ["ab 日", "本語"]), ("one  two", 3, ["one", "two"]),
        ("ab cd", 5, ["ab cd"]), ("ab cd e", 5, ["ab cd", "e"]), ("é · ü – x", 5, ["é · ü", "– x"]),
        ("ab · «cdé» ef", 9, ["ab ·", "«cdé» ef"]), (" a b", 2, ["a", "b"]),
        ("👍👍👍", 2, ["👍", "👍", "👍"]), ("\u{200D} abcd", 2, ["\u{200D}ab", "cd"]),
    ])
    func wrapsByColumns(text: String, columns: Int, lines: [String]) {
        #expect(PlainText.wrap(text, columns: columns) == lines)
    }

    @Test(
        arguments: [
            ("One. Two! Three? Four…", nil, ["One.", "Two!", "Three?", "Four…"]),
            ("Mr. Smith met Dr. Jones. They spoke.", "en", ["Mr. Smith met Dr. Jones.", "They spoke."]),
            ("The U.S. Senate voted. It passed.", "en", ["The U.S. Senate voted.", "It passed."]),
            ("He lives in the U.S. The law is new.", "en", ["He lives in the U.S.", "The law is new."]),
            (
                "It rose 3.5 percent, e.g. in June. Then it fell.", "en",
                ["It rose 3.5 percent, e.g. in June.", "Then it fell."]
            ),
            ("J. R. R. Tolkien wrote it. See No. 5.", "en", ["J. R. R. Tolkien wrote it.", "See No. 5."]),
            ("\"Stop!\" he said. \"Why?\" She left.", "en", ["\"Stop!\" he said.", "\"Why?\"", "She left."]),
            ("He said: “It is over.” Nobody spoke.", "en", ["He said: “It is over.”", "Nobody spoke."]),
            (
                "At 5 p.m. Tuesday it began. At 6 p.m. He left.", "en",
                ["At 5 p.m. Tuesday it began.", "At 6 p.m.", "He left."]
            ),
            (
                "Am 3. Januar kam z. B. Herr Dr. Meier. Er blieb.", "de",
                ["Am 3. Januar kam z. B. Herr Dr. Meier.", "Er blieb."]
            ),
            (
                "M. Dupont est venu. Il a dit « non ». Puis il partit.", "fr",
                ["M. Dupont est venu.", "Il a dit « non ».", "Puis il partit."]
            ),
            ("会議は終わった。次は明日だ！本当？はい。", "ja", ["会議は終わった。", "次は明日だ！", "本当？", "はい。"]),
            ("「終わった。」と彼は言った。", "ja", ["「終わった。」", "と彼は言った。"]),
            ("هل هذا صحيح؟ نعم. شكرا", "ar", ["هل هذا صحيح؟", "نعم.", "شكرا"]),
            ("Title\nFirst. Second", nil, ["Title", "First.", "Second"]), ("", nil, []),
            ("Wait... what? Yes.", nil, ["Wait... what?", "Yes."]),
            ("Yahoo! said so. Example.com is up.", "en", ["Yahoo! said so.", "Example.com is up."]),
            ("In 2024. Then more.", "en", ["In 2024.", "Then more."]),
            ("Did they? (They did.) Good.", "en", ["Did they?", "(They did.)", "Good."]),
        ] as [(String, String?, [String])])
    func splitsSentences(text: String, language: String?, sentences: [String]) {
        #expect(PlainText.sentences(text, language: language) == sentences)
    }

    @Test func estimatesReadingTime() {
        #expect(PlainText.readingMinutes("") == 1)
        #expect(PlainText.readingMinutes(String(repeating: "word ", count: 265 * 4)) == 4)
        #expect(PlainText.readingMinutes(String(repeating: "字", count: 1_500)) == 3)
    }

    /// As often as there are words in a minute, so that the minutes are the words.
    @Test(arguments: [
        ("one two", 2), ("it's a don't", 3), ("well-known, (\"quoted\")", 2), ("- & – — … *", 0), ("3.5 % of 1,000", 3),
        ("a", 1), ("antidisestablishmentarianism's-end", 1), ("tab\tline\nreturn\r\nend", 4),
        ("....................a", 1),
        ("Größe über Öl", 3), ("“Quoted” – says ‘who’", 3), ("x@y.example/path?q=1#z", 1), ("`[{|}~^_@ Az09", 1),
        ("мир и труд", 3), ("abcdefg'h i", 2), ("abcdefgh'", 1), ("12345678 ' 9", 2), ("e\u{301}a café's", 2),
    ])
    func countsWords(text: String, words: Int) {
        #expect(PlainText.readingMinutes(String(repeating: text + " ", count: 265)) == max(1, words), "\(text)")
        // Wherever it falls within eight bytes.
        for shift in 1...8 {
            let shifted = String(repeating: " ", count: shift) + String(repeating: text + " ", count: 265)
            #expect(PlainText.readingMinutes(shifted) == max(1, words), "\(text)")
        }
    }
}
