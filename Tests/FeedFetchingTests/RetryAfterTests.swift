import FeedFetching
import FeedModel
import Testing

/// For how long a server may ask for a pause.
@Suite struct RetryAfterTests {
    @Test(arguments: [
        (429, "120", 120), (503, "120", 120), (503, "000120", 120), (429, "Wed, 15 Jan 2025 13:00:00 GMT", 3600),
        (503, "Wednesday, 15-Jan-25 13:00:00 GMT", 3600), (503, "Wed Jan 15 13:00:00 2025", 3600),
        (503, "604801", 604_800), (503, "99999999999999999999999999", 604_800),
        (503, "Fri, 31 Dec 9999 23:59:59 GMT", 604_800), (429, nil, 3600), (429, "-5", 3600), (429, "soon", 3600),
        (429, "1.5", 3600), (429, "+5", 3600), (429, "", 3600), (503, nil, nil), (503, "-5", nil),
        (503, "garbage", nil),
        (503, "0", nil), (429, "0", nil), (503, "Wed, 15 Jan 2025 11:00:00 GMT", nil), (500, "120", nil),
        (200, "120", nil),
        (404, "120", nil),
    ])
    func closesItsHostFor(status: Int, field: String?, seconds: Int64?) {
        #expect(RetryAfter.pause(status: status, field: field, now: noon)?.seconds(since: noon) == seconds)
    }
}
