import FeedModel

/// What a person can do about a feed that fails.
enum FaultAdvice {
    /// - Parameters:
    ///   - failure: as the fetcher or the reader names it.
    ///   - url: masked.
    /// - Returns: nil where waiting is all there is to do.
    static func advice(_ failure: FeedFailure, url: String) -> String? {
        let remove = "`sheaf feeds remove \(url)` takes it out"
        switch failure.code {
        case "feed.tls" where !failure.message.contains("certificate"):
            return "its server may have no encryption at all: then write http:// in front of its address"
        case "feed.gone":
            return "\(remove); `sheaf feeds check --revive \(url)` asks once more"
        case "feed.not_found":
            return "look for a new address on its site and add that with `sheaf feeds add`; \(remove)"
        case "feed.not_a_feed":
            return "if a feed named there is the one you want, `sheaf feeds add` it, then take this one out"
        case "feed.unauthorized":
            return "put `user:password@` into its URL, or name a sheaf:headersFile with what it asks for"
        case "feed.forbidden":
            return "the server turns Sheaf away; another sheaf:userAgent may help, or a word to its owner"
        case "feed.tls":
            return
                "its certificate has expired, is not trusted or names another host; if it is your own server, name its CA with --cacert"
        case "feed.dns":
            return "the site may be gone, or this machine's name server is not working; \(remove)"
        case "feed.bad_url", "feed.blocked_scheme":
            return "correct its address in the OPML file"
        case "feed.redirect_loop", "feed.bad_redirect":
            return "open it in a browser to see where it leads"
        case "feed.too_large", "feed.headers_too_large":
            return "its site may have a smaller one, of its newest articles alone; \(remove)"
        case "feed.headers_file":
            return "it is named by sheaf:headersFile in the OPML file, relative to that"
        case "feed.file_not_found", "feed.file_unreadable":
            return "put the file there, or take the feed out"
        default:
            return nil
        }
    }
}
