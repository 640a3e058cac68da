import FeedModel
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (1_737_101_100_250, "2025-01-17T08:05:00.250Z"),
        (253_402_300_799_000, "9999-12-31T23:59:59Z"),
    ])
    func rendersRFC3339(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test func civilDateInvertsTheInitialiser() {
        for days in stride(from: Int64(-800_000), through: 3_000_000, by: 997) {
            let instant = Instant(seconds: days * 86_400)
            let (year, month, day) = instant.civilDate
            #expect(Instant(year: year, month: month, day: day) == instant)
        }
    }
}
