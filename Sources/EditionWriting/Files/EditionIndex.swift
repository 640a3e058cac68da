import FeedModel

/// The days that lie in a folder, newest first. Kept as `index.json` beside `index.html`, so that a new day does
/// not have to read all the old ones.
struct EditionIndex: Decodable, Equatable {
    var schema = 1
    var days: [Day] = []

    struct Day: Decodable, Equatable {
        var date: String
        var language: String
        var items: Int
        var reports: Int
        var stories: Int
        var headline: String?
        var headlineLanguage: String?

        init(_ edition: Edition) {
            date = edition.date
            language = edition.language
            items = edition.counts.items
            reports = edition.counts.reports
            stories = edition.counts.stories
            let lead = edition.lead
            headline = lead?.headline
            headlineLanguage = lead?.language
        }

        enum CodingKeys: String, CodingKey {
            case date, language, items, reports, stories, headline
            case headlineLanguage = "headline_language"
        }
    }

    mutating func add(_ edition: Edition) {
        days.removeAll { $0.date == edition.date }
        days.append(Day(edition))
        days.sort { $0.date > $1.date }
    }
}

extension EditionIndex: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("schema", schema)
        json.member("days", days)
    }
}

extension EditionIndex.Day: JSONWritable {
    func write(to json: inout JSONText) {
        json.member("date", date)
        json.member("language", language)
        json.member("items", items)
        json.member("reports", reports)
        json.member("stories", stories)
        json.member("headline", headline)
        json.member("headline_language", headlineLanguage)
    }
}
