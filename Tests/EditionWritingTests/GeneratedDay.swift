import FeedModel

/// Days of any size, the same every time.
enum GeneratedDay {
    static func material(stories count: Int, itemsPerBigStory: Int = 3) -> EditionMaterial {
        var random = Random(state: 42)
        var stories = SampleDay.stories
        var id: Int64 = 10_000
        while stories.count < count {
            id += 1
            let isBig = random.next(12) == 0
            let subject = headline(&random)
            let reports = (0..<(isBig ? 1 + Int(random.next(UInt64(itemsPerBigStory))) : 1)).map { number in
                id += 1
                let title = number == 0 ? subject : "\(subject), \(words(&random, 2))"
                return Report(
                    id: "r\(id)",
                    original: SampleDay.item(
                        id, Int64(1 + random.next(15)), title, text(&random, about: subject),
                        hour: 6 + Int(random.next(17)), url: "https://site.example/news/\(id)?utm_source=feed"))
            }
            let evidence = Evidence(shared: [subject], score: 0.4, bar: 0.28)
            stories.append(
                Story(
                    id: "s-" + String(id * 7919, radix: 16), firstSeen: SampleDay.to, reports: reports,
                    evidence: reports.count > 1 ? evidence : nil))
        }
        return SampleDay.material(stories: stories)
    }

    private static func headline(_ random: inout Random) -> String {
        "\(pick(who, &random)) \(pick(verbs, &random)) \(pick(what, &random)) \(pick(places, &random))"
    }

    private static func text(_ random: inout Random, about subject: String) -> String {
        (0..<12).map { _ in
            "\(pick(who, &random)) \(pick(verbs, &random)) \(words(&random, 8)) \(pick(places, &random)) "
                + "with \(2 + random.next(900)) \(words(&random, 4))."
        }.reduce("\(subject), as the council of \(pick(names, &random)) said.") { $0 + " " + $1 }
    }

    private static func words(_ random: inout Random, _ count: Int) -> String {
        (0..<count).map { _ in pick(fillers, &random) }.joined(separator: " ")
    }

    private static func pick(_ list: [String], _ random: inout Random) -> String {
        list[Int(random.next(UInt64(list.count)))]
    }

    private static let who = [
        "Council", "High court", "Ferry operator", "Observatory", "Museum of maps", "Harbour board", "Village school",
        "Central bank", "Botanists", "Union of bakers", "River authority", "Choir", "Two engineers", "Postal service",
    ]
    private static let verbs = [
        "opens", "rejects", "measures", "restores", "delays", "counts", "rebuilds", "sells", "reviews", "maps",
        "publishes", "loses", "repairs",
    ]
    private static let what = [
        "a bridge", "the annual budget", "nine new wells", "an old lighthouse", "its archive of letters",
        "the night train", "rules for small boats", "a record harvest", "the tidal clock", "a plan for cheaper heating",
        "the stone quarry’s last licence", "three hundred maps drawn by pupils",
    ]
    private static let places = [
        "in Orrin", "near Port Avel", "on the Maren Islands", "in upper Tessaly", "at Mount Ister", "in Oberau",
        "by the Lowland canal", "in Vesper after a long dispute with its neighbours",
    ]
    private static let names = ["Ilka Brandt", "Marta Oland", "Arnaud Leclair", "Tomas Ferrin", "Yuki Ogawa"]
    private static let fillers = [
        "quiet", "northern", "wooden", "report", "evening", "visitors", "season", "morning", "harbour", "careful",
        "signal", "stone", "winter", "workers", "paper", "water", "market", "garden", "letters", "copper",
    ]

    /// SplitMix64.
    struct Random {
        var state: UInt64

        mutating func next(_ bound: UInt64) -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return (mixed ^ (mixed >> 31)) % bound
        }
    }
}
