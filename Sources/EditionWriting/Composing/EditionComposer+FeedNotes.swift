import FeedModel
import FeedText

extension EditionComposer {
    /// A feed that has been silent for so long is named once.
    private static let silenceNamed: Int64 = 365 * 86_400

    /// Feeds that need a person, in the order of their groups, then by name.
    func feedNotes() -> [Edition.FeedNote] {
        func place(_ feed: SourceFeed) -> Int {
            feed.groups.first.flatMap { material.groups.firstIndex(of: $0) } ?? material.groups.count
        }
        return material.feeds.sorted { left, right in
            (place(left.value), left.value.title, left.key) < (place(right.value), right.value.title, right.key)
        }.compactMap { id, feed in
            feed.fault.map { note(id, feed, $0) } ?? feed.movedTo.map { moved(id, feed, to: $0) } ?? silence(id, feed)
        }
    }

    private func note(_ id: Int64, _ feed: SourceFeed, _ fault: FeedFault) -> Edition.FeedNote {
        let words = labels.faults
        let cause = fault.failure.code.split(separator: ".").last.map(String.init) ?? ""
        let said = fault.failure.clauses
        let what = words.causes[cause] ?? Labels.capitalised(CleanText.line(said.cause) ?? "—")
        let more = words.causes[cause] == nil ? CleanText.line(said.more) ?? "" : ""
        let days = Int(max(0, material.to.seconds(since: fault.since)) / 86_400)
        let lasting =
            days > 0
            ? labels.phrase(words.since, days, ["what": what])
            : Labels.fill(words.sinceToday, ["what": what, "day": time.short(fault.since, before: material.to)])
        let worked =
            fault.lastWorked.map { Labels.fill(words.lastWorked, ["day": time.day($0)]) } ?? words.neverWorked
        let (advice, verb) = advice(cause, fault, days: days)
        return Edition.FeedNote(
            source: source(id), code: CleanText.line(fault.failure.code) ?? "feed.unknown",
            happened: "\(lasting); \(worked)\(more)", advice: advice, command: verb.map { command($0, feed) },
            since: fault.since, lastWorked: fault.lastWorked)
    }

    /// What to do, and the `sheaf feeds …` that does it.
    private func advice(_ cause: String, _ fault: FeedFault, days: Int) -> (String, String?) {
        let words = labels.faults
        if fault.isFinal { return (words.removeIt, "remove") }
        switch cause {
        case "not_found", "gone": return (words.findAddress, "check --fix")
        case "not_a_feed", "empty": return (words.lookCloser, "check --fix")
        case "forbidden", "unauthorized": return (words.loginNeeded, "check")
        // What the next poll will find again, the same.
        case "bad_url", "bad_redirect", "redirect_loop", "blocked_address", "blocked_scheme", "client_error",
            "file_not_found", "file_unreadable", "too_large", "headers_too_large", "bad_encoding":
            return (words.checkAddress, "check")
        default: break
        }
        // The site's own trouble mostly ends by itself.
        if days < 14 {
            guard let next = fault.nextPoll else { return (words.wait, nil) }
            return (Labels.fill(words.waitFor, ["time": time.short(next, before: material.to)]), nil)
        }
        return (words.checkAddress, "check")
    }

    /// It works, but only as long as its old address goes on to say where it is.
    private func moved(_ id: Int64, _ feed: SourceFeed, to target: String) -> Edition.FeedNote {
        let words = labels.faults
        let address = CleanText.cut(CleanText.line(target) ?? "—", to: 120)
        // Only a person may write a password from one address into another.
        let hasPassword = CleanText.link(feed.url) != Self.source(feed).feed
        return Edition.FeedNote(
            source: source(id), code: "feed.moved", happened: Labels.fill(words.moved, ["address": address]),
            advice: hasPassword ? words.writeAddress : words.takeOverAddress,
            command: hasPassword ? nil : command("check --fix", feed), since: nil, lastWorked: nil)
    }

    private func silence(_ id: Int64, _ feed: SourceFeed) -> Edition.FeedNote? {
        guard let last = feed.lastPost, let from = material.from else { return nil }
        let named = last.advanced(bySeconds: max(Self.silenceNamed, 5 * (feed.medianGap ?? 0)))
        guard named > from, named <= material.to else { return nil }
        return Edition.FeedNote(
            source: source(id), code: "feed.silent",
            happened: labels.phrase(labels.faults.silent, Int(material.to.seconds(since: last) / 86_400)),
            advice: labels.faults.keepOrRemove, command: command("remove", feed), since: last, lastWorked: last)
    }

    /// A line to paste into a shell.
    private func command(_ verb: String, _ feed: SourceFeed) -> String {
        let address = Self.source(feed).feed ?? CleanText.line(feed.url) ?? ""
        return "sheaf feeds \(verb) \(ShellWord.quoted(address))"
    }
}
