import FeedFetching
package import FeedModel
package import FeedParsing
import FeedStorage
import FeedText

/// Looks for what is wrong with the sources: in the OPML file, and in what the polls have found. Asks no server.
package struct SourceCheckup: Sendable {
    private let document: OPMLDocument
    private let warnings: [ParseWarning]
    private let feeds: [FeedOverview]
    private let now: Instant

    /// Seconds without a new item after which a feed counts as silent.
    static let longSilence: Int64 = 365 * 86_400

    /// - Throws: `OPMLError`.
    package init(document: OPMLDocument, feeds: [FeedOverview], now: Instant) throws {
        self.document = document
        self.feeds = feeds
        self.now = now
        warnings = try OPMLReader.read(document.bytes).warnings
    }

    /// In the order of the file.
    package var faults: [SourceFault] {
        (feeds.filter { !$0.subscription.isPaused }.compactMap(fault) + duplicates + mistakes + badRules)
            .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    private func fault(of feed: FeedOverview) -> SourceFault? {
        guard let record = feed.record else { return nil }
        let (state, url) = (record.state, feed.subscription.url)
        if let failure = state.lastFailure, state.failures > 0 || state.isGone {
            let report = FaultReport(title: feed.title, url: url, now: now)
            var fault = fault(of: feed, failure.code, report.description(of: failure, state))
            fault.advice = FaultAdvice.advice(failure, url: masked(url))
            if let list = feed.subscription.readingList {
                fault.advice =
                    "it comes from the reading list \(list); to leave it out, put it into your own file with isComment=\"true\""
            }
            return fault
        }
        // Whoever writes the list will write the new address, too; until then the redirect is followed.
        if feed.subscription.readingList != nil { return nil }
        if let target = state.rememberedRedirect, target != url {
            var fault = fault(of: feed, "feed.moved", "has moved for good to \(masked(target))")
            if feed.isReadingList {
                fault.advice = "write the new address into the outline that includes it"
            } else if (try? WebURL(url))?.credentials == nil {
                fault.repair = .move(from: url, to: target)
                fault.advice = "`sheaf feeds check --fix` writes the new address and keeps the feed's history"
            } else {
                fault.advice = "its address has a password, so write the new one by hand"
            }
            return fault
        }
        if feed.isReadingList { return nil }
        let last = feed.lastItem ?? record.firstSeen
        guard now.seconds(since: last) >= Self.longSilence, state.lastSuccess != nil else { return nil }
        let since = feed.lastItem == nil ? "silent for over a year" : "silent since \(last.rfc3339.prefix(10))"
        var fault = fault(of: feed, "feed.silent", since)
        fault.advice = "it may have moved without a word: look at its site; `sheaf feeds remove` takes it out"
        return fault
    }

    private func fault(of feed: FeedOverview, _ code: String, _ message: String) -> SourceFault {
        SourceFault(
            code: code, title: feed.title, url: feed.subscription.url, line: feed.subscription.line, message: message)
    }

    /// Outlines that list a feed again. In another folder that is on purpose, if the address is written the same.
    private var duplicates: [SourceFault] {
        var first: [String: OPMLDocument.Outline] = [:]
        return document.outlines.compactMap { outline in
            guard let url = outline.url else { return nil }
            let key = FeedAddress.key(url)
            guard let earlier = first[key] else {
                first[key] = outline
                return nil
            }
            let isSame = earlier.url == url
            if isSame, earlier.path != outline.path { return nil }
            var fault = SourceFault(
                code: "opml.duplicate", title: outline.name ?? masked(url), url: url, line: outline.line,
                message: isSame
                    ? "is listed twice, here and on line \(earlier.line)"
                    : "looks like the feed on line \(earlier.line), <\(masked(earlier.url ?? ""))>")
            if isSame, outline.repeats(earlier) {
                fault.repair = .removeOutline(outline.number)
                fault.advice = "`sheaf feeds check --fix` takes the second one out"
            } else {
                fault.advice = "keep the better one of the two"
            }
            return fault
        }
    }

    private var badRules: [SourceFault] {
        HidingRules(of: feeds.map(\.subscription)).faults.map { line, message in
            SourceFault(code: "opml.bad_option", title: "", line: line, message: message)
        }
    }

    /// What the reader found odd about the file.
    private var mistakes: [SourceFault] {
        warnings.filter { $0.code != "opml.duplicate" }.map { warning in
            SourceFault(
                code: warning.code, title: "", line: warning.line, message: warning.message,
                advice: warning.code == "opml.no_url" ? "give it an xmlUrl, or take the line out" : nil)
        }
    }
}

extension OPMLDocument.Outline {
    /// Whether it says nothing that the other one does not.
    fileprivate func repeats(_ other: OPMLDocument.Outline) -> Bool {
        attributes.allSatisfy(other.attributes.contains)
    }
}
