import CLibcurl
import FeedModel

/// URLs as feeds write them, resolved by libcurl, which also fetches them.
package enum URLReference {
    /// Makes a reference absolute (RFC 3986 §5), and nil of one that is empty or of an unsafe scheme.
    ///
    /// An absolute URL comes back as it was written, apart from blanks and line breaks; so do opaque ones such as
    /// `tag:` and `mailto:`. A relative reference without a usable base stays relative.
    package static func resolve(_ reference: String, base: String?) -> String? {
        var reference = reference
        if reference.utf8.withContiguousStorageIfAvailable(isCleanAbsolute) == true { return reference }
        reference = trimmed(reference)
        guard !reference.isEmpty else { return nil }
        if let scheme = scheme(of: reference) {
            if scheme == "feed" || scheme == "itpc" { return resolve(withoutFeedScheme(reference), base: base) }
            if scheme != "http" && scheme != "https" && scheme != "ftp" {
                return unsafeSchemes.contains(scheme) ? nil : reference
            }
            let rest = reference.dropFirst(scheme.utf8.count + 1)
            let path = rest.drop { $0 == "/" || $0 == "\\" }
            guard !path.isEmpty else { return nil }
            // `http:///host/p`, `http:/host/p` and `http:\\host\p` mean `http://host/p`, as in browsers.
            let absolute = "\(reference.prefix(scheme.utf8.count))://\(path)"
            guard path.startIndex == rest.startIndex, let base, Self.scheme(of: base) == scheme else { return absolute }
            // `http:g` beside a base of the same scheme is relative. The dot keeps `http:javascript:x` from becoming
            // a scheme of its own.
            let isPath = path.first != "?" && path.first != "#"
            return joined(isPath ? "./\(path)" : String(path), to: base) ?? absolute
        }
        if reference.utf8.first == UInt8(ascii: "#"), let base, !base.isEmpty {
            // libcurl 7.88 loses the query of the base here.
            return trimmed(String(base.prefix { $0 != "#" })) + reference
        }
        guard let base, let resolved = joined(reference, to: base) else { return reference }
        return resolved
    }

    /// The scheme in lower case: `https` of `HTTPS://example.org/`.
    package static func scheme(of url: String) -> String? {
        var length = 0
        for byte in url.utf8 {
            if byte == UInt8(ascii: ":") {
                return length > 0 ? url.prefix(length).lowercased() : nil
            }
            let isTail =
                byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
            guard byte.isASCIILetter || length > 0 && isTail else { return nil }
            length += 1
        }
        return nil
    }

    /// The host in lower case, without port, user and brackets; nil where libcurl finds no http(s) host.
    package static func host(_ url: String) -> String? {
        parts(of: url)?.host
    }

    /// `scheme://host`, with `:port` where it is not the scheme's own.
    package static func origin(_ url: String) -> String? {
        parts(of: url).map { "\($0.scheme)://\($0.host.contains(":") ? "[\($0.host)]" : $0.host)\($0.port)" }
    }

    private static let unsafeSchemes: Set<String> = [
        "javascript", "vbscript", "livescript", "mocha", "data", "file", "about", "blob", "filesystem", "jar",
        "view-source", "chrome", "resource", "res", "mhtml", "mk", "ms-its", "intent", "x-javascript", "wyciwyg",
    ]

    /// The commonest case by far: nothing to trim, to encode or to resolve.
    private static func isCleanAbsolute(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let prefix: StaticString = "http"
        guard bytes.count > 8 else { return false }
        for index in 0..<4 where bytes[index] | 0x20 != prefix.utf8Start[index] { return false }
        let colon = bytes[4] | 0x20 == UInt8(ascii: "s") ? 5 : 4
        guard bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == UInt8(ascii: "/"),
            bytes[colon + 2] == UInt8(ascii: "/"), colon + 3 < bytes.count,
            bytes[colon + 3] != UInt8(ascii: "/"), bytes[colon + 3] != UInt8(ascii: "\\")
        else { return false }
        return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// Drops blanks and controls at both ends and line breaks and tabs anywhere, as browsers do; other blanks
    /// within become `%20`.
    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)
        let isNothing = { (byte: UInt8) in byte <= 0x20 || byte == 0x7F }
        bytes = Array(bytes.trimming(while: isNothing))
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0x20 {
                output.append(contentsOf: "%20".utf8)
            } else if byte > 0x20, byte != 0x7F {
                output.append(byte)
            }
        }
        // A blank that is no ASCII one: a no-break space or a byte order mark copied along with the address.
        let result = String(decoding: output, as: UTF8.self)
        return String(result.unicodeScalars.trimming { $0 == "\u{A0}" || $0 == "\u{FEFF}" })
    }

    /// `feed:https://h/p` and `feed://h/p` are web addresses with a hint for the desktop.
    private static func withoutFeedScheme(_ reference: String) -> String {
        let rest = reference.dropFirst("feed:".utf8.count)
        return rest.hasPrefix("//") ? "http:\(rest)" : String(rest)
    }

    private static func joined(_ reference: String, to base: String) -> String? {
        guard !reference.utf8.contains(0), let handle = curl_url() else { return nil }
        defer { curl_url_cleanup(handle) }
        let base = trimmed(base)
        guard curl_url_set(handle, CURLUPART_URL, base, 0) == CURLUE_OK,
            curl_url_set(handle, CURLUPART_URL, reference, 0) == CURLUE_OK
        else { return nil }
        return CURLUPART_URL.text(of: handle)
    }

    private static func parts(of url: String) -> (scheme: String, host: String, port: String)? {
        guard let handle = curl_url() else { return nil }
        defer { curl_url_cleanup(handle) }
        guard curl_url_set(handle, CURLUPART_URL, url, 0) == CURLUE_OK,
            let scheme = CURLUPART_SCHEME.text(of: handle), scheme == "http" || scheme == "https",
            let host = CURLUPART_HOST.text(of: handle), !host.isEmpty
        else { return nil }
        let port = CURLUPART_PORT.text(of: handle, flags: CURLU_NO_DEFAULT_PORT)
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        return (
            scheme, (isBracketed ? String(host.dropFirst().dropLast()) : host).lowercased(), port.map { ":\($0)" } ?? ""
        )
    }
}
