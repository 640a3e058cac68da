import FeedText
import Testing

@Suite struct DistinctHashesTests {
    @Test(arguments: [0, 1, 2, 63, 64, 300, 2048, 2049, 5000])
    func areInOrderAndOnce(count: Int) {
        var seed = SystemRandomNumberGenerator()
        let spread = (0..<count).map { _ in UInt32.random(in: 0...UInt32.max, using: &seed) }
        // Crowded into one bucket, at the ends, and each twice.
        let crowded = spread.map { $0 >> 20 } + spread.map { UInt32.max - ($0 >> 20) }
        for hashes in [spread, crowded, spread + spread, Array(repeating: 7, count: count)] {
            #expect(distinctHashes(hashes) == Set(hashes).sorted())
        }
    }
}
