import FeedText

/// The lines that a site puts on page after page, learned from the items of one feed.
///
/// A line that three recent items have which are not copies of each other is furniture: a banner, a "follow us", the
/// list of popular articles. A value for the store to keep, about 4 KB a feed.
public struct SiteTemplate: Sendable, Equatable {
    var pages: [Page] = []
    /// Ascending.
    var learned: [UInt32] = []

    struct Page: Sendable, Equatable {
        /// The terms of the title and the lines of the text as hashes, ascending, distinct.
        var title: [UInt32] = []
        var lines: [UInt32] = []
        /// Those of the lines that are prose.
        var prose: [UInt32] = []
    }

    /// Furniture recurs within so many items, or it is not worth knowing.
    static let pageLimit = 24
    static let lineLimit = 300
    static let learnedLimit = 500

    public init() {}

    /// Remembers the item's lines, and knows as furniture those that three different items have had.
    public mutating func learn(from document: Document) {
        let page = Page(document)
        guard !page.lines.isEmpty, !pages.contains(page) else { return }
        let others = pages.filter { !$0.isCopy(of: page) }
        for line in page.lines where !learned.containsSorted(line) {
            let having = others.filter { $0.lines.containsSorted(line) }
            let isFurniture = having.indices.contains { index in
                having[index...].dropFirst().contains { !$0.isCopy(of: having[index]) }
            }
            if isFurniture { learned.insertSorted(line) }
        }
        if learned.count > Self.learnedLimit {
            // What no recent page has is gone from the site.
            learned.removeAll { line in !pages.contains { $0.lines.containsSorted(line) } }
            learned.removeLast(max(0, learned.count - Self.learnedLimit))
        }
        pages.append(page)
        if pages.count > Self.pageLimit { pages.removeFirst() }
    }

    /// The document without the lines known as furniture; unchanged when nothing would be left.
    public func removingFurniture(from document: Document) -> Document {
        guard !learned.isEmpty else { return document }
        guard without(document.text) != nil else { return document }
        // By its own marks first: among the learned lines is "More like this", behind which no text tells the teasers of
        // a page from its article, and what is left may be too short to be taken for a page.
        var article = document
        article.text = document.articleText
        article.text = without(article.text) ?? article.text
        return article
    }

    /// The sketches of a feed's texts without the lines that they share.
    ///
    /// The first items of a feed tell what its later ones have in common with them, and the other way round: all are
    /// learned before one is drawn.
    package mutating func sketches(of documents: [Document]) -> [Sketch] {
        for document in documents { learn(from: document) }
        return documents.map { Sketch(removingFurniture(from: $0)) }
    }

    /// The text without the lines known as furniture; nil when it has none or nothing else.
    private func without(_ text: String) -> String? {
        var kept: [UInt8] = []
        var isUnchanged = true
        Self.forEachLine(in: text) { line in
            if learned.containsSorted(Page.hash(line).hash) {
                isUnchanged = false
            } else {
                kept += line
                kept.append(0x0A)
            }
        }
        guard !isUnchanged, kept.contains(where: { $0 > 0x20 }) else { return nil }
        return String(decoding: kept.dropLast(), as: UTF8.self)
    }

    /// Without their line breaks; empty ones are passed over.
    fileprivate static func forEachLine(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
                body(UnsafeBufferPointer(rebasing: line))
            }
        }
    }
}

extension SiteTemplate.Page {
    init(_ document: Document) {
        var title: Set<UInt32> = []
        var given = document.title ?? ""
        given.withUTF8 { bytes in Self.forEachWord(in: bytes) { title.insert($0.stem) } }
        var lines: Set<UInt32> = []
        var prose: Set<UInt32> = []
        var count = 0
        SiteTemplate.forEachLine(in: document.text) { line in
            count += 1
            guard count <= SiteTemplate.lineLimit else { return }
            let (hash, words) = Self.hash(line)
            guard words > 0 else { return }
            lines.insert(hash)
            if words >= 10 { prose.insert(hash) }
        }
        self.init(title: title.sorted(), lines: lines.sorted(), prose: prose.sorted())
    }

    /// Most of the prose is the same, or some of it under much the same title: an article that was sent again.
    func isCopy(of other: Self) -> Bool {
        let own = prose.count { !other.prose.containsSorted($0) }
        let others = other.prose.count { !prose.containsSorted($0) }
        guard own > 0, others > 0 else { return true }
        if own * 2 > prose.count, others * 2 > other.prose.count { return false }
        let shared = title.count { other.title.containsSorted($0) }
        return shared * 2 >= min(title.count, other.title.count)
    }

    static func hash(_ line: UnsafeBufferPointer<UInt8>) -> (hash: UInt32, words: Int) {
        var hash: UInt64 = 0
        var words = 0
        forEachWord(in: line) { word in
            hash = (hash.rotated(by: 5) ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
            words += 1
        }
        return (UInt32(truncatingIfNeeded: hash >> 32), words)
    }

    private static func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
        for word in WordScanner(text) { body(word) }
    }
}

extension [UInt32] {
    /// The first place whose element is not less.
    private func place(of value: UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    fileprivate func containsSorted(_ value: UInt32) -> Bool {
        let place = place(of: value)
        return place < count && self[place] == value
    }

    fileprivate mutating func insertSorted(_ value: UInt32) { insert(value, at: place(of: value)) }
}
