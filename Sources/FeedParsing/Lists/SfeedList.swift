import FeedModel

/// sfeed's `sfeedrc`, a shell script: `feed "name" "feed url" ["base url" ["encoding"]]`.
enum SfeedList {
    static func isFeed(_ line: String) -> Bool {
        let words = ShellWords(line).words
        return words.count >= 3 && words[0] == "feed"
    }

    static func read(_ lines: [String]) -> OPMLContents {
        var contents = OPMLContents()
        var pending = ""
        for (index, line) in lines.enumerated() {
            if line.hasSuffix("\\") {
                pending += line.dropLast() + " "
                continue
            }
            let words = ShellWords(pending + line).words
            pending = ""
            guard words.count >= 3, words[0] == "feed" else { continue }
            guard !words[2].contains("$") else {
                contents.warnings.append(
                    ParseWarning(
                        code: "list.not_a_feed", line: index + 1,
                        message: "the address of \(words[1]) is made by the shell; passed over"))
                continue
            }
            let page = words.count > 3 ? words[3].trimmedOrNil : nil
            contents.subscriptions.append(
                Subscription(
                    url: words[2], title: words[1].collapsed ?? words[2], homePageURL: page, line: index + 1))
        }
        return contents
    }
}
