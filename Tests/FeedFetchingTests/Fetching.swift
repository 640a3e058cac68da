import FeedFetching
import FeedModel
import Testing

/// The moment at which the tests play.
let noon = Instant(year: 2025, month: 1, day: 15, hour: 12)

/// Short limits, and the loopback network open.
func testOptions(_ change: (inout FetcherOptions) -> Void = { _ in }) -> FetcherOptions {
    var options = FetcherOptions(userAgent: "Sheaf/0 (+https://example.org/sheaf)")
    options.allowedNetworks = ["127.0.0.0/8"].compactMap { IPNetwork($0) }
    options.connectTimeout = 2000
    options.totalTimeout = 3000
    change(&options)
    return options
}

/// All responses, in the order of the requests.
func fetchAll(
    _ requests: [FetchRequest], options: FetcherOptions = testOptions(), closedHosts: ClosedHosts = ClosedHosts()
) async -> [FetchResponse] {
    var responses: [FetchResponse] = []
    for await response in Fetcher(options: options).fetch(requests, closedHosts: closedHosts, now: noon) {
        responses.append(response)
    }
    return responses.sorted { $0.id < $1.id }
}

/// The one response to a plain request.
func fetch(
    _ url: String, validators: Validators? = nil, options: FetcherOptions = testOptions()
) async throws -> FetchResponse {
    let responses = await fetchAll([FetchRequest(id: 1, url: url, validators: validators)], options: options)
    #expect(responses.count == 1)
    return try #require(responses.first)
}

extension FetchResponse {
    var text: String? {
        if case .body(let bytes) = outcome { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    var failure: FetchFailure? {
        if case .failed(let failure) = outcome { failure } else { nil }
    }
}
