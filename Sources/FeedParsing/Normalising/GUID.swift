/// What a guid can be.
enum GUID {
    /// Whether it may serve as a link: `isPermaLink` is true unless said otherwise, but not everything is a URL.
    static func isAddress(_ guid: String) -> Bool {
        if WebAddress.isAbsolute(guid) { return true }
        let lowercased = guid.lowercased()
        return lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://")
            ? !guid.utf8.contains(where: { $0 <= 0x20 })
            : guid.contains("://") && !["tag:", "urn:", "at:"].contains(where: lowercased.hasPrefix)
                && !guid.utf8.contains(where: { $0 <= 0x20 })
    }
}
