/// A URL for messages, logs and exports: its credentials, and the values of query parameters that are secrets by
/// name, are replaced by `***`.
///
/// Works on text that is no proper URL as well: what cannot be parsed is printed too.
package func masked(_ url: String) -> String {
    let bytes = Array(url.utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    if let slashes = bytes.indices.first(where: { bytes[$0...].starts(with: "//".utf8) }) {
        let start = slashes + 2
        let end = bytes[start...].firstIndex { "/?#\\".utf8.contains($0) } ?? bytes.count
        result += bytes[..<start]
        rest = bytes[start...]
        if let at = endOfCredentials(bytes[start...], authority: bytes[start..<end]) {
            result += "***".utf8
            rest = bytes[at...]
        }
    }
    guard let question = rest.firstIndex(of: UInt8(ascii: "?")) else {
        return String(decoding: result + rest, as: UTF8.self)
    }
    result += rest[...question]
    let fragment = rest[question...].firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
    let pairs = rest[(question + 1)..<fragment].split(
        separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    result += pairs.map(maskedPair).joined(separator: "&".utf8)
    return String(decoding: result + rest[fragment...], as: UTF8.self)
}

/// The `@` behind the credentials. A password with a bare `/` or `?` makes the URL unusable, but the message that says
/// so must not show it either.
private func endOfCredentials(_ rest: ArraySlice<UInt8>, authority: ArraySlice<UInt8>) -> Int? {
    let at = UInt8(ascii: "@")
    if let end = authority.lastIndex(of: at) { return end }
    guard let colon = authority.lastIndex(of: UInt8(ascii: ":")), !authority.contains(UInt8(ascii: "]")),
        !authority[(colon + 1)...].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return rest.lastIndex(of: at)
}

private func maskedPair(_ pair: ArraySlice<UInt8>) -> [UInt8] {
    guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return Array(pair) }
    let name = String(decoding: pair[..<equals], as: UTF8.self).lowercased()
    return secretNames.contains(name) ? pair[...equals] + Array("***".utf8) : Array(pair)
}

/// The names under which the private feeds of forges, podcast hosts and newspapers carry their keys.
private let secretNames: Set<String> = [
    "access_token", "api_key", "apikey", "auth", "auth_token", "feed_token", "key", "passwd", "password",
    "private_token",
    "pwd", "rss_token", "secret", "sig", "signature", "token",
]
