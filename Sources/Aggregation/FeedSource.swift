import FeedFetching
import Foundation

/// One document to parse, from wherever it was named: a file, a URL, standard input.
package struct FeedSource: Sendable {
    package var bytes: [UInt8]
    package var url: String?
    package var contentType: String?
    package var contentLocation: String?

    /// - Throws: `SourceError`.
    package static func load(
        _ name: String, url: String?, contentType: String?, settings: Settings
    ) async throws -> FeedSource {
        let lowercased = name.lowercased()
        if lowercased.hasPrefix("http://") || lowercased.hasPrefix("https://") {
            let fetcher = Fetcher(options: try settings.fetcherOptions())
            for await response in fetcher.fetch([FetchRequest(id: 0, url: name)], now: settings.now) {
                guard case .body(let bytes) = response.outcome else {
                    var reason = "no answer"
                    if case .failed(let failure) = response.outcome { reason = failure.message }
                    throw SourceError.notFetched(masked(name), reason: reason)
                }
                return FeedSource(
                    bytes: bytes, url: url ?? response.url, contentType: contentType ?? response.headers.contentType,
                    contentLocation: response.headers.contentLocation)
            }
            throw SourceError.notFetched(masked(name), reason: "no answer")
        }
        if name == "-" {
            return FeedSource(
                bytes: [UInt8](FileHandle.standardInput.readDataToEndOfFile()), url: url, contentType: contentType)
        }
        guard let data = FileManager.default.contents(atPath: name) else {
            let isThere = FileManager.default.fileExists(atPath: name)
            throw isThere && access(name, R_OK) != 0 && errno == EACCES
                ? SourceError.denied(name) : SourceError.missing(name)
        }
        return FeedSource(bytes: [UInt8](data), url: url, contentType: contentType)
    }
}

/// Why a document could not be had.
package enum SourceError: Error, CustomStringConvertible {
    case missing(String)
    case denied(String)
    case notFetched(String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path): "\(path): no such file, or it cannot be read"
        case .denied(let path): "\(path): permission denied; make it readable for you"
        case .notFetched(let url, let reason): "\(url): \(reason)"
        }
    }
}
