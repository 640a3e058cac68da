import FeedModel

extension OPMLContents {
    /// The subscriptions as JSON Lines, as `sheaf feeds import --dry-run --json` prints them: `categories` holds the
    /// folder paths and, as paths of one, the tags.
    package func jsonLines() -> [UInt8] {
        var writer = JSONWriter()
        for subscription in subscriptions {
            writer.object { writer in
                writer.member("url", subscription.url)
                writer.member("title", subscription.title)
                writer.member("home_page_url", subscription.homePageURL)
                writer.array("categories", subscription.groups + subscription.tags.map { [$0] }) { writer, path in
                    writer.elements(path) { $0.string($1) }
                }
                if subscription.isPaused { writer.member("paused", true) }
                writer.member("line", subscription.line)
            }
            writer.endLine()
        }
        return writer.bytes
    }
}
