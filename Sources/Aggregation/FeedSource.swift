import FeedFetching
import FeedText
import Foundation

/// One document to parse, from wherever it was named: a file, a URL, standard input.
package struct FeedSource: Sendable {
    package var bytes: [UInt8]
    package var url: String?
    package var contentType: String?
    package var contentLocation: String?

    /// - Throws: `InputError`, `SourceError`, `AggregationError.badSetting`.
    package static func load(
        _ name: String, url: String?, contentType: String?, settings: Settings
    ) async throws -> FeedSource {
        // `feed://…`, as browsers hand it over, is an address of the web.
        let name = name.contains("://") ? URLReference.resolve(name, base: nil) ?? name : name
        let lowercased = name.lowercased()
        if lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") {
            let fetcher = Fetcher(options: try settings.fetcherOptions())
            for await response in fetcher.fetch([FetchRequest(id: 0, url: name)], now: settings.now) {
                guard case .body(let bytes) = response.outcome else {
                    var reason = "no answer"
                    if case .failed(let failure) = response.outcome { reason = failure.message }
                    throw SourceError(url: masked(name), reason: reason)
                }
                return FeedSource(
                    bytes: bytes, url: url ?? response.url, contentType: contentType ?? response.headers.contentType,
                    contentLocation: response.headers.contentLocation)
            }
            throw SourceError(url: masked(name), reason: "no answer")
        }
        if name.contains("://"), !lowercased.hasPrefix("file:"), let scheme = URLReference.scheme(of: name) {
            throw SourceError(url: masked(name), reason: FetchFailure.refusedScheme(scheme).message)
        }
        let path = lowercased.hasPrefix("file:") ? URL(string: name)?.path ?? name : name
        return FeedSource(bytes: try InputFile.bytes(of: path), url: url, contentType: contentType)
    }
}

/// Why a document of the web could not be had.
package struct SourceError: Error, CustomStringConvertible {
    var url: String
    var reason: String

    package var description: String { "\(url): \(reason)" }
}
