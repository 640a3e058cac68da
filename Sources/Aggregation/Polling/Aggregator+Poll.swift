import CMalloc
import FeedFetching
import FeedModel
import FeedStorage
import Foundation

extension Aggregator {
    /// Fetches what is due, stores what is new, and clusters it.
    ///
    /// - Parameters:
    ///   - force: ask also the feeds that are not due (but never one whose server asked for a pause, or is gone).
    ///   - only: ask only these feeds, by URL or title; an unknown name is an error.
    /// - Throws: `StoreError`; `AggregationError.interrupted` when the task is cancelled, after the current work
    ///   is stored.
    package func poll(
        force: Bool, only: [String], progress: @escaping @Sendable (PollProgress) -> Void
    ) async throws -> PollSummary {
        let now = settings.now
        let clock = ContinuousClock()
        let start = clock.now
        let lists = try await pollReadingLists(force: force, only: only, progress: progress)
        let stored = try store.allFeeds()
        let list = joinMovedFeeds(stored)
        let active = list.subscriptions.filter { !$0.isPaused }
        let known = MovedFeeds(records: stored, list: list)
        let moves = known.moves(to: active.map(\.url))
        for move in moves {
            try store.move(feed: move.feed.url, to: move.url)
            // What was wrong with the old address is no longer of interest.
            try store.revive(feed: move.feed.id)
        }
        let records = try store.feeds(for: active.map(\.url), known: moves.isEmpty ? stored : nil, now: now)
        let sources = active.compactMap { subscription in
            records[subscription.url].map { PolledFeed(subscription: subscription, record: $0) }
        }
        let chosen = try chosen(from: sources, only: only)
        let due = chosen.filter { $0.isDue(force: force || !only.isEmpty, now: now) }

        var summary = PollSummary()
        summary.messages = try news()
        summary.feeds = active.count
        summary.asked = due.count
        let intake = ResponseIntake(store: store, now: now, retired: known.retired)
        let outcomes = try await fetchAndStore(due, intake, summary: &summary, progress: progress)
        if !Task.isCancelled { try await completeExcerpts() }
        summary.fetchSeconds = start.duration(to: clock.now).seconds
        // What is stored is clustered by the next run.
        if Task.isCancelled { throw AggregationError.interrupted }

        let clustering = clock.now
        // What the documents took, in the arenas of other threads, is of no use to clustering.
        if summary.newItems > 0 { malloc_trim(0) }
        try StoryGrouping(store: store, list: list, now: now).run()
        summary.clusterSeconds = clustering.duration(to: clock.now).seconds

        try report(lists + outcomes, among: chosen, isNamed: !only.isEmpty, in: &summary)
        if Task.isCancelled { throw AggregationError.interrupted }
        return summary
    }

    /// The feeds with these URLs or titles; every feed when none is named.
    private func chosen(from feeds: [PolledFeed], only names: [String]) throws -> [PolledFeed] {
        guard !names.isEmpty else { return feeds }
        var chosen: Set<Int64> = []
        let list = list
        for name in names where !list.readingLists.contains(where: { $0.url == name || $0.title == name }) {
            let named = feeds.filter { $0.isNamed(name) || list.hasMoved(name, to: $0.subscription.url) }
            guard !named.isEmpty else { throw list.nothingToPoll(named: name) }
            chosen.formUnion(named.map(\.record.id))
        }
        return feeds.filter { chosen.contains($0.record.id) }
    }

    /// Receives responses, has them parsed by as many workers as there are cores, and commits in small batches.
    func fetchAndStore(
        _ due: [PolledFeed], _ intake: ResponseIntake, summary: inout PollSummary, progress: (PollProgress) -> Void
    ) async throws -> [FeedOutcome] {
        guard !due.isEmpty else { return [] }
        let feeds = Dictionary(firstOf: due.map { ($0.record.id, $0) })
        let (local, remote) = try sources(of: due)
        var writer = BatchWriter(store: store, expecting: due.count, now: settings.now)
        var waiting = Set(feeds.keys)

        try await withThrowingTaskGroup(of: FeedOutcome.self) { group in
            var running = 0
            func collect() async throws {
                guard let outcome = try await group.next() else { return }
                running -= 1
                try take(outcome)
            }
            func take(_ outcome: FeedOutcome) throws {
                waiting.remove(outcome.feed.record.id)
                try writer.add(outcome)
                let last = waiting.count > Self.laggards ? nil : waiting.min()
                progress(
                    PollProgress(
                        done: due.count - waiting.count, asked: due.count,
                        newItems: writer.newItems + writer.waitingItems,
                        waitingFor: last.flatMap { feeds[$0]?.displayHost }))
            }
            for source in local where !Task.isCancelled {
                if running >= Self.workers { try await collect() }
                running += 1
                group.addTask { try intake.outcome(of: source.response(), for: source.feed) }
            }
            for await response in remote {
                guard let feed = feeds[response.id] else { continue }
                guard case .body = response.outcome else {
                    // Nothing to parse: a task would cost more than its work.
                    try take(intake.outcome(of: response, for: feed))
                    continue
                }
                if running >= Self.workers { try await collect() }
                running += 1
                group.addTask { try intake.outcome(of: response, for: feed) }
            }
            while running > 0 { try await collect() }
        }
        try writer.finish()
        summary.add(writer.outcomes, new: writer.newItems, changed: writer.changedItems)
        return writer.outcomes
    }

    /// Splits the feeds into files to read and addresses to ask, and starts asking.
    private func sources(of due: [PolledFeed]) throws -> ([LocalSource], AsyncStream<FetchResponse>) {
        let folder = URL(filePath: settings.feedsFile).deletingLastPathComponent().path
        var local: [LocalSource] = []
        var requests: [FetchRequest] = []
        for feed in due {
            if feed.subscription.isLocal {
                local.append(LocalSource(feed: feed, folder: folder, allowAny: settings.allowsFiles))
                continue
            }
            let file = feed.subscription.options.headersFile
            switch HeadersFile.read(file, in: folder, allowAny: settings.allowsFiles) {
            case .success(let headers):
                requests.append(
                    FetchRequest(
                        id: feed.record.id, url: feed.subscription.url, state: feed.record.state,
                        userAgent: feed.subscription.options.userAgent, headers: headers))
            case .failure(let failure):
                // Without its headers the request would only bring a 401, or what strangers get.
                local.append(LocalSource(feed: feed, folder: folder, allowAny: false, failure: failure))
            }
        }
        let fetcher = Fetcher(options: try settings.fetcherOptions())
        return (local, fetcher.fetch(requests, closedHosts: try closedHosts(), now: settings.now))
    }

    /// So few feeds are left that it is worth saying which one is awaited.
    private static let laggards = 8

    private static let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
}
