import FeedModel
import Foundation
import StoryClustering
import TestSupport
import Testing

/// The labelled sets beside the checkout, scored as `Documentation/clustering.md` tells; floors a little below what was
/// measured there, so that a change that costs quality shows.
@Suite struct LabelledStoriesTests {
    private static func file(_ set: String) -> URL { SharedData.folder.appending(path: "data/stories/\(set).jsonl") }

    @Test(
        .enabled(if: SharedData.isPresent, "needs ../shared"),
        arguments: [
            ("allsides_dev_mix", 92.5), ("neus_val_mix", 89.5), ("ecb_train_mix", 95.0), ("ecb_dev", 93.5),
            ("neus_train", 80.0),
        ])
    func reachesItsScore(set: String, floor: Double) throws {
        let texts = try LabelledStories.texts(Self.file(set))
        let clustering = StoryClusterer(texts).cluster()
        let found = Dictionary(uniqueKeysWithValues: zip(texts.map(\.id), clustering.placements.map(\.story)))
        #expect(BCubed(found, try LabelledStories.gold(Self.file(set))).f1 >= floor)
    }

    @Test(.enabled(if: SharedData.isPresent, "needs ../shared"), arguments: ["allsides_dev_mix", "allsides_dev"])
    func losesLittleDayByDay(set: String) throws {
        let texts = try LabelledStories.texts(Self.file(set))
        let gold = try LabelledStories.gold(Self.file(set))
        let whole = StoryClusterer(texts).cluster()
        let inOneFile = Dictionary(uniqueKeysWithValues: zip(texts.map(\.id), whole.placements.map(\.story)))

        let days = Dictionary(grouping: texts) { ($0.sketch.published?.seconds ?? 0) / 86_400 }
        var window: [ClusteredText] = []
        var found: [String: Int] = [:]
        var names: [String: Int] = [:]
        for day in days.keys.sorted() {
            let start = (day - 13) * 86_400
            window.removeAll { ($0.sketch.published?.seconds ?? 0) < start }
            window += days[day] ?? []
            let clustering = StoryClusterer(window).cluster()
            for (index, placement) in clustering.placements.enumerated() {
                let story = clustering.stories[placement.story]
                let name = story.id ?? "\(day)/\(placement.story)"
                window[index].story = name
                window[index].representative = window[placement.representative].id
                window[index].links = placement.newLinks ?? window[index].links
                found[window[index].id] = names[name] ?? names.count
                names[name] = found[window[index].id]
            }
        }
        let daily = BCubed(found, gold).f1
        let batch = BCubed(inOneFile, gold).f1
        #expect(daily >= batch - 1, "\(set): \(daily) day by day, \(batch) in one file")
    }
}
