import FeedFetching

/// Whether two addresses are one feed to a person.
package enum FeedAddress {
    /// Equal for addresses that differ in scheme (http, https), case of the host, credentials, fragment, or in a slash
    /// at the end.
    package static func key(_ url: String) -> String {
        guard url.contains("://"), let parsed = try? WebURL(url) else { return url }
        var key = parsed.string.dropFirst(parsed.scheme.utf8.count)
        while key.hasSuffix("/") { key.removeLast() }
        return String(key)
    }
}
