import EditionWriting
import FeedFetching
import FeedModel
import Foundation

extension Aggregator {
    /// Puts a picture to each top story whose report with the headline has one, where the user wants that.
    ///
    /// - Parameters:
    ///   - model: of the day's edition as it was recorded: what it has is not asked for again.
    ///   - fetches: whether others may be asked for, each once, with all limits and guards of feeds.
    func embedPictures(in edition: inout Edition, recorded model: [UInt8]?, fetches: Bool) async throws {
        guard settings.embedsPictures, let top = edition.sections.firstIndex(where: { $0.kind == .top }) else { return }
        var pictures = Self.pictures(in: model)
        let wanted = Set(edition.sections[top].stories.compactMap(\.image)).subtracting(pictures.keys)
        if fetches, !wanted.isEmpty { pictures.merge(try await fetch(wanted.sorted())) { known, _ in known } }
        for index in edition.sections[top].stories.indices {
            edition.sections[top].stories[index].picture = edition.sections[top].stories[index].image.flatMap {
                pictures[$0]
            }
        }
    }

    private static func pictures(in model: [UInt8]?) -> [String: EditionStory.Picture] {
        guard let model, let edition = try? EditionJSON.read(Data(model)) else { return [:] }
        let pairs = edition.stories.compactMap { story in
            story.image.flatMap { url in story.picture.map { (url, $0) } }
        }
        return Dictionary(firstOf: pairs)
    }

    /// What cannot be had is left out: a page without a picture is a page.
    private func fetch(_ urls: [String]) async throws -> [String: EditionStory.Picture] {
        var options = try settings.fetcherOptions()
        options.bodyLimit = EditionStory.Picture.limit
        options.totalTimeout = 10_000
        let requests = urls.enumerated().map { index, url in
            FetchRequest(
                id: Int64(index), url: url,
                headers: [(name: "Accept", value: "image/avif, image/webp, image/png, image/jpeg, image/gif")])
        }
        let closed = try closedHosts()
        var pictures: [String: EditionStory.Picture] = [:]
        for await response in Fetcher(options: options).fetch(requests, closedHosts: closed, now: settings.now) {
            guard case .body(let bytes) = response.outcome else { continue }
            pictures[urls[Int(response.id)]] = EditionStory.Picture(bytes)
        }
        return pictures
    }
}
