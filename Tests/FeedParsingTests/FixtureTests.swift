import FeedParsing
import Testing

/// The sixty rules, each shown by small feeds.
@Suite struct FixtureTests {
    @Test(arguments: Fixture.all)
    func printsWhatTheRuleAsks(fixture: Fixture) throws {
        do {
            let feed = try FeedReader.read(
                fixture.input, url: fixture.url, contentType: fixture.contentType, now: fixture.now)
            let golden = try #require(fixture.golden, "\(fixture.name) was read, but has no golden file")
            let line = String(decoding: feed.jsonFeed(includingText: true), as: UTF8.self) + "\n"
            #expect(line == String(decoding: golden, as: UTF8.self))
        } catch let error as FeedParsingError {
            #expect(error.description == fixture.error)
        }
    }

    @Test func thereAreFixturesForEachRule() {
        #expect(Fixture.all.count >= 250)
    }

    /// The same bytes give the same bytes.
    @Test func outputIsStable() throws {
        for fixture in Fixture.all.filter({ $0.golden != nil }).prefix(40) {
            let first = try FeedReader.read(fixture.input, url: fixture.url, contentType: fixture.contentType)
            let second = try FeedReader.read(fixture.input, url: fixture.url, contentType: fixture.contentType)
            #expect(first.jsonFeed(includingText: true) == second.jsonFeed(includingText: true))
        }
    }
}
