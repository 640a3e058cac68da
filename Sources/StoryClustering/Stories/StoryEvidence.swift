import FeedModel
import FeedText

/// Says what the reports of a story have in common.
enum StoryEvidence {
    static let shown = 8

    /// A term that reports are about.
    private struct Term {
        var text: String
        var language: String?
        var reports = 0
        var weight: Float = 0

        var isNumber: Bool { text.utf8.first?.isASCIIDigit ?? false }

        /// Of the months only names of four letters and more: "mar" and "led" are words elsewhere.
        var isOfCalendar: Bool {
            WeekdayNames.of(language)?.isDay(text) ?? false
                || text.count > 3 && MonthNames.number(of: text.lowercased()) != nil
        }

        /// Names and words first: days, months and numbers say least to who has not read the reports.
        var rank: Int { isNumber ? 2 : isOfCalendar ? 1 : 0 }
    }

    /// - Parameter weakest: the weakest link by which the story was joined; nil for a single report.
    static func evidence(_ reports: [Sketch], weakest: Float?) -> Evidence? {
        guard reports.count > 1, let weakest else { return nil }
        var terms: [UInt32: Term] = [:]
        for report in reports {
            for (rank, surface) in report.surfaces.all.enumerated() {
                var term = terms[surface.stem] ?? Term(text: surface.text, language: report.language)
                term.reports += 1
                term.weight += 1 / Float(rank + 4)
                terms[surface.stem] = term
            }
        }
        let strongest = terms.filter { $0.value.reports >= 2 }
            .map { stem, term in (stem: stem, term: term, rank: term.rank) }
            .sorted { a, b in
                if a.rank != b.rank { return a.rank < b.rank }
                return a.term.weight != b.term.weight ? a.term.weight > b.term.weight : a.stem < b.stem
            }
        return Evidence(
            shared: strongest.prefix(shown).map(\.term.text), score: Double(weakest),
            bar: Double(StoryPartition.bar))
    }
}
