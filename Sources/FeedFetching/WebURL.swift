import CLibcurl
import FeedModel
import FeedText

/// An http or https URL taken apart by libcurl's own parser, so that we check what libcurl will ask for.
package struct WebURL: Sendable, Hashable {
    /// Without credentials and fragment; bytes that may not stand in a request line are percent-encoded, everything
    /// else, the query above all, is as written.
    package let string: String
    package let scheme: String
    /// Lower case, without the dot at the end; IPv6 addresses in brackets.
    let host: String
    let port: Int
    package let credentials: Credentials?
    /// Names a server for queues and pauses; http and https on their own ports are one server.
    let hostKey: String

    /// The user and password of a URL, decoded.
    package struct Credentials: Sendable, Hashable {
        package let user: String
        package let password: String
    }

    package init(_ text: String) throws(FetchFailure) {
        try self.init(Array(text.utf8), relativeTo: nil)
    }

    /// The target of a redirect; credentials in it are dropped, because they are not the user's.
    ///
    /// Takes bytes: servers write Latin-1 and UTF-8 alike into Location, and each byte is to come back as it was.
    func following(_ location: some Sequence<UInt8>) throws(FetchFailure) -> WebURL {
        let target = try WebURL(Array(location), relativeTo: string)
        return WebURL(string: target.string, scheme: target.scheme, host: target.host, port: target.port)
    }

    /// Scheme, host and port: what credentials are bound to (RFC 6454).
    package var origin: String { "\(scheme)://\(host):\(port)" }

    /// Path and query, as requests have them.
    package var target: String {
        let rest = string.dropFirst(scheme.utf8.count + 3)
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
        let target = rest[slash...].prefix { $0 != "#" }
        return target.hasPrefix("/") ? String(target) : "/" + target
    }

    /// Of a host that is written as one.
    var address: IPAddress? {
        IPAddress(host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host)
    }

    func isSameOrigin(as other: WebURL) -> Bool {
        host == other.host && port == other.port && scheme == other.scheme
    }

    private init(string: String, scheme: String, host: String, port: Int, credentials: Credentials? = nil) {
        self.string = string
        self.scheme = scheme
        self.host = host
        self.port = port
        self.credentials = credentials
        hostKey = port == 80 || port == 443 ? host : "\(host):\(port)"
    }

    private init(_ text: [UInt8], relativeTo base: String?) throws(FetchFailure) {
        guard let handle = curl_url() else { throw .badURL("no memory") }
        defer { curl_url_cleanup(handle) }
        if let base { _ = curl_url_set(handle, CURLUPART_URL, base, 0) }
        let encoded = percentEncoded(text)
        let status = curl_url_set(handle, CURLUPART_URL, encoded, UInt32(CURLU_NON_SUPPORT_SCHEME))
        guard status == CURLUE_OK else {
            if let scheme = opaqueScheme(of: encoded) { throw .refusedScheme(scheme) }
            throw .badURL(String(cString: curl_url_strerror(status)).lowercased())
        }
        let scheme = (CURLUPART_SCHEME.text(of: handle) ?? "").lowercased()
        guard scheme == "http" || scheme == "https" else {
            throw .refusedScheme(scheme.isEmpty ? "this" : String(scheme.prefix(20)))
        }
        guard var host = CURLUPART_HOST.text(of: handle)?.lowercased(), !host.isEmpty else {
            throw .badURL("no host")
        }
        if host.hasSuffix(".") { host.removeLast() }
        let user = CURLUPART_USER.text(of: handle, flags: CURLU_URLDECODE)
        let password = CURLUPART_PASSWORD.text(of: handle, flags: CURLU_URLDECODE)
        for unwanted in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
            _ = curl_url_set(handle, unwanted, nil, 0)
        }
        guard let string = CURLUPART_URL.text(of: handle),
            let port = CURLUPART_PORT.text(of: handle, flags: CURLU_DEFAULT_PORT).flatMap({ Int($0) })
        else { throw .badURL("cannot be taken apart") }
        let isAnonymous = (user ?? "").isEmpty && (password ?? "").isEmpty
        self.init(
            string: string, scheme: scheme, host: host, port: port,
            credentials: isAnonymous ? nil : Credentials(user: user ?? "", password: password ?? ""))
    }
}

/// `data` of `data:text/xml,…`: libcurl knows only URLs with an authority.
private func opaqueScheme(of url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), !url[colon...].hasPrefix("://") else { return nil }
    let scheme = url[..<colon].lowercased()
    let isScheme = scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    // `localhost:8080/feed` is a host with a port.
    let isPort = url[url.index(after: colon)...].utf8.first?.isASCIIDigit ?? true
    let isWeb = scheme == "http" || scheme == "https"
    return isScheme && !isWeb && !isPort && !scheme.isEmpty && scheme.utf8.count <= 20 ? scheme : nil
}

/// Escapes spaces, control characters and bytes beyond ASCII behind the authority, where browsers escape them too.
private func percentEncoded(_ text: [UInt8]) -> String {
    guard text.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else { return String(decoding: text, as: UTF8.self) }
    let bytes = Array(text.trimming { $0 <= 0x20 })
    var authorityEnd = 0
    if let slashes = bytes.indices.first(where: { bytes[$0...].starts(with: "//".utf8) }),
        bytes[..<slashes].allSatisfy({ $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    {
        authorityEnd = bytes[(slashes + 2)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    }
    var result = Array(bytes[..<authorityEnd])
    for byte in bytes[authorityEnd...] {
        if byte > 0x20 && byte < 0x7F {
            result.append(byte)
        } else {
            result.append(contentsOf: byte.percentEncoded.utf8)
        }
    }
    return String(decoding: result, as: UTF8.self)
}
