import FeedText

/// The days of the week that a text names, or the reports of a story.
struct NamedDays: Sendable, Equatable {
    /// A bit for each, Monday's the lowest.
    var all: UInt8 = 0
    /// The bit of the first one named, if it stands in the lead or the title: news begins with what happened when.
    /// Those further down are of what went before, or of what is to come. 0 where none does.
    var first: UInt8 = 0

    /// In place of `first`, where reports of a story begin with different days.
    private static let several: UInt8 = 0x80
    /// In words. Of labelled pairs whose first days stand further down, those of different days are of one event nearly
    /// as often as any.
    private static let lead = 60

    init() {}

    init(_ reading: Reading) {
        guard let names = WeekdayNames.of(reading.language) else { return }
        for words in [reading.body, reading.title] {
            for (place, word) in words.enumerated() {
                func hash(_ place: Int) -> UInt64 { words.indices.contains(place) ? words[place].hash : 0 }
                guard let day = names.day(word.hash, neighbours: (hash(place - 1), hash(place + 1))) else { continue }
                all |= 1 << UInt8(day)
                if first == 0, place < Self.lead { first = 1 << UInt8(day) }
            }
        }
    }

    mutating func add(_ other: NamedDays) {
        if first == 0 {
            first = other.first
        } else if other.first != 0, other.first != first {
            first = Self.several
        }
        all |= other.all
    }

    /// What the days of two texts are to each other.
    enum Relation: Equatable {
        case sameFirst
        case shared
        /// Days between the two nearest ones, 1 to 3.
        case apart(Int)
    }

    /// Nil when one of the texts does not begin with a day.
    func relation(to other: NamedDays) -> Relation? {
        if first == 0 || other.first == 0 { return nil }
        if first == other.first, first != Self.several { return .sameFirst }
        if all & other.all != 0 { return .shared }
        return .apart((1...2).first { daysAround(UInt8($0)) & other.all != 0 } ?? 3)
    }

    /// The days so many before and after those named.
    private func daysAround(_ days: UInt8) -> UInt8 {
        (all << days | all >> (7 - days) | all >> days | all << (7 - days)) & 0x7F
    }

    /// In English, that of the lead first and the others from Monday on.
    var names: [String] {
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let others = english.indices.map { UInt8(1) << UInt8($0) }.filter { all & ~first & $0 != 0 }
        return (first == 0 ? others : [first] + others).map { english[$0.trailingZeroBitCount] }
    }
}
