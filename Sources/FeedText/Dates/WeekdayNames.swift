/// The days of the week as one language names them in running text.
///
/// Full names in the cases that follow "on", and with the parts of the day that are written together with them. Short
/// forms are left out: "Sun", "mar" and "sex" are other words, too.
package struct WeekdayNames: Sendable {
    /// Monday is 1, Sunday 7; 8 more where the word is a day only before one of the next.
    private let days: WordTable<UInt8>
    private let needsMore: UInt8 = 8
    /// "feira" of "segunda-feira", for "segunda" alone is "second".
    private let more: Set<UInt64>

    /// - Parameter language: ISO 639-1; nil for one whose days are not known.
    package static func of(_ language: String?) -> WeekdayNames? { language.flatMap { all[$0] } }

    /// 0 for Monday to 6 for Sunday.
    ///
    /// - Parameter following: of the word behind it, or 0.
    @inline(__always) package func day(_ hash: UInt64, following: UInt64) -> Int? {
        let day = days[hash]
        guard day != 0, day < needsMore || more.contains(following) else { return nil }
        return Int(day & 7) - 1
    }

    private init(_ spelling: Spelled) {
        var days: [UInt64: UInt8] = [:]
        func add(_ names: [String], _ flag: UInt8) {
            for (day, names) in names.enumerated() {
                for name in names.split(separator: " ") {
                    for suffix in [""] + spelling.suffixes {
                        days[FeedText.Spelling(name + suffix).hash] = UInt8(day + 1) | flag
                    }
                }
            }
        }
        add(spelling.withMore, needsMore)
        add(spelling.names, 0)
        self.days = WordTable(days)
        more = Set(spelling.more.map { FeedText.Spelling($0).hash })
    }

    private static let all = spelled.mapValues(WeekdayNames.init)
}

extension WeekdayNames {
    /// Seven entries each, from Monday, of words with spaces between them.
    fileprivate struct Spelled {
        var names: [String]
        /// What may be glued on.
        var suffixes: [String] = []
        /// Days only before a word of `more`.
        var withMore: [String] = []
        var more: [String] = []
    }

    fileprivate static let spelled: [String: Spelled] = [
        "en": Spelled(names: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
        "de": Spelled(
            names: [
                "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag",
            ],
            suffixes: ["abend", "morgen", "mittag", "vormittag", "nachmittag", "nacht"]),
        "fr": Spelled(names: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
        "es": Spelled(names: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]),
        "it": Spelled(names: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]),
        "pt": Spelled(
            names: ["", "terça", "", "", "", "sábado", "domingo"],
            withMore: ["segunda", "", "quarta", "quinta", "sexta"], more: ["feira"]),
        "nl": Spelled(
            names: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
            suffixes: ["avond", "ochtend", "morgen", "middag", "nacht"]),
        // "Среда" is the environment, too, "середи" the middle, and "salı" and "pazar" have namesakes.
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
            suffixes: ["en", "ens", "skvällen", "smorgonen", "seftermiddagen"]),
        "da": Spelled(
            names: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
            suffixes: ["en", "ens", "aften", "morgen"]),
        "tr": Spelled(
            names: ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi"],
            withMore: ["", "", "", "", "", "", "pazar"], more: ["günü"]),
        "ar": Spelled(names: ["الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]),
        // Pairs of characters from here on.
        "zh": Spelled(names: [
            "周一 週一 期一", "周二 週二 期二", "周三 週三 期三", "周四 週四 期四", "周五 週五 期五", "周六 週六 期六", "周日 週日 期日 期天",
        ]),
        "ja": Spelled(names: ["月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"]),
        // "수요" alone is demand.
        "ko": Spelled(
            names: [], withMore: ["월요", "화요", "수요", "목요", "금요", "토요", "일요"], more: ["요일"]),
    ]
}
