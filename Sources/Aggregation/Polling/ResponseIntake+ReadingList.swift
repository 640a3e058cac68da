import FeedFetching
import FeedModel
import FeedParsing
import FeedStorage

extension ResponseIntake {
    /// Takes in a new version of a reading list. One that cannot be read leaves the feeds of the last one in force.
    func readList(_ bytes: [UInt8], _ response: FetchResponse, hash: UInt64, for list: PolledFeed) -> FeedOutcome {
        let contents: OPMLContents
        do {
            contents = try OPMLReader.read(bytes, contentType: response.headers.contentType)
        } catch {
            return outcome(
                .failed, .failed(FeedFailure(code: "list.not_opml", message: "\(error)"), response), for: list)
        }
        // Half a list would take out the other half of the feeds.
        if contents.warnings.contains(where: { $0.code.hasSuffix(".truncated") }), !list.subscription.isLocal {
            return outcome(.failed, .failed(FetchFailure.truncated.feedFailure, response), for: list)
        }
        var outcome = outcome(.fetched, .read(response, bodyHash: hash, hints: PollingHints()), for: list)
        outcome.update.description = FeedUpdate.Description(title: contents.title, homePageURL: nil, language: nil)
        outcome.update.readingList = ReadingListText(
            url: response.url, contentType: response.headers.contentType, bytes: bytes)
        return outcome
    }
}
