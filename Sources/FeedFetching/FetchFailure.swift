package import FeedModel

/// Why a request brought no feed.
package enum FetchFailure: Error, Sendable, Equatable {
    case notFound
    case gone
    case unauthorized
    case forbidden
    case rateLimited
    case clientError(status: Int)
    case serverError(status: Int)
    case unexpectedStatus(Int)
    case unexpectedNotModified
    case empty
    case truncated
    case timedOut(afterSeconds: Int)
    case connectTimedOut(afterSeconds: Int)
    case tooSlow
    case tooLarge(limit: Int)
    case headersTooLarge
    case badEncoding(String)
    case badURL(String)
    case badResponse(String)
    case redirectLoop
    case tooManyRedirects(limit: Int)
    case redirectWithoutLocation(status: Int)
    case refusedScheme(String)
    /// All addresses of the host that were tried, at least one; `isElsewhere`: a redirect leads there.
    case blockedAddress([String], kind: String, isElsewhere: Bool)
    case unknownHost(String)
    case connectionRefused
    case unreachable(String)
    case connectionLost(String)
    case tls(String)
    case proxy(String)
    case fileNotFound
    /// The feed's address is that of a file, perhaps for lack of a scheme.
    case feedFileNotFound
    case fileNotReadable(String)
    case notARegularFile
    /// The file of header fields that belongs to the feed cannot be used.
    case headersFile(String)

    /// The form that is stored, printed and put into JSON.
    package var feedFailure: FeedFailure { FeedFailure(code: code, message: message) }

    var isTimeout: Bool {
        switch self {
        case .timedOut, .connectTimedOut, .tooSlow: true
        default: false
        }
    }

    /// Stable, for programs.
    package var code: String {
        switch self {
        case .notFound: "feed.not_found"
        case .gone: "feed.gone"
        case .unauthorized: "feed.unauthorized"
        case .forbidden: "feed.forbidden"
        case .rateLimited: "feed.rate_limited"
        case .clientError: "feed.client_error"
        case .serverError: "feed.server_error"
        case .unexpectedStatus, .unexpectedNotModified: "feed.unexpected_status"
        case .empty: "feed.empty"
        case .truncated: "feed.truncated"
        case .timedOut, .connectTimedOut, .tooSlow: "feed.timeout"
        case .tooLarge: "feed.too_large"
        case .headersTooLarge: "feed.headers_too_large"
        case .badEncoding: "feed.bad_encoding"
        case .badURL: "feed.bad_url"
        case .badResponse: "feed.bad_response"
        case .redirectLoop, .tooManyRedirects: "feed.redirect_loop"
        case .redirectWithoutLocation: "feed.bad_redirect"
        case .refusedScheme: "feed.blocked_scheme"
        case .blockedAddress: "feed.blocked_address"
        case .unknownHost: "feed.dns"
        case .connectionRefused: "feed.refused"
        case .unreachable: "feed.unreachable"
        case .connectionLost: "feed.connection"
        case .tls: "feed.tls"
        case .proxy: "feed.proxy"
        case .fileNotFound, .feedFileNotFound: "feed.file_not_found"
        case .fileNotReadable, .notARegularFile: "feed.file_unreadable"
        case .headersFile: "feed.headers_file"
        }
    }

    private func refusal(of addresses: [String], _ kind: String, isElsewhere: Bool) -> String {
        let isOne = addresses.count == 1
        let names = addresses.joined(separator: " and ")
        let nature = isOne ? "is \(article(before: kind)) \(kind) address" : "are \(kind) addresses"
        let way = isElsewhere ? ", and a redirect leads there" : ""
        let options = addresses.map { "--allow-network \($0)" }.joined(separator: " ")
        return "\(names) \(nature)\(way); \(options) opens \(isOne ? "it" : "them")"
    }

    private func article(before word: String) -> String {
        word.first.map("aeiouI".contains) ?? false ? "an" : "a"
    }

    /// One phrase that follows the feed's name.
    package var message: String {
        switch self {
        case .notFound: "not found (404)"
        case .gone: "gone for good (410)"
        case .unauthorized: "needs a user name and password (401)"
        case .forbidden: "forbidden (403)"
        case .rateLimited: "too many requests (429)"
        case .clientError(let status): "request refused (\(status))"
        case .serverError(let status): "server error (\(status))"
        case .unexpectedStatus(let status): "unexpected answer (\(status))"
        case .unexpectedNotModified: "answered 'not modified' (304) though never read before"
        case .empty: "empty answer"
        case .truncated: "answer cut short"
        case .timedOut(let seconds): "no complete answer within \(seconds) s"
        case .connectTimedOut(let seconds): "no connection within \(seconds) s"
        case .tooSlow: "answer too slow or stalled"
        case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
        case .headersTooLarge: "answer with too many or too long header fields"
        case .badEncoding(let detail): "content coding could not be undone (\(detail))"
        case .badURL(let detail): "not a usable URL (\(detail))"
        case .badResponse(let detail): "not a proper HTTP answer (\(detail))"
        case .redirectLoop: "redirects in a loop"
        case .tooManyRedirects(let limit): "more than \(limit) redirects"
        case .redirectWithoutLocation(let status): "redirect to nowhere (\(status))"
        case .refusedScheme(let scheme): "only http and https are fetched, not \(scheme)"
        case .blockedAddress(let addresses, let kind, let isElsewhere):
            refusal(of: addresses, kind, isElsewhere: isElsewhere)
        case .unknownHost(let host): "host \(host) not found"
        case .connectionRefused: "connection refused"
        case .unreachable(let detail): "no connection (\(detail))"
        case .connectionLost(let detail): "connection lost (\(detail))"
        case .tls(let detail): "no secure connection (\(detail))"
        case .proxy(let detail): "proxy failed (\(detail))"
        case .fileNotFound: "no such file"
        case .feedFileNotFound: "no such file; the address of a feed on the web begins with https://"
        case .fileNotReadable(let detail): "file cannot be read (\(detail))"
        case .notARegularFile: "not a regular file"
        case .headersFile(let detail): "headers file \(detail)"
        }
    }
}
