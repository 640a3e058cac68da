package import EditionWriting
import FeedModel
import FeedStorage
import FeedText
import Foundation

extension Aggregator {
    /// Composes and writes the edition of a day.
    ///
    /// - Parameter date: a local day such as `2025-01-18`; nil for today. Today's edition covers everything first seen
    ///   since the end of the edition before it, up to now; writing it again keeps the start, and moves the end when
    ///   there is something to add. A day that is over is rendered again from its recorded model, byte for byte.
    /// - Parameter fetchesPictures: whether pictures may be asked for, where the user wants them.
    /// - Throws: `AggregationError.unknownEdition`, `StoreError`, `EditionWritingError`.
    package func writeEdition(
        date: String? = nil, formats: Set<EditionFormat>, fetchesPictures: Bool = false
    ) async throws -> WrittenEdition {
        keepMemory()
        let day = LocalDay(timeZone: settings.timeZone)
        let today = day.date(of: settings.now)
        let date = date ?? today
        let recorded = try store.edition(date)
        let others = try store.editionEnds().filter { $0.date != date }
        // Kept, unless the clock was set back and the day before has ended again.
        let start = [recorded?.start, others.last { $0.date < date }?.end].compactMap(\.self).max()
        var edition: Edition
        var model: [UInt8]?
        if date == today {
            edition = try compose(date, from: start)
            try await embedPictures(in: &edition, recorded: recorded?.model, fetches: fetchesPictures)
            // Where nothing but the clock has moved on, the edition stays as it is: no synchronised folder, no backup
            // and no feed reader takes it for a new one, and its "until" is still true.
            var same = edition
            same.to = recorded?.end ?? edition.to
            model = EditionJSON.bytes(of: same)
            if let recorded, model == recorded.model {
                (edition, model) = (same, nil)
            } else if same.to != edition.to {
                model = EditionJSON.bytes(of: edition)
            }
        } else {
            guard let recorded else { throw AggregationError.unknownEdition(date) }
            edition = try EditionJSON.read(Data(recorded.model))
        }
        // The page of a day that was followed by others points forward; a later day than today is a clock's mistake.
        edition.next = date == today ? nil : others.first { $0.date > date }?.date
        let json = edition.next == nil ? model ?? recorded?.model : nil
        _ = try EditionWriter(
            folder: settings.outFolder, theme: settings.theme, mail: settings.mail, fileTime: settings.fileTime,
            today: today
        ).write(edition, formats: formats, json: json)
        // After the files: an edition that could not be written leaves its items to the next one.
        if let model { try record(edition, model, from: start) }
        return WrittenEdition(
            date: date, items: edition.counts.items, stories: edition.counts.stories,
            files: EditionWriter.paths(of: date, in: settings.outFolder, formats: formats))
    }

    /// - Parameter day: editions before it count as known to the reader.
    func compose(_ date: String, from start: Instant?, shownBefore day: String? = nil) throws -> Edition {
        let records = try store.allFeeds()
        let list = list.joiningMoved(records)
        let subscriptions = Dictionary(
            firstOf: (list.subscriptions + list.movedAway.map(\.subscription) + list.readingLists).map { ($0.url, $0) })
        let chosen = records.compactMap { record in subscriptions[record.url].map { (record.id, $0) } }
        let rules = HidingRules(Dictionary(firstOf: chosen), everywhere: settings.everyFeed)
        let (stories, hidden) = rules.apply(
            to: try store.stories(after: start, upTo: settings.now, before: day ?? date), since: start)
        var material = EditionMaterial(
            date: date, from: start, to: settings.now, timeZone: settings.timeZone, language: settings.language,
            stories: stories, feeds: try sourceFeeds(records, subscriptions, after: start), groups: list.groups,
            version: settings.version, hidden: hidden)
        material.previous = try store.editionEnds().last { $0.date < date }?.date
        return EditionComposer.compose(material)
    }

    private func record(_ edition: Edition, _ model: [UInt8], from start: Instant?) throws {
        try store.record(
            EditionRecord(date: edition.date, start: start, end: settings.now, model: model),
            showings: showings(of: edition))
    }

    /// What the edition shows of each story, so that tomorrow's shows it again only with a new report.
    private func showings(of edition: Edition) -> [String: Story.Showing] {
        var showings: [String: Story.Showing] = [:]
        for story in edition.sections.lazy.flatMap(\.stories) {
            showings[story.id] = Story.Showing(
                date: edition.date, headline: story.headline, reports: story.reportCount)
        }
        return showings
    }

    /// Every feed with its place in the OPML file, its rhythm and its faults. Feeds no longer subscribed to keep their
    /// title, since their items may still be in an edition.
    private func sourceFeeds(
        _ records: [FeedRecord], _ subscriptions: [String: Subscription], after start: Instant?
    ) throws -> [Int64: SourceFeed] {
        let times = try store.publicationTimes(upTo: settings.now)
        var feeds: [Int64: SourceFeed] = [:]
        for record in records {
            let subscription = subscriptions[record.url]
            // Nobody waits for a feed that was removed or paused.
            let isActive = subscription.map { !$0.isPaused } ?? false
            let rhythm = PostingRhythm(times: times[record.id] ?? [], newSince: start)
            feeds[record.id] = SourceFeed(
                title: (subscription ?? Subscription(url: record.url)).title(of: record), url: masked(record.url),
                homePageURL: record.homePageURL ?? subscription?.homePageURL, groups: subscription?.groups ?? [],
                weight: subscription?.options.weight ?? 1, isPrimary: subscription?.options.isPrimary ?? false,
                language: subscription?.options.language ?? record.language, medianGap: rhythm.medianGap,
                silenceBefore: rhythm.silenceBefore, lastPost: isActive ? rhythm.lastPost : nil,
                fault: isActive ? record.state.fault(now: settings.now) : nil, isActive: isActive)
            // Whoever writes a reading list will write the new address, too; until then the redirect is followed.
            if isActive, subscription?.readingList == nil, let target = record.state.rememberedRedirect,
                target != record.url
            {
                feeds[record.id]?.movedTo = masked(target)
            }
        }
        return feeds
    }
}

extension FeedState {
    /// What the edition should say of the feed: a new source that never worked at once, any other after three polls
    /// and a day, one that is gone for good always.
    fileprivate func fault(now: Instant) -> FeedFault? {
        guard failures > 0 || isGone, let lastFailure, let since = failingSince ?? lastPoll else { return nil }
        let lasts = failures >= FaultReport.polls && now.seconds(since: since) >= FaultReport.patience
        guard lasts || isGone || lastSuccess == nil else { return nil }
        return FeedFault(
            failure: lastFailure, since: since, lastWorked: lastSuccess, nextPoll: nextPoll, isFinal: isGone)
    }
}
