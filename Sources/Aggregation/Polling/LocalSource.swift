import FeedFetching
import FeedModel
import FeedStorage

/// A feed in a file beside the OPML that names it: how the bundled feeds work without a network.
struct LocalSource: Sendable {
    var feed: PolledFeed
    /// The folder of the OPML file.
    var folder: String
    var allowAny: Bool
    /// Why there is nothing to read, when that is known before.
    var failure: FetchFailure?

    /// The file's content in the form of a response, so that it takes the same way as one from the network.
    func response() -> FetchResponse {
        FetchResponse(id: feed.record.id, outcome: content, url: feed.subscription.url)
    }

    private var content: FetchOutcome {
        if let failure { return .failed(failure) }
        guard let path = LocalFeedFile.path(of: feed.subscription.url, in: folder, allowAny: allowAny) else {
            return .failed(.fileNotReadable("outside the folder of the OPML file; --allow-files opens it"))
        }
        let outcome = LocalFeedFile.read(path)
        return outcome == .failed(.fileNotFound) ? .failed(.feedFileNotFound) : outcome
    }
}
