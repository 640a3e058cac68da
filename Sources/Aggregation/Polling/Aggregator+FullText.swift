import FeedFetching
import FeedModel
import FeedParsing
import FeedStorage
import FeedText
import StoryClustering

extension Aggregator {
    /// Fetches the articles behind new excerpts of feeds that ask for it (`sheaf:fullText="auto"`), each at most once
    /// and only where the site's robots.txt lets everybody in.
    func completeExcerpts() async throws {
        let chosen = list.subscriptions.filter { !$0.isPaused && $0.options.fetchesArticles == true }
        guard !chosen.isEmpty else { return }
        let options = Dictionary(firstOf: chosen.map { ($0.url, $0.options) })
        let records = try store.allFeeds().filter { options[$0.url] != nil }
        let feeds = Dictionary(firstOf: records.map { ($0.id, $0.url) })
        let start = settings.now.advanced(bySeconds: -Self.freshness)

        for (excerpt, text) in try store.excerptsWithArticle(feeds: Set(feeds.keys), since: start) {
            try save(excerpt, text, site: feeds[excerpt.feed], options: feeds[excerpt.feed].flatMap { options[$0] })
        }
        var wanted = try store.excerpts(feeds: Set(feeds.keys), since: start)
        wanted = Dictionary(grouping: wanted, by: \.feed).sorted { $0.key < $1.key }
            .flatMap { $0.value.prefix(Self.mostArticles) }
        guard !wanted.isEmpty else { return }
        let closed = try closedHosts()
        let fetcher = Fetcher(options: try settings.fetcherOptions())
        let allowed = try await allowed(wanted, fetcher, closed)
        let excerpts = Dictionary(firstOf: allowed.map { ($0.item, $0) })
        let requests = allowed.map { excerpt in
            FetchRequest(
                id: excerpt.item, url: excerpt.url,
                userAgent: feeds[excerpt.feed].flatMap { options[$0]?.userAgent })
        }
        for await response in fetcher.fetch(requests, closedHosts: closed, now: settings.now) {
            guard let excerpt = excerpts[response.id] else { continue }
            if case .deferred = response.outcome { continue }
            let site = feeds[excerpt.feed]
            try save(excerpt, article(of: response, for: excerpt), site: site, options: site.flatMap { options[$0] })
        }
    }

    /// Older excerpts are in editions that were read.
    private static let freshness: Int64 = 2 * 86_400
    /// Of one feed in one poll; the others are for the next.
    private static let mostArticles = 20

    private func save(_ excerpt: Excerpt, _ text: String?, site: String?, options: SubscriptionOptions?) throws {
        var sketch: [UInt8]?
        if let text, options?.clustering != .never {
            sketch = Sketch(
                Document(
                    id: excerpt.identity, title: excerpt.title, text: text, published: excerpt.published,
                    language: excerpt.language, site: site)
            ).encoded()
        }
        try store.saveArticle(
            excerpt.item, outcome: text == nil ? "none" : "article", text: text, sketch: sketch, now: settings.now)
    }

    /// The text of a page, if it is the article: longer than the excerpt, and most of the excerpt's words are in it.
    /// A wall of consent or a login is neither.
    private func article(of response: FetchResponse, for excerpt: Excerpt) -> String? {
        guard case .body(let bytes) = response.outcome,
            let page = WebArticle.text(bytes, contentType: response.headers.contentType)
        else { return nil }
        let text = Document(id: "", title: nil, text: page).articleText
        guard text.utf8.count > excerpt.text.utf8.count * 5 / 4 else { return nil }
        let own = Self.words(of: excerpt.text + " " + (excerpt.title ?? ""))
        return own.isEmpty || own.intersection(Self.words(of: text)).count * 2 >= own.count ? text : nil
    }

    /// The words that clustering reads, less the shortest; of scripts without spaces the pairs of characters.
    private static func words(of text: String) -> Set<UInt64> {
        var text = text
        return text.withUTF8 { bytes in
            var words: Set<UInt64> = []
            for word in WordScanner(bytes) {
                if word.length > 3 || word.kind == .ideograph { words.insert(word.hash) }
            }
            return words
        }
    }

    /// Those whose site lets robots read them. What robots.txt forbids is noted as asked for; where it cannot be read,
    /// the next poll tries again (RFC 9309 §2.3.1.4).
    private func allowed(_ excerpts: [Excerpt], _ fetcher: Fetcher, _ closed: ClosedHosts) async throws -> [Excerpt] {
        var pages: [(excerpt: Excerpt, url: WebURL)] = []
        for excerpt in excerpts {
            if let url = try? WebURL(excerpt.url) { pages.append((excerpt, url)) }
        }
        var rules: [String: RobotsRules] = [:]
        var missing: [(origin: String, url: String)] = []
        for origin in Set(pages.map(\.url.origin)).sorted() {
            if let body = try store.robots(origin, since: settings.now.advanced(bySeconds: -86_400)) {
                rules[origin] = RobotsRules(body, agent: "sheaf")
            } else {
                missing.append((origin, origin + "/robots.txt"))
            }
        }
        let requests = missing.enumerated().map { FetchRequest(id: Int64($0), url: $1.url) }
        for await response in fetcher.fetch(requests, closedHosts: closed, now: settings.now) {
            let origin = missing[Int(response.id)].origin
            var body: String?
            if case .body(let bytes) = response.outcome { body = String(decoding: bytes, as: UTF8.self) }
            // No such file: everything is allowed (§2.3.1.3). An empty one counts as a failure to the fetcher.
            if body == nil, let status = response.status, (200..<500).contains(status), status != 429 { body = "" }
            guard let body else { continue }
            try store.saveRobots(origin, body, now: settings.now)
            rules[origin] = RobotsRules(body, agent: "sheaf")
        }
        return try pages.compactMap { excerpt, url in
            guard let rules = rules[url.origin] else { return nil }
            if rules.allows(url.target) { return excerpt }
            try store.saveArticle(excerpt.item, outcome: "robots", text: nil, sketch: nil, now: settings.now)
            return nil
        }
    }
}
