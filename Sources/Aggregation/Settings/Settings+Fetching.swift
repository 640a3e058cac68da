import FeedFetching
import Foundation

extension Settings {
    /// - Throws: `AggregationError.badSetting` for a network that is none.
    func fetcherOptions() throws -> FetcherOptions {
        var options = FetcherOptions(userAgent: "Sheaf/\(version) (+https://github.com/sheaf-reader/sheaf)")
        options.jobs = jobs
        options.certificateFile = certificates
        options.proxies = ProxySettings(environment: ProcessInfo.processInfo.environment)
        options.allowedNetworks = try allowedNetworks.map { text in
            guard let network = IPNetwork(text) else {
                throw AggregationError.badSetting("'\(text)' is no network; write it as 192.168.1.0/24")
            }
            return network
        }
        return options
    }
}
