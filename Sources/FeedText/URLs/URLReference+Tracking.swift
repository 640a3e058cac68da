extension URLReference {
    /// Takes campaign and click identifiers out of the query; every other byte stays.
    package static func withoutTracking(_ url: String) -> String {
        guard let mark = url.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            return url
        }
        let end = url.utf8[mark...].firstIndex(of: UInt8(ascii: "#")) ?? url.endIndex
        var fragment = url[end...]
        if isTracking(fragment.dropFirst()) { fragment = "" }
        guard end > mark else { return String(url[..<end] + fragment) }
        let parameters = url[url.utf8.index(after: mark)..<end].split(separator: "&", omittingEmptySubsequences: false)
        let kept = parameters.filter { !isTracking($0) }
        if kept.count == parameters.count { return String(url[..<end] + fragment) }
        return url[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + fragment
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        var name = parameter.prefix { $0 != "=" }.lowercased()
        // What is left of an ampersand that was escaped once too often.
        if name.hasPrefix("amp;") { name.removeFirst(4) }
        return name.hasPrefix("utm_") || trackingParameters.contains(name)
    }

    private static let trackingParameters: Set<String> = [
        "_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igsh", "igshid",
        "mc_cid", "mc_eid", "mkt_tok", "msclkid", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "srsltid",
        "ttclid", "twclid", "vero_id", "wbraid", "wickedid", "wt_mc", "wt.mc_id", "xtor", "yclid",
    ]
}
