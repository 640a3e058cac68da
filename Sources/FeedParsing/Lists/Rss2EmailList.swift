import FeedModel

/// rss2email's `rss2email.cfg`, an INI file with a section `[feed.NAME]` for each feed.
enum Rss2EmailList {
    static func read(_ lines: [String]) -> OPMLContents {
        var contents = OPMLContents()
        var section: (name: String, line: Int)?
        var values: [String: String] = [:]
        var defaults: [String: String] = [:]
        func finish() {
            guard let section else { return }
            if section.name == "DEFAULT" { defaults = values }
            guard section.name.hasPrefix("feed."), let url = values["url"] else { return }
            let name = String(section.name.dropFirst("feed.".count))
            let isActive = values["active"] ?? defaults["active"] ?? "true"
            contents.subscriptions.append(
                Subscription(
                    url: url, title: name.collapsed ?? url,
                    isPaused: ["false", "no", "0", "off"].contains(isActive.lowercased()), line: section.line))
        }
        for (index, line) in lines.enumerated() {
            guard let text = line.trimmedOrNil, !text.hasPrefix("#"), !text.hasPrefix(";") else { continue }
            if text.hasPrefix("["), text.hasSuffix("]") {
                finish()
                section = (String(text.dropFirst().dropLast()), index + 1)
                values = [:]
            } else if let equals = text.firstIndex(where: { $0 == "=" || $0 == ":" }) {
                let key = String(text[..<equals]).trimmedOrNil?.lowercased() ?? ""
                values[key] = String(text[text.index(after: equals)...]).trimmedOrNil
            }
        }
        finish()
        return contents
    }
}
