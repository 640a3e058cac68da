import FeedModel
import FeedText

/// What the entries of one reading list are relative to, and what they may say.
struct ReadingListBase {
    private let url: String
    private let list: Subscription

    init(_ url: String, list: Subscription) {
        self.url = url
        self.list = list
    }

    /// The entry as one of the user's own list; nil for what a list from elsewhere may not name.
    func adopt(_ entry: Subscription) -> Subscription? {
        var feed = entry
        if list.isLocal {
            if feed.isLocal, URLReference.scheme(of: feed.url) == nil, !feed.url.hasPrefix("/") {
                feed.url = (url.lastIndex(of: "/").map { url[...$0] } ?? "") + feed.url
            }
            feed.options = entry.options.over(list.options)
        } else {
            guard let absolute = URLReference.resolve(feed.url, base: url),
                ["http", "https"].contains(URLReference.scheme(of: absolute))
            else { return nil }
            feed.url = absolute
            feed.options = list.options
            feed.options.language = entry.options.language ?? list.options.language
            feed.options.headersFile = nil
        }
        let folder = list.groups.first ?? []
        feed.groups = (entry.groups.isEmpty ? [[]] : entry.groups).map { folder + $0 }.filter { !$0.isEmpty }
        feed.line = nil
        feed.readingList = list.listName
        return feed
    }
}

extension SubscriptionOptions {
    /// These, and where they say nothing, those of the folder around them.
    fileprivate func over(_ outer: SubscriptionOptions) -> SubscriptionOptions {
        var options = self
        options.interval = interval ?? outer.interval
        options.weight = weight ?? outer.weight
        options.limit = limit ?? outer.limit
        options.block = outer.block + block
        options.keep = outer.keep + keep
        options.fetchesArticles = fetchesArticles ?? outer.fetchesArticles
        options.clustering = clustering ?? outer.clustering
        options.isPrimary = isPrimary || outer.isPrimary
        options.language = language ?? outer.language
        options.userAgent = userAgent ?? outer.userAgent
        options.headersFile = headersFile ?? outer.headersFile
        return options
    }
}
