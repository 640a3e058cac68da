package import FeedModel
import FeedText
import Foundation

/// Fetches feeds over HTTP, many at once and each host gently.
package struct Fetcher: Sendable {
    var options: FetcherOptions

    package init(options: FetcherOptions) {
        self.options = options
    }

    /// Asks for every feed once and hands over the responses as they come, one for each request, in no order.
    ///
    /// The work is done on a thread of its own and starts at once. When the responses are not taken, no new transfers
    /// are started; when the reading task is cancelled, or nobody holds the stream any more, everything ends.
    ///
    /// - Parameters:
    ///   - closedHosts: hosts that asked for a pause in an earlier run; their feeds are deferred.
    ///   - now: the time at the start, simulated or real.
    package func fetch(
        _ requests: [FetchRequest], closedHosts: ClosedHosts = ClosedHosts(), now: Instant
    ) -> AsyncStream<FetchResponse> {
        let mailbox = ResponseMailbox()
        let options = options
        let thread = Thread {
            ignoreBrokenPipes()
            speakUTF8()
            if let loop = FetchLoop(options: options, closed: closedHosts, now: now, mailbox: mailbox) {
                loop.run(requests)
            } else {
                for request in requests { mailbox.put(.noLibcurl(request)) }
            }
            mailbox.finish()
        }
        thread.name = "sheaf-fetch"
        thread.start()
        let reader = MailboxReader(mailbox)
        return AsyncStream(unfolding: { await reader.next() }, onCancel: { reader.cancel() })
    }
}

/// The reading end of a mailbox; when it goes, nobody can read any more and the thread may stop.
private final class MailboxReader: Sendable {
    private let mailbox: ResponseMailbox

    init(_ mailbox: ResponseMailbox) {
        self.mailbox = mailbox
    }

    deinit {
        mailbox.cancel()
    }

    func next() async -> FetchResponse? { await mailbox.next() }
    func cancel() { mailbox.cancel() }
}

/// OpenSSL writes to sockets without MSG_NOSIGNAL, and libcurl leaves SIGPIPE to us under CURLOPT_NOSIGNAL. Blocked
/// for this thread alone, the write fails with EPIPE and the program's own handling stays as it is.
private func ignoreBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
}

/// libcurl has host names of other scripts (`bücher.example`) put into ASCII by libidn2, which takes them for text in
/// the encoding of the locale, and cron's locale knows ASCII alone. For this thread only.
private func speakUTF8() {
    if let utf8Locale { uselocale(utf8Locale) }
}

/// Made once, never changed and never freed, so that any number of threads may use it.
nonisolated(unsafe) private let utf8Locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

extension FetchResponse {
    fileprivate static func noLibcurl(_ request: FetchRequest) -> FetchResponse {
        FetchResponse(
            id: request.id, outcome: .failed(.badResponse("libcurl cannot start")), url: masked(request.url))
    }
}
