import StoryClustering
import Testing

/// Copies in which words were changed here and there, and texts that have as much in common and are none.
@Suite struct ScatteredEditsTests {
    private static let sentences = [
        "The lighthouse at Carrick Head went dark for the first time in a hundred and forty years on Monday evening.",
        "A storm had torn the cable from the cliff, and the emergency engine failed when sea water reached its fuel.",
        "Fishing boats were warned by radio and lay off the harbour of Dunmore until the morning, said Agnes Pell of the "
            + "coastguard.",
        "Two of the keepers' grandchildren, who live in the old quarters, hung lanterns in the gallery by hand.",
        "One skipper told the local paper that he steered by the smell of the peat fires and by his wife's torch.",
        "Engineers from the mainland hope to lay a new cable on Thursday if the wind falls below force six.",
        "The lights board has wanted to replace the tower with a buoy since 2009 because repairs cost 90,000 pounds a year.",
        "Villagers have gathered 3,200 names against the plan and say that no buoy would have lasted the night.",
        "A meeting is to be held in the school at Dunmore on Friday, and the minister for harbours has promised to attend.",
    ]
    private static let whole = sentences.joined(separator: " ")
    private static let strangers = [
        "gently", "marble", "yesterday", "Harriet", "forgave", "a", "pebble", "narrow", "of",
    ]

    /// Every so manyth word changed.
    private static func edited(_ text: String, every step: Int, from start: Int = 4, _ change: (String, Int) -> String)
        -> String
    {
        text.split(separator: " ").enumerated().map { place, word in
            place % step == start ? change(String(word), place) : String(word)
        }.joined(separator: " ")
    }
    private static func other(_ word: String, _ place: Int) -> String { strangers[place / 2 % strangers.count] }

    private static let copies: [(String, String)] = [
        ("a tenth replaced", edited(whole, every: 10, other)),
        ("a seventh replaced", edited(whole, every: 7, other)),
        ("a tenth left out", edited(whole, every: 10) { _, _ in "" }),
        ("words put in", edited(whole, every: 8) { word, place in word + " " + other(word, place) }),
        ("a tenth replaced, the end cut off", edited(sentences.prefix(5).joined(separator: " "), every: 10, other)),
        ("a tenth replaced, sentences shuffled", edited(sentences.reversed().joined(separator: " "), every: 10, other)),
        (
            "a tenth replaced, furniture around it",
            "Home\nSport\nWe use cookies to improve your visit and to show you advertisements that suit you.\n"
                + edited(whole, every: 10, other) + "\nShare this article\nSubscribe to our newsletter"
        ),
    ]

    @Test(arguments: copies)
    func areCopies(kind: String, copy: String) {
        let documents = [Document(id: "1", text: Self.whole), Document(id: "2", text: copy)]
        #expect(reports(documents) == 1, "\(kind)")
        #expect(Set(Copies.representatives(of: documents)).count == 1)
        #expect(Comparison(documents[0], documents[1]).verdict == .sameText)
        #expect(Comparison(documents[1], documents[0]).verdict == .sameText)
    }

    /// Of a long text only a sample of the runs is kept, and of its terms the weightiest.
    @Test func areCopiesOfLongTexts() {
        let starts = ["ba", "co", "di", "fu", "ge"]
        let words = (0..<3_000).map { number -> String in
            starts[number * number % 5] + Self.letters(number * 7_919 % 1_511)
        }
        let text = words.joined(separator: " ")
        let copy = Self.edited(text, every: 10) { _, place in Self.letters(place) }
        let documents = [Document(id: "1", text: text), Document(id: "2", text: copy)]
        #expect(reports(documents) == 1)
    }

    private static func letters(_ number: Int) -> String {
        String(decoding: [number / 676, number / 26, number].map { UInt8(97 + $0 % 26) }, as: UTF8.self)
    }

    @Test func areCopiesWithoutSpacesToo() {
        let characters = (0..<600).map { number -> String in
            UnicodeScalar(UInt32(0x4E00 + number * number * 31 % 2_003)).map { String($0) } ?? ""
        }
        let copy = characters.enumerated().map { place, character in place % 12 == 5 ? "的" : character }
        let documents = [characters, copy].enumerated().map {
            Document(id: "\($0)", title: "報告", text: $1.joined())
        }
        #expect(reports(documents) == 1)
    }

    @Test func areToldByCompare() throws {
        let comparison = Comparison(Document(id: "1", text: Self.whole), Document(id: "2", text: Self.copies[0].1))
        let share = try #require(comparison.overlap.edited)
        #expect((0.08...0.14).contains(share))
        #expect("\(comparison)".contains("SAME TEXT · about"))
        #expect("\(comparison)".contains("of the words were changed here and there"))
    }

    // MARK: - No copies

    private static let statement = """
        We regret what happened on the night of the storm more than we can say. For eleven years my family has \
        given all it had to this hotel. We shall answer every question \
        that the inquiry puts to us, openly and under oath, and until it has spoken we ask the press to leave our \
        children and our staff in peace.
        """

    private static let unlike: [(String, String, String)] = [
        (
            "two reports that quote one statement",
            "The owners of the Grand Hotel at Portmore broke their silence on Wednesday, a week after its roof came "
                + "down on a wedding party. “\(statement)” Nineteen people are still in hospital, two of them in danger of their "
                + "lives, and the street has been closed to traffic since the wall towards the harbour began to lean.",
            "Lawyers read out a declaration before the gates of the ruined hotel. “\(statement)” Outside, relatives of "
                + "the injured shouted that they wanted names and not prayers, and a bottle was thrown."
        ),
        (
            "two papers with one agency's paragraphs among their own",
            sentences[0] + " " + sentences[1] + " " + sentences[2]
                + " Our reporter found the pub at Dunmore full at ten that night, with half the fleet's crews playing "
                + "cards and the other half asleep on the benches. Nobody had seen such waves since the winter of 1987.",
            sentences[0] + " " + sentences[1] + " " + sentences[2]
                + " For this newspaper the failure is one more proof that the government saves at the wrong end. A "
                + "buoy is not a lighthouse, and a minister who promises to come has not come yet."
        ),
        (
            "forecasts", forecast("Dunmore", "Tuesday", "cloudy", 14, 23, "west", 60),
            forecast("Leith", "Friday", "clear", 19, 8, "north", 10)
        ),
        (
            "quarterly results", results("Halden Steel", "Trier", 412, 31, 27),
            results("Borea Foods", "Turku", 88, 64, 70)
        ),
        (
            "match reports", match("Ravens", "Otters", "Ines Koller", 3, 1),
            match("Harriers", "Miners", "Dan Oyelaran", 2, 0)
        ),
        ("police notices", notice("Mill Lane", "Tuesday", 43, "man"), notice("Castle Street", "Sunday", 29, "woman")),
    ]

    private static func forecast(
        _ place: String, _ day: String, _ sky: String, _ high: Int, _ wind: Int, _ from: String, _ rain: Int
    ) -> String {
        """
        Here is the forecast for \(place) for \(day) from the national weather service. The sky will be \(sky) with a \
        high near \(high) degrees and winds from the \(from) at \(wind) kilometres an hour. The chance of rain is \
        \(rain) percent. Tonight expect a low around \(high - 9) degrees, and by morning winds of \(wind + 6) \
        kilometres an hour. The outlook for the rest of the week is \(sky) with highs near \(high + 3) degrees. \
        Sunrise is at \(high - 8):\(wind + 20) and sunset at \(high + 3):\(rain / 2 + 5). Check back for updates.
        """
    }

    private static func results(_ name: String, _ place: String, _ sales: Int, _ cents: Int, _ expected: Int) -> String
    {
        """
        \(name) on Tuesday reported net income of \(sales / 9) million euros for the quarter. The company, based in \
        \(place), said it had profit of \(cents) cents a share. The average estimate of \(cents % 5 + 3) analysts \
        surveyed was for earnings of \(expected) cents a share. Revenue was \(sales) million euros in the period, and \
        the analysts had expected \(sales - cents) million. For the full year \(name) expects earnings of \
        \(cents * 4) to \(cents * 4 + 9) cents a share. Its shares have changed by \(expected / 3) percent since the \
        beginning of the year and closed at \(sales / 7) euros in \(place).
        """
    }

    private static func match(_ home: String, _ away: String, _ scorer: String, _ goals: Int, _ against: Int) -> String
    {
        """
        \(scorer) scored \(goals) goals and the \(home) beat the \(away) \(goals + 1) to \(against) on Saturday \
        night. The \(home) have won \(goals + 4) of their last \(goals + 7) games and stand in place \(against + 2) of \
        the table. The \(away) hit the post in minute \(goals * 11) and had \(against + 2) men booked. Up next: the \
        \(home) visit the \(away) Reserves in round \(goals + 17), and the \(away) are at \
        home on Wednesday.
        """
    }

    private static func notice(_ street: String, _ day: String, _ age: Int, _ who: String) -> String {
        """
        Police are appealing for information after a \(who) aged \(age) was robbed in \(street) on \(day) night. \
        Officers were called at \(age / 5):\(age) and found the victim, who was taken to hospital with injuries that \
        are not thought to be serious. Inspector \(street.split(separator: " ")[0]) Farrell would like to hear from \
        anyone who was in \(street) at the time. Please call quoting incident \(age * 13) of \(day).
        """
    }

    @Test(arguments: unlike)
    func areNoCopies(kind: String, first: String, second: String) {
        let documents = [Document(id: "1", text: first), Document(id: "2", text: second)]
        #expect(reports(documents) == 2, "\(kind)")
        #expect(Comparison(documents[0], documents[1]).verdict != .sameText)
    }

    private func reports(_ documents: [Document]) -> Int {
        let texts = documents.map { ClusteredText(id: $0.id, sketch: Sketch($0)) }
        return Set(StoryClusterer(texts).cluster().placements.map(\.representative)).count
    }
}
