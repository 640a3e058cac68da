import FeedFetching
import FeedModel
import FeedParsing
import FeedStorage
import FeedText
import StoryClustering

/// Turns one response into what it changes in the store. Runs on many workers at once; reads the store, writes nothing.
struct ResponseIntake: Sendable {
    var store: FeedStore
    var now: Instant
    /// Feeds that nobody subscribes to any more.
    var retired: [FeedRecord] = []

    func outcome(of response: FetchResponse, for feed: PolledFeed) throws -> FeedOutcome {
        switch response.outcome {
        case .body(let bytes): try read(bytes, response, for: feed)
        case .notModified: outcome(.unchanged, .notModified(response), for: feed)
        case .failed(let failure): outcome(.failed, .failed(failure.feedFailure, response), for: feed)
        case .deferred(let until): outcome(.deferred, .deferred(until: until), for: feed)
        }
    }

    private func read(_ bytes: [UInt8], _ response: FetchResponse, for feed: PolledFeed) throws -> FeedOutcome {
        let before = feed.record.state
        let hash = StableHash.hash(bytes)
        if hash == before.bodyHash {
            return outcome(.unchanged, .read(response, bodyHash: hash, hints: before.hints), for: feed)
        }
        if feed.isReadingList { return readList(bytes, response, hash: hash, for: feed) }
        let parsed: ParsedFeed
        do {
            parsed = try FeedReader.read(
                bytes, url: response.url, contentType: response.headers.contentType,
                contentLocation: response.headers.contentLocation)
        } catch {
            let failure = FeedFailure(code: "feed.not_a_feed", message: "\(error)")
            return outcome(.failed, .failed(failure, response), for: feed)
        }
        let isCut = parsed.warnings.contains { $0.code.hasSuffix(".truncated") } && !feed.subscription.isLocal
        if isCut, !isAlwaysCut(before) {
            return outcome(.failed, .failed(FetchFailure.truncated.feedFailure, response), for: feed)
        }
        var outcome = outcome(.fetched, .read(response, bodyHash: hash, hints: parsed.polling), for: feed)
        if isCut {
            outcome.update.state.forgetAnswer()
        }
        outcome.remark = remark(on: parsed)
        outcome.update.description = FeedUpdate.Description(
            title: parsed.title.map(PlainText.singleLine), homePageURL: parsed.homePageURL, language: parsed.language)
        (outcome.update.items, outcome.update.seenOnly) = try news(in: parsed, of: feed, url: response.url)
        if feed.subscription.options.clustering != .never, !outcome.update.items.isEmpty {
            outcome.update.siteTemplate = try sketch(&outcome.update.items, of: feed)
        }
        return outcome
    }

    /// Said of what is missing without anybody's wish; the faults that most feeds have and all readers forgive are not.
    private func remark(on parsed: ParsedFeed) -> String? {
        let items = counted(parsed.items.count, "item")
        if parsed.warnings.contains(where: { $0.code.hasSuffix(".truncated") }) {
            return "the document ends before its elements do; \(items) could be read"
        }
        if parsed.warnings.contains(where: { $0.code == "xml.entity_left_out" }) {
            return "its entities are external, too long or made of entities, and were left out; \(items) could be read"
        }
        return nil
    }

    /// A body that ends before its elements do was cut on its way, as a rule: without Content-Length nothing else
    /// tells. One that comes like that three times in a row is written like that, and better read than not; it still
    /// says nothing to compare the next one with.
    private func isAlwaysCut(_ before: FeedState) -> Bool {
        before.failures >= 2 && before.lastFailure?.code == FetchFailure.truncated.code
    }

    /// The items to store, new or changed, and the identities to mark as seen.
    private func news(in parsed: ParsedFeed, of feed: PolledFeed, url: String) throws -> ([PreparedItem], [String]) {
        let identity = ItemIdentity(parsed.items)
        var known = try store.knownItems(feed: feed.record.id, identities: identity.candidates)
        let items = identity.resolved(known: known)
        let ids = items.map(\.id)
        known.merge(
            try store.knownItems(feed: feed.record.id, identities: ids.filter { known[$0] == nil }),
            uniquingKeysWith: { first, _ in first })
        let isFirstPoll = try store.isNew(feed: feed.record.id)
        let seen = try isFirstPoll ? seenElsewhere(ids, parsed) : store.seen(feed: feed.record.id, among: ids)
        var changed: [Item] = []
        var unseen: [Item] = []
        for item in items {
            if let stored = known[item.id] {
                if stored.contentHash != item.contentHash { changed.append(item) }
            } else if !seen.contains(item.id) {
                unseen.append(item)
            }
        }
        let renamed = try isFirstPoll || unseen.count < items.count ? [] : renamed(unseen, of: feed)
        unseen.removeAll { renamed.contains($0.id) }
        let admitted = Admission(isFirstPoll: isFirstPoll && seen.isEmpty, now: now).admit(unseen)
        let preparation = ItemPreparation(
            feedLanguage: feed.subscription.options.language ?? parsed.language, baseURL: parsed.homePageURL ?? url,
            now: now)
        let prepared = (changed + admitted.stored).map { preparation.prepare($0) }
        return (prepared, admitted.seenOnly.map(\.id) + renamed + (isFirstPoll ? Array(seen) : []))
    }

    /// The ids of those that are not new but have new ids, in a document that has no id that was ever seen.
    private func renamed(_ items: [Item], of feed: PolledFeed) throws -> Set<String> {
        let stored = try store.headings(of: feed.record.id)
        return RenamedItems(stored: stored, lastSuccess: feed.record.state.lastSuccess, now: now).ids(among: items)
    }

    /// Draws the sketches, without the lines that the feed's items share; returns what is known of these now.
    private func sketch(_ items: inout [PreparedItem], of feed: PolledFeed) throws -> [UInt8] {
        var template =
            try store.siteTemplate(of: feed.record.id).flatMap { SiteTemplate(decoding: $0) } ?? SiteTemplate()
        let sketches = template.sketches(of: items.map { $0.document(site: feed.record.url) })
        for (index, sketch) in sketches.enumerated() { items[index].sketch = sketch.encoded() }
        return template.encoded()
    }

    /// A new feed may be an old one under another address: when most of its items are those of a feed of the same name
    /// or site that nobody subscribes to any more, they are not new.
    private func seenElsewhere(_ ids: [String], _ parsed: ParsedFeed) throws -> Set<String> {
        for old in retired {
            let isNamesake = old.title != nil && old.title == parsed.title.map(PlainText.singleLine)
            let isOfSameSite = old.homePageURL != nil && old.homePageURL == parsed.homePageURL
            guard isNamesake || isOfSameSite else { continue }
            let seen = try store.seen(feed: old.id, among: ids)
            if seen.count * 2 >= ids.count, !seen.isEmpty { return seen }
        }
        return []
    }

    func outcome(_ kind: FeedOutcome.Kind, _ poll: PollOutcome, for feed: PolledFeed) -> FeedOutcome {
        let pause = poll.response?.closedHost.map { (host: $0.host, until: $0.until) }
        let schedule = PollSchedule(url: feed.subscription.url, interval: feed.subscription.options.interval)
        let state = schedule.state(after: poll, from: feed.record.state, now: now)
        var update = FeedUpdate(feed: feed.record.id, state: state)
        update.changesTimesAlone = !feed.isReadingList && state.isSameButForTimes(as: feed.record.state)
        update.pause = pause
        return FeedOutcome(feed: feed, kind: kind, update: update)
    }
}

extension PreparedItem {
    /// The text as clustering sees it.
    fileprivate func document(site: String) -> Document {
        Document(
            id: identity, title: title, text: contentText, published: published, language: language, site: site)
    }
}

extension PollOutcome {
    fileprivate var response: FetchResponse? {
        switch self {
        case .read(let response, _, _), .notModified(let response): response
        case .failed(_, let response): response
        case .deferred: nil
        }
    }
}

extension FeedState {
    /// Leaves nothing by which the next answer could pass for unchanged.
    mutating func forgetAnswer() {
        etag = nil
        lastModified = nil
        bodyHash = nil
    }
}
