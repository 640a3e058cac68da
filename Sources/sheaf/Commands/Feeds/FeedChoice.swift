import Aggregation
import FeedModel
import FeedText
import Foundation

/// Which of the feeds that were found is meant.
struct FeedChoice {
    var address: String
    var found: [FoundFeed]
    var takesBest: Bool
    var json: Bool

    /// Asks on a terminal; otherwise takes the best if told so, or the only one.
    ///
    /// - Returns: nil when the person wants none.
    /// - Throws: `Failure` with status 64 when there is a choice and nobody to make it.
    func choose() throws -> FoundFeed? {
        guard let best = found.first else { return nil }
        if takesBest { return best }
        guard isatty(STDIN_FILENO) == 1, !json else {
            if found.count == 1 { return best }
            throw Failure(
                "\(masked(address)) has \(found.count) feeds; add one by its address, or the first with --yes:\n"
                    + found.map { "  " + Self.line($0) }.joined(separator: "\n"),
                code: "feeds.choice", .usage)
        }
        return ask()
    }

    private func ask() -> FoundFeed? {
        for (index, feed) in found.enumerated() {
            printStatus("\(found.count > 1 ? "\(index + 1)  " : "")\(Self.line(feed))\n")
        }
        while true {
            printStatus(found.count == 1 ? "Add it? [Y/n] " : "Which one? [1–\(found.count), n for none; 1] ")
            guard let line = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() else { return nil }
            if line.isEmpty || line == "y" || line == "yes" { return found.first }
            if ["n", "no", "q"].contains(line) { return nil }
            if let number = Int(line), found.indices.contains(number - 1) { return found[number - 1] }
        }
    }

    /// `Harbour Notes <https://…> RSS 2.0, 20 items, newest 2025-01-17`.
    static func line(_ feed: FoundFeed) -> String {
        var parts = [feed.format, counted(feed.items, feed.isReadingList ? "feed" : "item")]
        if let newest = feed.newest { parts.append("newest \(newest.rfc3339.prefix(10))") }
        return [feed.title ?? "", "<\(masked(feed.url))>", parts.joined(separator: ", ")]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
