/// The days of the week as one language names them in running text.
///
/// Full names in the cases that follow "on", and with the parts of the day that are written together with them. Short
/// forms are left out: "Sun", "mar" and "sex" are other words, too.
package struct WeekdayNames: Sendable {
    /// Monday is 1, Sunday 7, and a bit for what must stand beside the word.
    private let days: WordTable<UInt8>
    private let before: Set<UInt64>
    private let behind: Set<UInt64>
    private let notBefore: Set<UInt64>
    private let notBehind: Set<UInt64>

    private static let onlyBefore: UInt8 = 8
    private static let onlyBehind: UInt8 = 16

    /// - Parameter language: ISO 639-1; nil for one whose days are not known.
    package static func of(_ language: String?) -> WeekdayNames? { language.flatMap { all[$0] } }

    /// 0 for Monday to 6 for Sunday; nil for other words.
    ///
    /// - Parameters:
    ///   - hash: of the word.
    ///   - neighbours: of the words before and behind it, 0 where there is none.
    @inline(__always) package func day(_ hash: UInt64, neighbours: @autoclosure () -> (UInt64, UInt64)) -> Int? {
        let day = days[hash]
        return day == 0 || !isDay(day, neighbours()) ? nil : Int(day & 7) - 1
    }

    /// Whether a word is a day's name, or may be one beside other words.
    package func isDay(_ word: String) -> Bool { days[Spelling(word).hash] != 0 }

    private func isDay(_ day: UInt8, _ neighbours: (UInt64, UInt64)) -> Bool {
        (day & Self.onlyBefore == 0 || before.contains(neighbours.1))
            && (day & Self.onlyBehind == 0 || behind.contains(neighbours.0))
            && !notBefore.contains(neighbours.1) && !notBehind.contains(neighbours.0)
    }

    private init(_ spelled: Spelled) {
        var days: [UInt64: UInt8] = [:]
        func add(_ names: [String], _ flag: UInt8) {
            for (day, names) in names.enumerated() {
                for name in names.split(separator: " ") {
                    for suffix in [""] + spelled.suffixes { days[Spelling(name + suffix).hash] = UInt8(day + 1) | flag }
                }
            }
        }
        add(spelled.names, 0)
        add(spelled.namesBefore.names, Self.onlyBefore)
        add(spelled.namesBehind.names, Self.onlyBehind)
        func hashes(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { Spelling($0).hash }) }
        self.days = WordTable(days)
        before = hashes(spelled.namesBefore.words)
        behind = hashes(spelled.namesBehind.words)
        notBefore = hashes(spelled.notBefore)
        notBehind = hashes(spelled.notBehind)
    }

    private static let all = spelled.mapValues(WeekdayNames.init)
}

extension WeekdayNames {
    /// From Monday on, entries of words with spaces between them.
    fileprivate struct Spelled {
        var names: [String]
        /// What may be glued on.
        var suffixes: [String] = []
        /// Days only before, and only behind, one of the words.
        var namesBefore = (names: [String](), words: "")
        var namesBehind = (names: [String](), words: "")
        /// With one of these beside it, it is no day.
        var notBefore = ""
        var notBehind = ""
    }

    fileprivate static let spelled: [String: Spelled] = [
        "en": Spelled(
            names: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
            notBehind: "sheffield"),
        "de": Spelled(
            names: [
                "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag",
            ],
            suffixes: ["abend", "morgen", "mittag", "vormittag", "nachmittag", "nacht"]),
        "fr": Spelled(names: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
        "es": Spelled(
            names: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
            notBehind: "santo plácido"),
        "it": Spelled(names: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]),
        // "Segunda" alone is "second".
        "pt": Spelled(
            names: ["", "", "", "", "", "sábado", "domingo"],
            namesBefore: (["segunda", "terça", "quarta", "quinta", "sexta"], "feira"), notBehind: "santo plácido"),
        "nl": Spelled(
            names: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            suffixes: ["avond", "ochtend", "morgen", "middag", "nacht"]),
        // "Среда" is the environment, too, and "середи" the middle.
        "ru": Spelled(names: [
            "понедельник понедельника", "вторник вторника", "среду", "четверг четверга", "пятницу пятница пятницы",
            "субботу суббота субботы", "воскресенье воскресенья",
        ]),
        "uk": Spelled(names: [
            "понеділок понеділка", "вівторок вівторка", "середу", "четвер четверга", "пятницю пятниця пятниці",
            "суботу субота суботи", "неділю неділя неділі",
        ]),
        "pl": Spelled(names: [
            "poniedziałek poniedziałku", "wtorek wtorku", "środę środa środy", "czwartek czwartku", "piątek piątku",
            "sobotę sobota soboty", "niedzielę niedziela niedzieli",
        ]),
        "cs": Spelled(names: [
            "pondělí", "úterý", "středu středa středy", "čtvrtek čtvrtka", "pátek pátku", "sobotu sobota soboty",
            "neděli neděle",
        ]),
        "sv": Spelled(
            names: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
            suffixes: [
                "en", "ens", "s", "skväll", "skvällen", "smorgon", "smorgonen", "sförmiddagen", "seftermiddag",
                "seftermiddagen", "snatten",
            ]),
        "da": Spelled(
            names: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
            suffixes: ["en", "ens", "s", "aften", "morgen"]),
        // "Pazar" alone is a market.
        "tr": Spelled(
            names: ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi"],
            namesBefore: (["", "", "", "", "", "", "pazar"], "günü")),
        "ar": Spelled(names: ["الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]),
        // Pairs of characters from here on.
        // 为期三天 is "for three days", 上周日本 "Japan last week", 每周一次 "once a week".
        "zh": Spelled(
            names: ["周一 週一", "周二 週二", "周三 週三", "周四 週四", "周五 週五", "周六 週六", "周日 週日"],
            namesBehind: (["期一", "期二", "期三", "期四", "期五", "期六", "期日 期天"], "星期"),
            notBefore: "日本 日元 日圆 日圓 日均 一度 一次 一些 一直 一起 一致 一个 一個 二次 三次 三天 三星 四次 四天 五角 五次 五天 六次 六天"),
        "ja": Spelled(names: ["月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"]),
        // "수요" alone is demand.
        "ko": Spelled(
            names: [], namesBefore: (["월요", "화요", "수요", "목요", "금요", "토요", "일요"], "요일")),
    ]
}
