import CLibcurl
import Glibc

/// One hop of one request in flight: an easy handle and what its callbacks gather.
///
/// Lives on the fetch thread alone. libcurl knows it by an unretained pointer, which is good as long as `FetchLoop`
/// keeps the transfer in `running`, and that is until the handle has been removed from the multi handle.
final class Transfer {
    let fetch: PendingFetch
    let easy: UnsafeMutableRawPointer
    let started: ContinuousClock.Instant
    let addressGuard: AddressGuard
    let totalTimeout: Int
    let bodyLimit: Int
    let headerLimit: Int
    let memory: BodyMemory
    /// The proxy resolves the name then; the address check cannot see behind it.
    let isProxied: Bool

    var collector = HeaderCollector()
    var body: [UInt8] = []
    /// For a body that is unpacked here rather than by libcurl.
    var gzip: GzipStream?
    /// Bytes of a body that nobody will read: that of a redirect or an error page.
    var drained = 0
    /// Why a callback ended the transfer; says more than libcurl's own code.
    var failure: FetchFailure?
    /// The addresses that were refused, for the message when there was no other one.
    var refused: [(address: String, kind: String)] = []
    var openedSocket = false
    /// Since when the transfer waits for memory, and how long it did before.
    var pausedSince: ContinuousClock.Instant?
    private var pausedTime = Duration.zero
    /// No other feed of this host waits.
    private let isLastOfHost: Bool
    /// Goes on when memory is short, so that not all wait for each other.
    var isFavoured = false
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private let errorText: UnsafeMutablePointer<CChar>

    init(
        _ fetch: PendingFetch, easy: UnsafeMutableRawPointer, options: FetcherOptions, now: ContinuousClock.Instant,
        memory: BodyMemory, isLastOfHost: Bool
    ) {
        self.fetch = fetch
        self.easy = easy
        started = now
        addressGuard = AddressGuard(allowed: options.allowedNetworks)
        totalTimeout = options.totalTimeout
        bodyLimit = options.bodyLimit
        headerLimit = options.headerLimit
        self.memory = memory
        self.isLastOfHost = isLastOfHost
        isProxied = options.proxies.proxy(for: fetch.url) != nil
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setOptions(options)
        installCallbacks()
    }

    deinit {
        curl_slist_free_all(headerList)
        errorText.deallocate()
    }

    var status: Int {
        var code = 0
        _ = sheaf_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &code)
        return code
    }

    /// Answers whose body is read for a feed.
    var isWanted: Bool { status == 200 || status == 203 }

    /// Whether the request was sent.
    var isConnected: Bool {
        var microseconds: curl_off_t = 0
        _ = sheaf_curl_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
        return microseconds > 0
    }

    var systemError: Int32 {
        var number = 0
        _ = sheaf_curl_get_long(easy, CURLINFO_OS_ERRNO, &number)
        return Int32(truncatingIfNeeded: number)
    }

    /// What libcurl wrote of its last error; libcurl ends it with a zero within CURL_ERROR_SIZE.
    var detail: String { String(cString: errorText) }

    /// Milliseconds of the total time that are left; waiting for memory takes none, unless it lasts as long again.
    func timeLeft(at tick: ContinuousClock.Instant) -> Int {
        let waited = pausedTime + (pausedSince.map { tick - $0 } ?? .zero)
        let free = min(waited, .milliseconds(totalTimeout))
        return fetch.timeLeft - Int((tick - started - free).milliseconds)
    }

    /// Lets a paused transfer go on; what libcurl kept back comes at once, and may pause it again.
    func resume(at tick: ContinuousClock.Instant) {
        guard let since = pausedSince else { return }
        pausedTime += tick - since
        pausedSince = nil
        _ = curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    /// Drops the connection after this answer when nobody will use it again: libcurl searches all those it keeps, and a
    /// secure one takes 50 KB. (10,000 hosts: 1 s of CPU.)
    func dropConnectionIfLast() {
        if isLastOfHost && (status == 304 || !(300..<400).contains(status)) { set(CURLOPT_FORBID_REUSE, 1) }
    }

    private func setOptions(_ options: FetcherOptions) {
        set(CURLOPT_URL, fetch.url.string)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_ACCEPT_ENCODING, "")
        set(CURLOPT_USERAGENT, fetch.request.userAgent ?? options.userAgent)
        // Signals are for single-threaded programs; and without quick exit the removal of a transfer would wait, and
        // the whole loop with it, for a name server that does not answer.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_QUICK_EXIT, 1)
        // A run is short: addresses stay good for it. With a time limit libcurl walks over all of them at each new
        // connection (10,000 hosts: 0.9 s of CPU).
        set(CURLOPT_DNS_CACHE_TIMEOUT, -1)
        set(CURLOPT_CONNECTTIMEOUT_MS, min(options.connectTimeout, fetch.timeLeft))
        set(CURLOPT_LOW_SPEED_LIMIT, options.lowSpeed)
        set(CURLOPT_LOW_SPEED_TIME, options.lowSpeedTime)
        // With a directory of certificates libcurl 7.88 reads the bundle again for every connection: 18 ms, not 1.
        set(CURLOPT_CAPATH, nil)
        if let file = options.certificateFile { set(CURLOPT_CAINFO, file) }
        // Never libcurl's own look at the environment: the address check depends on knowing the proxy.
        set(CURLOPT_PROXY, options.proxies.proxy(for: fetch.url) ?? "")
        set(CURLOPT_NOPROXY, "")
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        if fetch.isAtHome, let credentials = fetch.home.credentials {
            // Basic is libcurl's default, and it is sent at once.
            set(CURLOPT_USERNAME, credentials.user)
            set(CURLOPT_PASSWORD, credentials.password)
        }
        for line in RequestHeaders(fetch).lines {
            // libcurl copies the line; on failure the list stays as it was.
            headerList = curl_slist_append(headerList, line) ?? headerList
        }
        _ = sheaf_curl_set_headers(easy, headerList)
        _ = sheaf_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    }

    func set(_ option: CURLoption, _ value: Int) {
        _ = sheaf_curl_set_long(easy, option, value)
    }

    private func set(_ option: CURLoption, _ value: String?) {
        _ = sheaf_curl_set_string(easy, option, value)
    }
}
