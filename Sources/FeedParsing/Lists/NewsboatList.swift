import FeedModel
import FeedText

/// newsboat's `urls`: an address a line, then tags; the tag with a tilde is the name. Also good for plain addresses.
enum NewsboatList {
    static func read(_ lines: [String]) -> OPMLContents {
        var contents = OPMLContents()
        for (index, line) in lines.enumerated() {
            let words = ShellWords(line).words
            guard let url = words.first?.trimmedOrNil else { continue }
            guard let scheme = scheme(of: url), !scheme.isOnlyNewsboat else {
                contents.warnings.append(
                    ParseWarning(
                        code: "list.not_a_feed", line: index + 1,
                        message: "'\(url.prefix { $0 != ":" }.prefix(20))' is no address of a feed; passed over"))
                continue
            }
            let tags = words.dropFirst()
            let name = tags.first { $0.hasPrefix("~") }?.dropFirst()
            contents.subscriptions.append(
                Subscription(
                    url: url, title: name.flatMap { String($0).collapsed } ?? url,
                    // "!" hides a feed from newsboat's list and does not pause it.
                    tags: tags.filter { !$0.hasPrefix("~") && $0 != "!" }.compactMap(\.collapsed).unique,
                    line: index + 1))
        }
        return contents
    }

    private static func scheme(of url: String) -> Substring? {
        guard let colon = url.firstIndex(of: ":"), colon > url.startIndex else { return nil }
        let scheme = url[..<colon]
        return scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) } ? scheme : nil
    }
}

extension Substring {
    /// Searches, and feeds made by programs.
    fileprivate var isOnlyNewsboat: Bool { ["query", "filter", "exec"].contains(lowercased()) }
}
