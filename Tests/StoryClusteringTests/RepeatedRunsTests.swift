import FeedText
import Testing

@testable import StoryClustering

@Suite struct RepeatedRunsTests {
    /// The runs of a long text end in zeros, and those that texts are found by begin with them.
    @Test(arguments: [0, 1, 4] as [UInt32])
    func fewThatAreSeenOnceAreTakenForRepeated(level: UInt32) {
        let runs = Set(
            (0..<10_000).map { place in
                (UInt32(truncatingIfNeeded: Spelling("\(place)").hash >> 32) >> (2 + level)) << level
            })
        var repeated = RepeatedRuns(expecting: runs.count)
        for run in runs { repeated.see(run) }
        #expect(runs.count { repeated.contains($0) } < runs.count / 4)
        for run in runs { repeated.see(run) }
        #expect(runs.allSatisfy { repeated.contains($0) })
    }
}
