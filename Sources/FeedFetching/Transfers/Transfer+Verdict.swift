import CLibcurl
import FeedModel
import Glibc

/// What a finished transfer asks for.
enum Verdict {
    case answer(FetchOutcome)
    case follow([UInt8])
}

extension Transfer {
    /// - Parameter result: libcurl's word on the transfer; `nil` when we ended it ourselves for taking too long.
    func verdict(_ result: CURLcode?, options: FetcherOptions) -> Verdict {
        if let failure { return .answer(.failed(failure)) }
        // The status of an error or a redirect counts even when its body, which nobody reads, was cut. Without the end
        // of the header fields nothing counts, though libcurl is content with that: neither a 410 nor a place to go to.
        if collector.isComplete, result == CURLE_OK || status >= 300 { return verdict(ofStatus: status) }
        if result == CURLE_OK { return .answer(.failed(.connectionLost("closed within the header fields"))) }
        guard let result else { return .answer(.failed(.timedOut(afterSeconds: options.totalTimeout / 1000))) }
        return .answer(.failed(failure(for: result, options: options)))
    }

    private func verdict(ofStatus status: Int) -> Verdict {
        switch status {
        case 200, 203: .answer(body.isEmpty ? .failed(.empty) : .body(body))
        case 301, 302, 303, 307, 308: .follow(collector.location ?? [])
        case 304: .answer(fetch.validators == nil ? .failed(.unexpectedNotModified) : .notModified)
        case 401: .answer(.failed(.unauthorized))
        case 403: .answer(.failed(.forbidden))
        case 407 where isProxied: .answer(.failed(.proxy("it wants a user name and password")))
        case 404: .answer(.failed(.notFound))
        case 410: .answer(.failed(.gone))
        case 429: .answer(.failed(.rateLimited))
        case 400..<500: .answer(.failed(.clientError(status: status)))
        case 500..<600: .answer(.failed(.serverError(status: status)))
        default: .answer(.failed(.unexpectedStatus(status)))
        }
    }

    private func failure(for result: CURLcode, options: FetcherOptions) -> FetchFailure {
        switch result {
        case CURLE_URL_MALFORMAT: .badURL(reason(result))
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost(fetch.url.host)
        // Of an address that cannot be read libcurl says all, its password included.
        case CURLE_COULDNT_RESOLVE_PROXY where detail.hasPrefix("Unsupported proxy syntax"):
            .proxy("its address in the environment cannot be read")
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy(reason(result))
        case CURLE_COULDNT_CONNECT: connectFailure
        case CURLE_OPERATION_TIMEDOUT:
            isConnected ? .tooSlow : .connectTimedOut(afterSeconds: options.connectTimeout / 1000)
        case CURLE_PARTIAL_FILE, CURLE_HTTP2_STREAM: .truncated
        // 7.88 reports a header line of more than 100 KiB as lack of memory.
        case CURLE_OUT_OF_MEMORY where !collector.isComplete: .headersTooLarge
        case CURLE_BAD_CONTENT_ENCODING: .badEncoding(isCodingKnown ? reason(result) : "unknown: \(codingName)")
        // Not our callback's, whose failures say why: libcurl found something behind the end of the packed data.
        case CURLE_WRITE_ERROR where collector.codings > 0: .badEncoding("more follows behind its end")
        case CURLE_GOT_NOTHING: .connectionLost("closed without an answer")
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR:
            collector.isComplete ? .truncated : .connectionLost(reason(result))
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            .tls(withoutErrorNumber(reason(result)))
        default: .badResponse(reason(result))
        }
    }

    /// `wrong version number` of `OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number`.
    private func withoutErrorNumber(_ text: String) -> String {
        text.contains(": error:") ? text.split(separator: ":").last.map(String.init) ?? text : text
    }

    private var isCodingKnown: Bool {
        ["gzip", "x-gzip", "deflate", "br", "zstd"].contains(collector.coding ?? "")
    }

    private var codingName: String { printable(collector.coding ?? "transfer coding", atMost: 20) }

    private var connectFailure: FetchFailure {
        if let first = refused.first, !openedSocket {
            return .blockedAddress(
                refused.map(\.address).unique, kind: first.kind, isElsewhere: !fetch.redirects.isEmpty)
        }
        if isProxied { return .proxy(String(cString: strerror(systemError))) }
        if systemError == ECONNREFUSED { return .connectionRefused }
        return .unreachable(systemError == 0 ? reason(CURLE_COULDNT_CONNECT) : String(cString: strerror(systemError)))
    }

    /// libcurl's own words for this failure or else for its kind, on one line; they name hosts and ports, never
    /// credentials, because the URL it was given holds none.
    private func reason(_ result: CURLcode) -> String {
        let text = detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
        return printable(text, atMost: 120)
    }

    private func printable(_ text: String, atMost length: Int) -> String {
        let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        return String(String.UnicodeScalarView(scalars.prefix(length)))
    }
}
