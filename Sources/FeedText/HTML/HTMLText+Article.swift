extension HTMLText {
    /// The text of the article on a whole web page, one block a line.
    ///
    /// It is looked for in the longest `article`, else in `main`, else in all of the page; within that as by `blocks`.
    package static func article(_ html: String) -> String {
        var html = html
        let found = html.withUTF8 { bytes in
            ArticleRegions(bytes).candidates.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        let texts = found.map(blocks)
        guard let longest = texts.max(by: { $0.utf8.count < $1.utf8.count }), longest.utf8.count >= leastArticle else {
            return blocks(html)
        }
        return longest
    }

    /// Bytes; what is shorter is a teaser.
    private static let leastArticle = 400
}

/// Where the `article` elements of a page are, the outermost ones; without any, its `main`.
private struct ArticleRegions {
    private var articles: [Range<Int>] = []
    private var mains: [Range<Int>] = []

    private static let most = 12

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var tokenizer = HTMLTokenizer(bytes)
        var starts: [HTMLElement: [Int]] = [:]
        while let token = tokenizer.next() {
            switch token {
            case .start(let element, let name, _) where element == .article || element == .main:
                starts[element, default: []].append(name.lowerBound - 1)
            case .end(let element, let name) where element == .article || element == .main:
                guard let start = starts[element]?.popLast(), starts[element]?.isEmpty ?? true else { continue }
                if element == .article {
                    articles.append(start..<name.lowerBound)
                } else {
                    mains.append(start..<name.lowerBound)
                }
            default: break
            }
        }
    }

    /// Teasers of other articles are articles, too, and there may be hundreds.
    var candidates: [Range<Int>] {
        let regions = articles.isEmpty ? mains : articles
        return Array(regions.sorted { $0.count > $1.count }.prefix(Self.most))
    }
}
