import FeedFetching
import FeedModel
import FeedParsing
import FeedStorage
import StoryClustering

/// Turns one response into what it changes in the store. Runs on many workers at once; reads the store, writes nothing.
struct ResponseIntake: Sendable {
    var store: FeedStore
    var now: Instant

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
        let parsed: ParsedFeed
        do {
            parsed = try FeedReader.read(
                bytes, url: response.url, contentType: response.headers.contentType,
                contentLocation: response.headers.contentLocation)
        } catch {
            let failure = FeedFailure(code: "feed.not_a_feed", message: "\(error)")
            return outcome(.failed, .failed(failure, response), for: feed)
        }
        var outcome = outcome(.fetched, .read(response, bodyHash: hash, hints: parsed.polling), for: feed)
        outcome.update.description = FeedUpdate.Description(
            title: parsed.title, homePageURL: parsed.homePageURL, language: parsed.language)
        (outcome.update.items, outcome.update.seenOnly) = try news(in: parsed, of: feed, url: response.url)
        return outcome
    }

    /// The items to store, new or changed, and the identities to mark as seen.
    private func news(in parsed: ParsedFeed, of feed: PolledFeed, url: String) throws -> ([PreparedItem], [String]) {
        let known = try store.knownItems(feed: feed.record.id)
        let seen = try store.seenIdentities(feed: feed.record.id)
        let items = ItemIdentity.resolve(parsed.items, known: known)
        var changed: [Item] = []
        var unseen: [Item] = []
        for item in items {
            if let stored = known[item.id] {
                if stored.contentHash != item.contentHash { changed.append(item) }
            } else if !seen.contains(StableHash.hash(item.id)) {
                unseen.append(item)
            }
        }
        let isFirstPoll = feed.record.state.lastSuccess == nil && seen.isEmpty
        let admitted = Admission(isFirstPoll: isFirstPoll, now: now).admit(unseen)
        let preparation = ItemPreparation(
            feedLanguage: feed.subscription.options.language ?? parsed.language, baseURL: parsed.homePageURL ?? url,
            now: now)
        let isClustered = feed.subscription.options.cluster != "never"
        let prepared = (changed + admitted.stored).map { item in
            var prepared = preparation.prepare(item)
            if isClustered { prepared.sketch = Sketch(prepared.document(site: feed.record.url)).encoded() }
            return prepared
        }
        return (prepared, admitted.seenOnly.map(\.id))
    }

    private func outcome(_ kind: FeedOutcome.Kind, _ poll: PollOutcome, for feed: PolledFeed) -> FeedOutcome {
        let schedule = PollSchedule(url: feed.subscription.url, interval: feed.subscription.options.interval)
        let state = schedule.state(after: poll, from: feed.record.state, now: now)
        return FeedOutcome(
            feed: feed, kind: kind, state: state, update: FeedUpdate(feed: feed.record.id, state: state))
    }
}

extension PreparedItem {
    /// The text as clustering sees it.
    fileprivate func document(site: String) -> Document {
        Document(
            id: identity, title: title, text: contentText, published: published, language: language, site: site)
    }
}
