import FeedFetching
import FeedModel
import FeedParsing
import FeedText
import Foundation

/// Finds the feeds of an address that a person knows: the feed itself, the page of a site, or a site's name.
package struct FeedFinder: Sendable {
    private let fetcher: Fetcher
    private let settings: Settings

    /// - Throws: `AggregationError.badSetting`.
    package init(settings: Settings) throws {
        self.settings = settings
        fetcher = Fetcher(options: try settings.fetcherOptions())
    }

    /// Feeds that were fetched and read, the best first; never empty.
    ///
    /// In this order: the address itself; what is known of its site; what the page names; the usual places.
    /// - Throws: `DiscoveryError`.
    package func feeds(at address: String) async throws -> [FoundFeed] {
        if let local = try localFeed(address) { return [local] }
        let spellings = Self.spellings(of: address)
        let known = spellings.first.map(KnownSites.feeds) ?? []
        let onKnownSite = await found(at: known)
        if !onKnownSite.isEmpty { return onKnownSite }

        var answer = Answer.failed("not an address")
        for spelling in spellings {
            answer = await answers(to: [spelling]).first ?? answer
            if case .failed = answer { continue }
            break
        }
        switch answer {
        case .feed(let feed): return [feed]
        case .refused(let url, let reason):
            // A mistyped page of a site that is there, or one that only lets browsers in.
            let guessed = Self.distinct(await found(at: UsualPlaces.addresses(near: url)))
            if !guessed.isEmpty { return guessed }
            throw DiscoveryError.unreachable(url: masked(address), reason: reason)
        case .failed(let reason): throw DiscoveryError.unreachable(url: masked(address), reason: reason)
        case .other(let url, let advertised, let reason):
            let named = Self.ranked(await found(at: advertised))
            if !named.isEmpty { return named }
            let usual = UsualPlaces.addresses(near: url)
            let guessed = Self.distinct(await found(at: usual))
            if !guessed.isEmpty { return guessed }
            throw DiscoveryError.nothing(
                url: masked(address), reason: reason, tried: known.count + advertised.count + usual.count)
        }
    }

    private enum Answer {
        case feed(FoundFeed)
        /// Something else from this URL, with the feeds that it names.
        case other(url: String, advertised: [String], reason: String)
        /// The server is there and said no.
        case refused(url: String, reason: String)
        case failed(String)
    }

    /// Pages with more are lists of links, not sites.
    private static let mostCandidates = 24

    private func found(at urls: [String]) async -> [FoundFeed] {
        guard !urls.isEmpty else { return [] }
        let feeds = await answers(to: Array(urls.unique.prefix(Self.mostCandidates))).compactMap { answer in
            if case .feed(let feed) = answer { feed } else { nil }
        }
        var taken: Set<String> = []
        return feeds.filter { taken.insert(FeedAddress.key($0.url)).inserted }
    }

    /// In the order of the URLs.
    private func answers(to urls: [String]) async -> [Answer] {
        var answers: [Int64: Answer] = [:]
        let requests = urls.enumerated().map { FetchRequest(id: Int64($0), url: $1) }
        for await response in fetcher.fetch(requests, now: settings.now) {
            answers[response.id] = answer(response, asked: urls[Int(response.id)])
        }
        return urls.indices.compactMap { answers[Int64($0)] }
    }

    private func answer(_ response: FetchResponse, asked: String) -> Answer {
        switch response.outcome {
        case .body(let bytes):
            do {
                let feed = try FeedReader.read(
                    bytes, url: response.url, contentType: response.headers.contentType,
                    contentLocation: response.headers.contentLocation)
                return .feed(FoundFeed(feed, url: Self.lasting(asked, response)))
            } catch FeedParsingError.webPage(let feeds) {
                let reason = feeds.isEmpty ? "the page names none" : "the feeds that the page names do not work"
                return .other(url: response.url, advertised: feeds.map(\.url), reason: reason)
            } catch {
                if error as? FeedParsingError == .opml,
                    let list = FoundFeed(
                        list: bytes, contentType: response.headers.contentType, url: Self.lasting(asked, response))
                {
                    return .feed(list)
                }
                return .other(url: response.url, advertised: [], reason: "\(error)")
            }
        case .failed(let failure) where response.status.map { $0 >= 400 && $0 < 500 && $0 != 429 } ?? false:
            return .refused(url: response.url, reason: failure.message)
        case .failed(let failure): return .failed(failure.message)
        case .notModified, .deferred: return .failed("no answer")
        }
    }

    /// The address to subscribe to: where permanent redirects lead, unless that would lose the user's credentials.
    private static func lasting(_ asked: String, _ response: FetchResponse) -> String {
        let hasCredentials = (try? WebURL(asked))?.credentials != nil
        guard !hasCredentials, let target = response.redirects.prefix(while: \.isPermanent).last?.to else {
            return asked
        }
        return target
    }

    /// `example.org` is tried with https and then with http, as browsers do.
    private static func spellings(of address: String) -> [String] {
        if let resolved = URLReference.resolve(address, base: nil), resolved.contains("://") { return [resolved] }
        return address.contains("://") ? [address] : ["https://\(address)", "http://\(address)"]
    }

    /// A file beside the OPML file.
    private func localFeed(_ address: String) throws -> FoundFeed? {
        guard !address.contains("://") else { return nil }
        let folder = URL(filePath: settings.feedsFile).deletingLastPathComponent().path
        guard let path = LocalFeedFile.path(of: address, in: folder, allowAny: settings.allowsFiles),
            case .body(let bytes) = LocalFeedFile.read(path)
        else { return nil }
        do {
            return FoundFeed(try FeedReader.read(bytes, url: nil, contentType: nil), url: address)
        } catch {
            throw DiscoveryError.nothing(url: address, reason: "\(error)", tried: 0)
        }
    }

    /// Comments last; otherwise as the page orders them.
    private static func ranked(_ feeds: [FoundFeed]) -> [FoundFeed] {
        feeds.filter { !$0.isOfComments } + feeds.filter(\.isOfComments)
    }

    /// A server that answers every guess with the same feed has one.
    private static func distinct(_ feeds: [FoundFeed]) -> [FoundFeed] {
        var taken: Set<[String]> = []
        return feeds.filter { taken.insert($0.signature).inserted }
    }
}

extension FoundFeed {
    fileprivate init(_ feed: ParsedFeed, url: String) {
        let title = feed.title.map(PlainText.singleLine)
        let words = (url + " " + (title ?? "")).lowercased()
        self.init(
            url: url, title: title, homePageURL: feed.homePageURL, format: feed.format.rawValue,
            items: feed.items.count, newest: feed.items.compactMap { $0.published ?? $0.updated }.max(),
            isOfComments: ["/comments/", "comments on ", "comments for "].contains(where: words.contains))
        signature = [feed.title ?? ""] + feed.items.prefix(5).map { $0.url ?? $0.id }
    }
}

extension FoundFeed {
    /// - Returns: nil for a list that names no feed.
    fileprivate init?(list bytes: [UInt8], contentType: String?, url: String) {
        guard let contents = try? OPMLReader.read(bytes, contentType: contentType), !contents.subscriptions.isEmpty
        else { return nil }
        self.init(
            url: url, title: contents.title.map(PlainText.singleLine), homePageURL: nil, format: "reading list",
            items: contents.subscriptions.count, newest: nil)
        isReadingList = true
        signature = [url]
    }
}
