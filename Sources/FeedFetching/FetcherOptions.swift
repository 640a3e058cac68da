/// The limits and the manners of a fetcher; the defaults are those of Sheaf.
package struct FetcherOptions: Sendable {
    package var userAgent: String
    /// Transfers in flight, over all hosts and for one host and port.
    package var jobs = 128
    package var jobsPerHost = 2
    /// Reserved networks that may be asked nevertheless.
    package var allowedNetworks: [IPNetwork] = []
    /// A file of certificates that replaces the system's.
    package var certificateFile: String?
    package var proxies = ProxySettings(environment: [:])

    /// Milliseconds.
    package var connectTimeout = 10_000
    /// Milliseconds from the start of the first connection, redirects included; time spent in our own queue does not
    /// count.
    package var totalTimeout = 25_000
    /// Seconds below `lowSpeed` bytes per second that end a transfer.
    package var lowSpeedTime = 15
    package var lowSpeed = 100

    /// Bytes after decoding.
    package var bodyLimit = 24 << 20
    package var headerLimit = 256 << 10
    package var redirectLimit = 10
    /// Bytes of bodies that nobody has taken yet, beyond which no new transfers are started; of these and of arriving
    /// ones, beyond which no new bodies begin while others come to their end.
    package var bufferLimit = 4 << 20
    /// Bytes of bodies, arriving or not yet taken, beyond which large ones are paused, all but one at a time.
    package var memoryLimit = 48 << 20

    package init(userAgent: String) {
        self.userAgent = userAgent
    }
}
