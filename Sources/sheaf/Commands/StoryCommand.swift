import ArgumentParser
import FeedModel
import FeedStorage

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story", abstract: "Print one story whole: its reports, copies and evidence.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The story's id, as in the edition: s-…", valueName: "id"))
    var id: String

    func run() throws {
        let settings = try common.settings()
        let store = try openStoreForReading(settings)
        guard let story = try store.story(id) else {
            throw Failure("\(id): no such story", code: "story.unknown", .missingInput)
        }
        let feeds = Dictionary(
            try store.allFeeds().map { ($0.id, $0.title ?? $0.url) }, uniquingKeysWith: { first, _ in first })
        let view = StoryView(story: story, feeds: feeds, history: try store.history(of: id))
        printOutput(common.json ? view.json.text : view.text)
    }
}

/// A story as text for a person and as JSON for a program.
private struct StoryView {
    var story: Story
    var feeds: [Int64: String]
    var history: [(at: Instant, event: String, other: String?)]

    var text: String {
        var lines = ["\(story.id), first seen \(story.firstSeen), \(story.reports.count) reports"]
        if let evidence = story.evidence {
            lines.append("Shared: \(evidence.shared.joined(separator: ", "))")
        }
        for report in story.reports {
            lines.append("- \(line(report.original))")
            for copy in report.copies {
                lines.append("  = \(line(copy.item)), \(Int((copy.share * 100).rounded())) % the same text")
            }
        }
        for showing in story.showings {
            lines.append("Shown \(showing.date) with \(showing.reports) reports: \(showing.headline)")
        }
        for entry in history { lines.append("\(entry.at) \(entry.event) \(entry.other ?? "")") }
        return lines.joined(separator: "\n")
    }

    private func line(_ item: StoryItem) -> String {
        let time = item.published ?? item.firstSeen
        return "\(feeds[item.feed] ?? "?"), \(time): \(item.title ?? "(no title)") <\(item.url ?? "no link")>"
    }

    var json: JSONObject {
        JSONObject([
            ("id", .string(story.id)), ("first_seen", .string(story.firstSeen.rfc3339)),
            (
                "evidence",
                .object(
                    story.evidence.map { evidence in
                        [
                            ("shared", .array(evidence.shared.map { .string($0) })),
                            ("score", .double(evidence.score)), ("bar", .double(evidence.bar)),
                        ]
                    } ?? [])
            ),
            (
                "reports",
                .array(
                    story.reports.map { report in
                        .object(
                            members(report.original) + [
                                (
                                    "copies",
                                    .array(
                                        report.copies.map {
                                            .object(members($0.item) + [("share", .double($0.share))])
                                        })
                                )
                            ])
                    })
            ),
            (
                "history",
                .array(
                    history.map {
                        .object([
                            ("at", .string($0.at.rfc3339)), ("event", .string($0.event)), ("other", .string($0.other)),
                        ])
                    })
            ),
        ])
    }

    private func members(_ item: StoryItem) -> [(String, JSONObject.Value)] {
        [
            ("feed", .string(feeds[item.feed])), ("title", .string(item.title)), ("url", .string(item.url)),
            ("published", .string(item.published?.rfc3339)), ("first_seen", .string(item.firstSeen.rfc3339)),
        ]
    }
}
