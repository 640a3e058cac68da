/// Names by which pages call what is not their article: cookie banners, comments, share buttons, related articles.
enum FurnitureNames {
    /// Whether `class`, `id` or `role` of an element name it as furniture.
    static func isNamed(by attributes: [HTMLTokenizer.Attribute], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        attributes.contains { attribute in
            let name = bytes.slice(attribute.name)
            let value = bytes.slice(attribute.value)
            if name.equalsIgnoringCase("role") {
                return value.split(whereSeparator: \.isASCIIWhitespace).contains(where: isRole)
            }
            guard name.equalsIgnoringCase("class") || name.equalsIgnoringCase("id") else { return false }
            return value.split(maxSplits: 32, whereSeparator: \.isASCIIWhitespace).contains(where: isFurniture)
        }
    }

    private static func isRole(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        roles.contains(String(decoding: value.map(\.lowercasedASCII), as: UTF8.self))
    }

    /// One class name or id, taken as a whole: `cookie-banner`, `commentsArea`, but not `tag-cookies`, the topic of
    /// an article, and not `no-sidebar`, its layout.
    private static func isFurniture(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard value.count <= 64 else { return false }
        let words = words(of: value)
        guard let first = words.first else { return false }
        let joined = words.joined(separator: "-")
        if names.contains(joined) { return true }
        guard words.count > 1 else { return false }
        if layoutWords.contains(words[words.count - 1]) { return false }
        if beginnings.contains(first) { return true }
        return beginnings.contains("\(first)-\(words[1])")
    }

    /// `shareButtons`, `share_buttons` and `share-buttons` are all `share`, `buttons`.
    private static func words(of value: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for byte in value {
            let isUpper = byte &- UInt8(ascii: "A") < 26
            if !byte.isASCIIAlphanumeric || isUpper && wasLower {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
            if byte.isASCIIAlphanumeric { word.append(byte.lowercasedASCII) }
            wasLower = byte.isASCIIAlphanumeric && !isUpper
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static let roles: Set<String> = [
        "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu", "menubar", "navigation",
        "search", "toolbar",
    ]

    /// Whole names.
    private static let names: Set<String> = [
        "ad", "ads", "advert", "advertisement", "advertising", "adsense", "addtoany", "addthis", "author-bio",
        "breadcrumb", "breadcrumbs", "captcha", "comment", "comments", "commentlist", "comment-list", "consent",
        "cookie", "cookies", "cookiebar", "cookielaw", "disqus", "donate", "feedback", "follow-us", "gdpr",
        "global-nav", "masthead", "menu", "modal", "more-from", "most-popular", "most-read", "nav", "navbar",
        "navigation", "newsletter", "newsletters", "outbrain", "pagination", "pager", "paywall", "popup", "post-meta",
        "post-nav", "post-navigation", "post-tags", "promo", "promoted", "read-more", "read-next", "recirc",
        "recommendations", "recommended", "related", "relatedposts", "reply", "respond", "screen-reader-text",
        "search-form", "share", "sharebar", "sharedaddy", "shares", "sharing", "sidebar", "signup", "site-footer",
        "site-header", "skip-link", "social", "sponsored", "sr-only", "subscribe", "subscription", "taboola",
        "tag-cloud", "tagcloud", "tags", "toolbar", "top-stories", "trending", "visually-hidden", "visuallyhidden",
        "whats-next", "widget", "you-may-also-like", "yarpp",
    ]

    /// What longer names begin with: `cookie-consent`, `related-articles`, `jp-relatedposts`.
    private static let beginnings: Set<String> = [
        "addthis", "addtoany", "ad-banner", "ad-container", "ad-slot", "ad-unit", "ad-wrapper", "advertisement",
        "breadcrumb", "comment", "comments", "consent", "cookie", "cookies", "disqus", "fc-consent", "follow-us",
        "gdpr", "google-ads", "jp-relatedposts", "mailing-list", "more-from", "most-popular", "most-read", "nav",
        "navigation", "newsletter", "onetrust", "outbrain", "paywall", "post-share", "promo", "read-next",
        "recommended", "related", "respond", "share", "sharing", "sidebar", "signup", "site-footer", "site-nav",
        "social", "sponsored", "subscribe", "subscription", "taboola", "trending", "wp-share", "yarpp",
    ]

    /// The last word of names that tell a layout or a state, not a part: `comments-open`, `sidebar-right-layout`.
    private static let layoutWords: Set<String> = [
        "active", "closed", "disabled", "enabled", "layout", "left", "off", "on", "open", "page", "right",
    ]
}
