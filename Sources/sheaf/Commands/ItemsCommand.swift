import Aggregation
import ArgumentParser
import FeedModel
import FeedStorage
import FeedText
import Foundation

struct ItemsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "items", abstract: "Print stored items as JSON Lines.")

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Only items first seen since this time: RFC 3339, or 36h, 7d.", valueName: "time"))
    var since: String?

    @Option(
        help: ArgumentHelp("Only items of this feed, by its URL or its own title.", valueName: "feed"),
        completion: .feed)
    var feed: String?

    @Option(help: ArgumentHelp("Only items of this story.", valueName: "id"))
    var story: String?

    func validate() throws {
        if let since { _ = try Self.time(since, before: Instant(milliseconds: 0)) }
    }

    func run() throws {
        let settings = try common.settings()
        let store = try openStoreForReading(settings)
        let start = try since.map { try Self.time($0, before: settings.now) }
        if let story { _ = try store.knownStory(story) }
        var reports = ShownReports(try openStoreForReading(settings))
        for url in try feeds(in: store, settings.storeFile) {
            try store.forEachItem(since: start, feedURL: url, story: story) { item in
                var item = item
                try reports.correct(&item)
                printOutput(item.json.text)
            }
        }
    }

    /// The addresses of the feeds meant; nil for all.
    private func feeds(in store: FeedStore, _ file: String) throws -> [String?] {
        guard let feed else { return [nil] }
        let lookup = FeedLookup(feeds: try store.allFeeds(), url: { $0.url }, name: { $0.title })
        let feeds = lookup.matches(feed)
        if feeds.isEmpty { throw lookup.unknown(feed, file: file) }
        return feeds.map(\.url)
    }

    private static func time(_ text: String, before now: Instant) throws -> Instant {
        if let unit = text.last, let count = Int64(text.dropLast()), let seconds = ["h": 3600, "d": 86_400][unit] {
            return now.advanced(bySeconds: -count * Int64(seconds))
        }
        guard let date = DateReader.read(text) else {
            throw ValidationError("'\(text)' is no time; write 2025-01-18T06:00:00Z, 36h or 7d")
        }
        return date.instant
    }
}

extension StoredItem {
    var json: JSONObject {
        JSONObject([
            ("id", .string(identity)), ("feed", .string(maskedFeedURL)), ("url", .string(url)),
            ("title", .string(title)),
            ("author", .string(authors.isEmpty ? nil : authors.joined(separator: ", "))),
            ("published", .string(published?.rfc3339)), ("first_seen", .string(firstSeen.rfc3339)),
            ("language", .string(language)), ("content_text", .string(contentText)),
            ("content_html", .string(contentHTML)), ("story", .string(story)), ("report", .string(report)),
        ])
    }
}
