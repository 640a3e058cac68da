import FeedModel
import StoryClustering
import Testing

/// Which days of the week a text names, and what that says of two texts.
@Suite struct NamedDaysTests {
    @Test(arguments: [
        ("en", "The court heard both sides on Wednesday. A ruling was put off until Monday or Friday, it said.", "WMF"),
        ("de", "Der Zug war am Dienstagabend entgleist, wie die Polizei am Sonnabend sagte.", "TS"),
        ("fr", "Le tribunal a rendu jeudi son jugement, et le maire a dit dimanche que la ville va payer.", "HU"),
        ("es", "El juez dijo el miércoles que el caso no se cierra hasta el sábado.", "WS"),
        ("it", "Il treno è uscito dai binari lunedì, ha detto venerdì la procura.", "MF"),
        ("pt", "A ponte caiu na segunda-feira pela segunda vez, disse na terça-feira a prefeitura.", "MT"),
        ("nl", "De trein reed vrijdagavond tegen een boom, zei de politie op zondag.", "FU"),
        ("ru", "Суд в среду не стал менять решение, которое было принято в понедельник.", "WM"),
        ("uk", "Суд у п’ятницю не став міняти рішення, яке було прийнято в неділю.", "FU"),
        ("pl", "Sąd w środę nie zmienił wyroku, który został wydany w piątek.", "WF"),
        ("cs", "Soud ve středu nezměnil rozsudek, který byl vydán v pátek.", "WF"),
        ("sv", "Tåget spårade ur på lördagskvällen, sade polisen på måndagen.", "SM"),
        ("da", "Toget kørte af sporet tirsdag aften, og det var ikke før torsdag fjernet.", "TH"),
        ("tr", "Mahkeme çarşamba günü karar verdi ve pazar günü için bir toplantı daha olacak.", "WU"),
        ("ar", "قال الوزير يوم الثلاثاء إن الاجتماع الذي كان في بيروت انتهى يوم الجمعة.", "TF"),
        ("zh", "法院星期三作出判決,市長將於下週五發表聲明。", "WF"),
        ("ja", "裁判所は火曜日に判決を言い渡した。市長は土曜に会見する。", "TS"),
        ("ko", "법원은 수요일 판결을 내렸고 시장은 전력 수요가 늘었다고 일요일 밝혔다.", "WU"),
        ("sv", "Tåget spårade ur i lördags, sade polisen, och det var inte första gången.", "S"),
        ("es", "SANTO DOMINGO. El juez dijo el martes que el caso no se cierra por ahora.", "T"),
        // Other words, and the names of another language.
        ("zh", "总统对该国进行为期三天的访问,近期日本也将派团,上周日本股市每周一次下跌。", ""),
        ("de", "Der Dienst ist für die Leute da, montags wie sonst auch, und der Lunes ist nicht von hier.", ""),
        ("pt", "A segunda obra é mais cara do que a quinta, mas não foi feita.", ""),
    ])
    func findsTheDays(language: String, text: String, days: String) {
        let names: [Character: String] = [
            "M": "Monday", "T": "Tuesday", "W": "Wednesday", "H": "Thursday", "F": "Friday", "S": "Saturday",
            "U": "Sunday",
        ]
        let document = Document(id: "a", text: text, language: language)
        let comparison = Comparison(document, Document(id: "b", text: text))
        #expect(comparison.left.days.first == days.first.flatMap { names[$0] })
        #expect(Set(comparison.left.days) == Set(days.compactMap { names[$0] }))
    }

    private static func match(_ id: String, _ day: Int, _ title: String, _ text: String) -> ClusteredText {
        let published = Instant(year: 2025, month: 3, day: day)
        return ClusteredText(
            id: id, sketch: Sketch(Document(id: id, title: title, text: text, published: published, language: "en")))
    }

    /// Two reports on each of two matches of one cup, in one hall, with the same keeper and coach.
    private static let matches = [
        match(
            "opener", 4, "Hosts beat Sundal in handball opener",
            "Ravnes opened the coastal handball cup with a 31-27 win over Sundal in the Fjord Arena on Tuesday. Keeper Mona Tveit saved four penalties before 2,100 spectators. Coach Pelle Aas praised the defence and said his young side had kept its nerve."
        ),
        match(
            "saves", 5, "Tveit's saves carry Ravnes past Sundal",
            "Goalkeeper Mona Tveit was the difference as Ravnes defeated Sundal by four goals at the Fjord Arena. Tuesday's first game of the coastal cup drew 2,100 people. The defence won it, said coach Pelle Aas."
        ),
        match(
            "final", 7, "Ravnes through to handball final",
            "Ravnes reached the final of the coastal handball cup with a win over Lyngvik in the Fjord Arena on Friday. Keeper Mona Tveit saved two penalties. Coach Pelle Aas praised the attack and said his young side deserved it."
        ),
        match(
            "march", 8, "Aas and his young side march on",
            "Nothing stops Ravnes in the coastal cup: Friday's semi-final against Lyngvik went their way at the Fjord Arena. Goalkeeper Mona Tveit again stood out. His attackers won it, coach Pelle Aas said."
        ),
    ]

    @Test func keepsTheMatchesOfTwoDaysApart() {
        let stories = StoryClusterer(Self.matches).cluster().placements.map(\.story)
        #expect(stories[0] == stories[1])
        #expect(stories[2] == stories[3])
        #expect(stories[0] != stories[2])
    }

    /// What is to come, or went before, stands further down.
    @Test func onlyTheLeadTellsTheDayOfTheNews() {
        let news = Document(id: "a", text: "On Friday the two presidents signed a treaty in Moscow.")
        let filler = String(
            repeating: "Analysts see gas, grain and railways behind the treaty that they signed. ", count: 8)
        let analysis = Document(id: "b", text: filler + "On Monday another president moves in.")
        let comparison = Comparison(news, analysis)
        #expect(comparison.right.days == ["Monday"])
        #expect(comparison.channels.contains { $0.name == "days" && $0.value == 1 })
    }

    @Test func tellsWhichDaysWereNamed() {
        let left = Document(
            id: "a", text: "The minister resigned on Tuesday. On Sunday she had still defended the plan.")
        func compare(_ text: String) -> Comparison { Comparison(left, Document(id: "b", text: text)) }
        let same = compare("On Tuesday the minister resigned.")
        let other = compare("On Friday the minister resigned.")
        #expect(same.score > other.score)
        #expect(other.description.contains("language en, names Tuesday, Sunday"))
        #expect(other.channels.contains { $0.name == "days" && $0.value < 1 })
        #expect(same.channels.contains { $0.name == "days" && $0.value > 1 })
        #expect(compare("The minister resigned.").channels.contains { $0.name == "days" && $0.value == 1 })
    }
}
