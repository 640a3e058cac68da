import FeedFetching
import FeedModel
import Testing

@Suite struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
        ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
        ("Wednesday, 15-Jan-25 12:00:00 GMT", "2025-01-15T12:00:00Z"),
        ("Wednesday, 15-Jan-70 12:00:00 GMT", "2070-01-15T12:00:00Z"),
        ("Wednesday, 15-Jan-76 12:00:00 GMT", "1976-01-15T12:00:00Z"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59Z"),
        ("wed, 15 jan 2025 12:00:00 GMT", "2025-01-15T12:00:00Z"),
        ("Wed, 15 Jan 2025 12:00:00 UTC", "2025-01-15T12:00:00Z"),
    ])
    func reads(text: String, instant: String) {
        #expect(HTTPDate.parse(text, now: noon)?.rfc3339 == instant)
    }

    @Test(arguments: [
        "", "0", "-1", "now", "1736942400", "Wed, 15 Jan 2025", "Wed, 15 Jan 2025 12:00:00 +0100",
        "2025-01-15T12:00:00Z",
        "Wed, 32 Jan 2025 12:00:00 GMT", "Wed, 15 Foo 2025 12:00:00 GMT", "Wed, 15 Jan 2025 25:00:00 GMT",
        "Wed, 15 Jan 2025 12:00 GMT", "Wed, 15 Jan 99999999999999999999 12:00:00 GMT",
        "Wed, 15 Jan 2025 12:00:00 GMT x",
    ])
    func isNoDate(text: String) {
        #expect(HTTPDate.parse(text, now: noon) == nil)
    }
}
