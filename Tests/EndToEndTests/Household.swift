import FeedModel
import Foundation
import TestSupport

/// A user's folder: an OPML file, a store and editions, with the program to run on them.
struct Household {
    let folder: TemporaryFolder
    let sheaf: SheafProgram

    init(environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        sheaf = SheafProgram(in: folder.url, environment: environment)
    }

    /// Writes feeds.opml with these feeds, one a line from line 4 on.
    func subscribe(to urls: [String]) throws {
        let outlines = urls.enumerated().map { "<outline text=\"Feed \($0 + 1)\" xmlUrl=\"\($1)\"/>" }
        try folder.write(
            "feeds.opml",
            "<opml version=\"2.0\">\n<head/>\n<body>\n\(outlines.joined(separator: "\n"))\n</body>\n</opml>\n")
    }

    /// Runs a command at a time of the simulated clock, with loopback allowed.
    func sheaf(_ command: String..., at time: String = "2025-01-18T06:00:00Z") throws -> SheafProgram.Result {
        let fetches = ["run", "poll"].contains(command.first)
        return try sheaf.run(command + ["--now", time] + (fetches ? ["--allow-network", "127.0.0.0/8"] : []))
    }

    /// Polls so many minutes after 06:00 on 18 January 2025.
    @discardableResult
    func poll(minute: Int, _ options: String...) throws -> SheafProgram.Result {
        try sheaf.run(["poll", "--now", time(minute: minute), "--allow-network", "127.0.0.0/8"] + options)
    }

    func time(minute: Int) -> String {
        Instant(year: 2025, month: 1, day: 18, hour: 6).advanced(bySeconds: Int64(minute) * 60).rfc3339
    }

    /// The stored items, each a JSON object.
    func items() throws -> [[String: Any]] {
        try sheaf.run("items", "--store", "sheaf.sqlite").lines.map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }

    /// What `feeds list --json` says, a text of JSON a feed.
    func listed() throws -> [String] {
        let output = try sheaf.run("feeds", "list", "--json").output
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return try (object?["feeds"] as? [[String: Any]] ?? []).map { feed in
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try JSONSerialization.data(withJSONObject: feed, options: options), as: UTF8.self)
        }
    }

    func titles() throws -> [String] { try items().compactMap { $0["title"] as? String }.sorted() }
}

/// A small RSS 2.0 feed with one paragraph an item.
func rss(_ title: String, _ items: [String], date: String = "Fri, 17 Jan 2025 18:00:00 GMT") -> String {
    let entries = items.map { name in
        """
        <item><title>\(name)</title><link>https://example.org/\(name.replacing(" ", with: "-"))</link>
        <guid isPermaLink="false">\(title)/\(name)</guid><pubDate>\(date)</pubDate>
        <description>&lt;p&gt;What there is to say about \(name) is said here in a few plain words.&lt;/p&gt;</description>
        </item>
        """
    }
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>\(title)</title><link>https://example.org/</link><description/>
        \(entries.joined(separator: "\n"))
        </channel></rss>
        """
}
