import FeedText

/// Finds the article within a page's text: what stands between its first and its last line of prose, less the
/// banners, forms and link lists between them, and the headline above it.
enum PageFurniture {
    struct Article {
        var kept: [Int] = []
        var ignored: [Int] = []
        var headline: Int?
    }

    /// A line of so many words is prose, whatever phrases are among them.
    private static let longProse = 60

    static func strip(_ lines: [TextLine], _ words: [Word]) -> Article {
        // A text of a few blocks is what a feed gave, not a page.
        guard lines.count >= 4 else { return Article(kept: Array(lines.indices)) }
        let phrases = FurniturePhrases.shared
        let verdicts = lines.map { line -> FurniturePhrases.Verdict in
            // Of long prose it is seldom asked, and no tail is so long.
            var verdict = line.length < longProse ? phrases.judge(words[line.words]) : FurniturePhrases.Verdict()
            if line.hasCopyrightSign { verdict.isFurniture = true }
            return verdict
        }
        let isProse = lines.indices.map { index -> Bool in
            let line = lines[index]
            // Thai has no full stop, and headlines in scripts without spaces are short.
            let isLong =
                line.isIdeographic ? line.length >= 13 : line.length >= 18 || line.length >= 10 && line.isTerminated
            return isLong && !(verdicts[index].isFurniture && line.length < longProse)
        }
        guard let first = isProse.firstIndex(of: true), var last = isProse.lastIndex(of: true) else {
            return Article(kept: Array(lines.indices))
        }
        if let tail = (first...last).first(where: { verdicts[$0].isTail }) {
            // Prose behind the marker may be the article going on; teasers of other articles break off.
            let prose = (tail + 1..<lines.count).lazy.filter {
                lines[$0].length >= 25 && lines[$0].isTerminated && !lines[$0].endsInEllipsis
                    && !verdicts[$0].isFurniture
                    && (lines[$0].length < longProse || !phrases.judge(words[lines[$0].words]).isFurniture)
            }
            if prose.prefix(2).count < 2 { last = tail - 1 }
        }
        var article = Article(headline: headline(above: first, lines, verdicts))
        if let headline = article.headline, headline != first { article.kept.append(headline) }
        for index in lines.indices where index != article.headline || index == first {
            let isSubheading = !verdicts[index].isFurniture && !verdicts[index].isTail && lines[index].words.count >= 3
            if first...max(first, last) ~= index, isProse[index] || isSubheading {
                article.kept.append(index)
            } else {
                article.ignored.append(index)
            }
        }
        return article
    }

    /// The last line without a full stop among the three above the prose, or the first line of the prose itself.
    private static func headline(
        above first: Int, _ lines: [TextLine], _ verdicts: [FurniturePhrases.Verdict]
    ) -> Int? {
        func couldBe(_ index: Int) -> Bool {
            (lines[index].isIdeographic ? 3 : 4)...25 ~= lines[index].length && !lines[index].isTerminated
        }
        for index in (max(0, first - 3)..<first).reversed() where couldBe(index) && !verdicts[index].isFurniture {
            return index
        }
        return couldBe(first) ? first : nil
    }
}
