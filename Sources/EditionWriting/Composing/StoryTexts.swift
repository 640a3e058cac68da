import FeedModel

/// The texts of one story side by side: which headline stands for all, what a report adds.
struct StoryTexts {
    let reports: [Report]
    let new: [Int]
    let languages: [String?]
    private let titles: [String]
    private let titleTerms: [Terms]
    /// Title and text of each report.
    private let contents: [Terms]
    private let spread: TermSpread
    /// What any of the titles names.
    private let aboutStory: Terms

    /// Texts are compared by their beginnings: what a story is about stands there, and a page of 200 KB costs
    /// no more than one of 20.
    private static let bytesCompared = 20_000

    /// Sentences are taken from the beginning alone.
    private static let bytesQuoted = 8000

    /// A headline is compared with so many others or a few more: of a series of thousands, some stand for all.
    private static let headlinesCompared = 200

    init(_ candidate: Candidate, composer: EditionComposer) {
        reports = candidate.reports
        new = candidate.new
        languages = reports.map { $0.original.language ?? composer.material.feeds[$0.original.feed]?.language }
        // Most stories have one report: nothing to compare.
        guard reports.count > 1 else {
            (titles, titleTerms, contents, spread, aboutStory) = ([], [], [], TermSpread([]), Terms([]))
            return
        }
        titles = reports.map { composer.title(of: $0.original).shown ?? "" }
        titleTerms = titles.map { Terms($0) }
        aboutStory = Terms(titleTerms.flatMap(\.sorted))
        contents = zip(reports, titleTerms).map { report, title in
            title.union(Terms(StoryTexts.beginning(of: report.original.text)))
        }
        spread = TermSpread(contents)
    }

    static func quoted(_ item: StoryItem) -> String {
        String(decoding: item.text.utf8.prefix(bytesQuoted), as: UTF8.self)
    }

    static func beginning(of text: String) -> String {
        text.utf8.count <= bytesCompared ? text : String(decoding: text.utf8.prefix(bytesCompared), as: UTF8.self)
    }

    // MARK: Headline

    /// The new report whose headline is closest to the others' headlines and texts, in the reader's language where
    /// there is one.
    func headlineReport(preferred language: String, primary: Set<Int>) -> Int {
        guard reports.count > 1 else { return 0 }
        let titled = new.filter { CleanText.line(reports[$0].original.title) != nil }
        let readable = titled.filter { CleanText.primaryLanguage(languages[$0]) ?? language == language }
        let candidates = !readable.isEmpty ? readable : !titled.isEmpty ? titled : new
        var best = candidates[0]
        var bestScore = -Double.infinity
        for index in candidates {
            // Where one of them is what the others write about, its own words are the best.
            let score = closeness(of: index) - blemishes(of: titles[index]) + (primary.contains(index) ? 0.1 : 0)
            if score > bestScore { (best, bestScore) = (index, score) }
        }
        return best
    }

    private func closeness(of index: Int) -> Double {
        let terms = titleTerms[index]
        guard !terms.isEmpty else { return 0 }
        var sum = 0.0
        var compared = 0
        let step = max(1, reports.count / Self.headlinesCompared)
        for other in stride(from: 0, to: reports.count, by: step) where other != index {
            compared += 1
            let common = terms.common(with: titleTerms[other])
            let union = terms.count + titleTerms[other].count - common
            let covered = terms.common(with: contents[other])
            sum += (Double(common) / Double(union) + Double(covered) / Double(terms.count)) / 2
        }
        return sum / Double(compared)
    }

    private func blemishes(of title: String) -> Double {
        let length = title.unicodeScalars.count
        var blemishes = 0.0
        // Chinese, Japanese and Korean say in 12 characters what takes 30 letters.
        let isDense = title.utf8.count > 2 * length
        if length > 120 || length < (isDense ? 6 : 15) {
            blemishes += 0.15
        } else if length < (isDense ? 10 : 30) {
            blemishes += 0.05
        }
        if Shouting.isShouting(title) { blemishes += 0.5 }
        // A headline that only asks does not tell what happened.
        if title.hasSuffix("?") { blemishes += 0.1 }
        return blemishes
    }

    func withoutShouting(_ title: String?) -> String? {
        guard let title, Shouting.isShouting(title) else { return title }
        return Shouting.calmed(title, by: reports.map { StoryTexts.beginning(of: $0.original.text) })
    }

    // MARK: Sentences

    /// The sentence of a report that says most of what the whole story is about. For a story that the reader has
    /// met before, the one that is newest to it.
    func dek(of index: Int, isUpdate: Bool) -> String? {
        if isUpdate, let news = addition(of: index, upTo: 240) { return news }
        var best: (text: String, score: Double)?
        for (position, sentence) in sentences(of: index).prefix(12).enumerated()
        where sentence.length <= 240 && sentence.width >= 40 && sentence.isQuotable {
            let terms = sentence.terms
            guard terms.count > 3 else { continue }
            // What the headline has said already counts for nothing. The first sentence tells what happened; those
            // behind it lean on it.
            let fresh = terms.subtracting(titleTerms[index])
            if 5 * fresh.count < terms.count { continue }
            let shared = fresh.reduce(0.0) { $0 + Double(max(1, spread[$1]) - 1) } / Double(reports.count - 1)
            let density = ((1 + shared) / Double(terms.count + 4)).squareRoot()
            let score = density / Double(position + 1) - (sentence.pointsBack ? 0.2 : 0)
            if score > best?.score ?? 0, !isFurniture(sentence, of: index) { best = (sentence.text, score) }
        }
        return best?.text
    }

    /// The sentence with a name or a number that the rest of the story covers least; nil when none is new enough or
    /// none belongs to the story.
    func addition(of index: Int, upTo limit: Int = 160) -> String? {
        var best: (text: String, score: Double)?
        let sentences = sentences(of: index)
        for (position, sentence) in sentences.prefix(60).enumerated() {
            guard sentence.length <= limit, sentence.width >= 30, sentence.isQuotable, sentence.terms.count > 3,
                sentence.hasNameOrNumber
            else { continue }
            let isAbout = isAboutStory(sentence)
            guard isAbout || position > 0 && isAboutStory(sentences[position - 1]) else { continue }
            // A word that only this report has counts as new.
            let new = sentence.terms.sorted.count { spread[$0] <= 1 }
            let novelty = Double(new) / Double(sentence.terms.count)
            guard novelty >= 0.4, new > 2 else { continue }
            let score =
                novelty + (sentence.hasNumber ? 0.1 : 0) + (isAbout ? 0.1 : 0)
                - (sentence.pointsBack ? 0.2 : 0) - 0.005 * Double(position)
            if score > best?.score ?? 0, !isFurniture(sentence, of: index) { best = (sentence.text, score) }
        }
        return best?.text
    }

    /// It says the title again, as in "The post … appeared first on …"; or the feed says it of other things as well.
    private func isFurniture(_ sentence: Sentence, of index: Int) -> Bool {
        let common = titleTerms[index].common(with: sentence.terms)
        if common == titleTerms[index].count || common == sentence.terms.count {
            let title = Sites.letters(titles[index].utf8)
            let letters = Sites.letters(sentence.text.utf8)
            if title.count > 15, letters.contains(title) || title.contains(letters) { return true }
        }
        let feed = reports[index].original.feed
        // Two others of the feed show its habit.
        return reports.indices.lazy.filter { $0 != index && reports[$0].original.feed == feed }.prefix(2).contains {
            reports[$0].original.text.utf8.prefix(Self.bytesQuoted).firstRange(of: sentence.text.utf8) != nil
        }
    }

    private func isAboutStory(_ sentence: Sentence) -> Bool { sentence.terms.common(with: aboutStory) > 0 }

    private func sentences(of index: Int) -> [Sentence] {
        let sentences = Sentence.sentences(of: Self.quoted(reports[index].original), language: languages[index])
        guard let first = sentences.first?.withoutDateline else { return sentences }
        return [first] + sentences.dropFirst()
    }
}
