import FeedModel
import FeedText
import Testing

@Suite struct DateReaderTests {
    @Test(arguments: DateTable.mail)
    func readsMailDates(text: String, instant: String) {
        #expect(DateReader.read(text)?.instant.rfc3339 == instant)
    }

    @Test(arguments: DateTable.zones)
    func readsZones(text: String, instant: String) {
        #expect(DateReader.read(text) == DateReader.read(instant))
        #expect(DateReader.read(text)?.instant.rfc3339 == instant)
    }

    @Test(arguments: DateTable.internet)
    func readsInternetDates(text: String, instant: String) {
        #expect(DateReader.read(text)?.instant.rfc3339 == instant)
    }

    @Test(arguments: DateTable.others)
    func readsOtherForms(text: String, instant: String) {
        #expect(DateReader.read(text)?.instant.rfc3339 == instant)
    }

    @Test(arguments: DateTable.national)
    func readsOtherLanguages(text: String, instant: String) {
        #expect(DateReader.read(text)?.instant.rfc3339 == instant)
    }

    @Test(arguments: DateTable.none)
    func readsNoDateWhereThereIsNone(text: String) {
        #expect(DateReader.read(text) == nil)
    }

    @Test(arguments: [
        ("Fri, 17 Jan 2025 08:05:00 XYZ", "2025-01-17T08:05:00Z", "XYZ"),
        ("Fri, 17 Jan 2025 08:05:00 A", "2025-01-17T08:05:00Z", "A"),
        ("Fri, 17 Jan 2025 08:05:00 M", "2025-01-17T08:05:00Z", "M"),
        ("Fri, 17 Jan 2025 08:05:00 Mars/Olympus", "2025-01-17T08:05:00Z", "Mars/Olympus"),
        ("Fri, 17 Jan 2025 08:05:00 +9900", "2025-01-17T08:05:00Z", "offset"),
        ("2025-01-17T08:05:00+15:00", "2025-01-17T08:05:00Z", "offset"),
        ("2025-01-17T08:05:00-13:00", "2025-01-17T08:05:00Z", "offset"),
        ("2025-01-17T08:05:00+01:99", "2025-01-17T08:05:00Z", "offset"),
    ])
    func keepsTheDateAndWarnsOfAZoneItCannotKnow(text: String, instant: String, word: String) throws {
        let date = try #require(DateReader.read(text))
        #expect(date.instant.rfc3339 == instant)
        #expect(date.warning?.contains(word) == true)
    }

    @Test func everyDayOfFourCenturiesSurvivesBothForms() {
        for day in stride(from: -60_000 as Int64, to: 90_000, by: 1) {
            let instant = Instant(seconds: day * 86_400 + day.magnitude.hashable)
            #expect(DateReader.read(instant.rfc3339)?.instant == instant)
        }
    }

    @Test func aLongTextIsNoDate() {
        #expect(DateReader.read(String(repeating: "17 Jan 2025 ", count: 1_000_000)) == nil)
    }
}

extension UInt64 {
    /// A second of the day that differs from day to day.
    fileprivate var hashable: Int64 { Int64(self &* 7919 % 86_400) }
}
