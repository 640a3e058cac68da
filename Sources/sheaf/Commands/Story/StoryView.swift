import EditionWriting
import FeedModel
import FeedStorage
import FeedText

/// A story as text for a person and as JSON for a program.
struct StoryView {
    private var story: Story
    private let feeds: [Int64: String]
    private let history: [StoryHistoryEntry]
    /// The feed's own id of each item.
    private let identities: [Int64: String]

    init(story: Story, store: FeedStore) throws {
        self.story = story
        self.story.setSeriesApart()
        feeds = Dictionary(firstOf: try store.allFeeds().map { ($0.id, $0.title ?? masked($0.url)) })
        history = try store.history(of: story.id)
        var identities: [Int64: String] = [:]
        try store.forEachItem(story: story.id) { identities[$0.rowID] = $0.identity }
        self.identities = identities
    }

    var text: String {
        var lines = ["\(story.id), first seen \(story.firstSeen), \(counted(story.reports.count, "report"))"]
        if let evidence = story.evidence {
            lines.append("Shared: \(PlainText.singleLine(evidence.shared.joined(separator: ", ")))")
        }
        if story.isDecidedByUser { lines.append("You decided what belongs to it; `sheaf story unpin` takes that back") }
        for report in story.reports {
            lines.append("- \(line(report.original))")
            for copy in report.copies {
                lines.append("  = \(line(copy.item)), \(Int((copy.share * 100).rounded())) % the same text")
            }
        }
        for showing in story.showings {
            let headline = PlainText.singleLine(showing.headline)
            lines.append("Shown \(showing.date) with \(counted(showing.reports, "report")): \(headline)")
        }
        lines += history.map(\.line)
        return lines.joined(separator: "\n")
    }

    private func line(_ item: StoryItem) -> String {
        let time = item.published ?? item.firstSeen
        let address = item.url ?? identities[item.id] ?? "no link"
        return PlainText.singleLine(
            "\(feeds[item.feed] ?? "?"), \(time): \(item.title ?? "(no title)") <\(address)>")
    }

    var json: String {
        CommandResult.json(
            "story",
            [
                ("id", .string(story.id)), ("first_seen", .string(story.firstSeen.rfc3339)),
                ("decided_by_user", .bool(story.isDecidedByUser)), ("evidence", .object(grounds)),
                ("reports", .array(story.reports.map(value))), ("history", .array(history.map(\.json))),
            ])
    }

    private var grounds: [(String, JSONObject.Value)] {
        guard let evidence = story.evidence else { return [] }
        return [
            ("shared", .array(evidence.shared.map { .string($0) })), ("score", .double(evidence.score)),
            ("bar", .double(evidence.bar)),
        ]
    }

    private func value(_ report: Report) -> JSONObject.Value {
        let copies = report.copies.map { copy -> JSONObject.Value in
            .object(members(copy.item) + [("share", .double(copy.share))])
        }
        return .object(members(report.original) + [("copies", .array(copies))])
    }

    private func members(_ item: StoryItem) -> [(String, JSONObject.Value)] {
        [
            ("id", .string(identities[item.id])), ("feed", .string(feeds[item.feed])), ("title", .string(item.title)),
            ("url", .string(item.url)),
            ("published", .string(item.published?.rfc3339)), ("first_seen", .string(item.firstSeen.rfc3339)),
        ]
    }
}

extension StoryHistoryEntry {
    fileprivate var json: JSONObject.Value {
        .object([
            ("at", .string(at.rfc3339)), ("event", .string(event)), ("other", .string(other)),
            ("by_user", .bool(isByUser)),
        ])
    }

    /// `2025-01-19T06:00:00Z you merged s-… into it`.
    fileprivate var line: String {
        let other = other ?? "?"
        let words =
            switch event {
            case "merged": "merged it into \(other)"
            case "absorbed": "merged \(other) into it"
            case "split": "split it from \(other)"
            case "split_off": "split \(other) from it"
            case "pinned": "pinned it"
            case "unpinned": "gave it back to clustering"
            default: "\(event) \(other)"
            }
        return "\(at) \(isByUser ? "you" : "Sheaf") \(words)"
    }
}
