import FeedParsing
import Testing

/// Damaged input never crashes, never hangs, and never gives anything but a feed or an error of ours.
@Suite struct RobustnessTests {
    @Test(arguments: Fixture.all)
    func survivesCuts(fixture: Fixture) {
        for part in 1...20 {
            read(Array(fixture.input.prefix(fixture.input.count * part / 21)), fixture)
        }
    }

    @Test(arguments: Fixture.all)
    func survivesFlippedAndDroppedBytes(fixture: Fixture) {
        guard !fixture.input.isEmpty else { return }
        var random = SplitMix(seed: UInt64(fixture.input.count))
        for _ in 0..<20 {
            var bytes = fixture.input
            for _ in 0..<3 { bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8)) }
            read(bytes, fixture)
            bytes = fixture.input
            for _ in 0..<3 where !bytes.isEmpty { bytes.remove(at: Int(random.next() % UInt64(bytes.count))) }
            read(bytes, fixture)
        }
    }

    private func read(_ bytes: [UInt8], _ fixture: Fixture) {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let feed = try FeedReader.read(bytes, url: fixture.url, contentType: fixture.contentType)
            let line = feed.jsonFeed(includingText: true)
            #expect(String(validating: line, as: UTF8.self) != nil)
        } catch {
            #expect(error is FeedParsingError)
        }
        #expect(clock.now - start < .seconds(5))
    }
}

/// The same numbers on every machine.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
