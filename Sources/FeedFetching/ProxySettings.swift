/// The proxies of the environment, read by us rather than by libcurl: the address check does not hold behind a
/// proxy, so nobody but us may decide whether a request takes one.
package struct ProxySettings: Sendable, Equatable {
    /// For http, for https; `nil` connects directly.
    private let http: String?
    private let https: String?
    /// Host names whose subdomains count too; `*` for all.
    private let exceptions: [String]
    /// Addresses and networks, as curl takes them since 7.86.
    private let exceptedNetworks: [IPNetwork]

    /// `HTTP_PROXY` in capitals is left alone, as in curl: a CGI script's caller can set it.
    package init(environment: [String: String]) {
        func value(_ names: String...) -> String? {
            names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        }
        let all = value("all_proxy", "ALL_PROXY")
        http = value("http_proxy") ?? all
        https = value("https_proxy", "HTTPS_PROXY") ?? all
        exceptions = (value("no_proxy", "NO_PROXY") ?? "").lowercased()
            .split { $0 == "," || $0 == " " }
            .map { String($0.drop { $0 == "." }) }
        exceptedNetworks = exceptions.compactMap { IPNetwork($0) }
    }

    func proxy(for url: WebURL) -> String? {
        let isException = exceptions.contains { $0 == "*" || url.host == $0 || url.host.hasSuffix("." + $0) }
        let address = url.address
        return isException || exceptedNetworks.contains { address.map($0.contains) ?? false }
            ? nil : url.scheme == "https" ? https : http
    }
}
