import FeedFetching
import FeedModel
import TestSupport
import Testing

/// How many requests run at once, for all hosts and for one.
@Suite struct ConcurrencyTests {
    @Test func twoAtATimeForAHostAndManyForAll() async throws {
        let servers = try (1...20).map { number in
            try LoopbackServer(address: "127.0.1.\(number)") { _ in LoopbackAnswer.ok("<rss/>").after(seconds: 0.1) }
        }
        defer { for server in servers { server.stop() } }
        var requests: [FetchRequest] = []
        for server in servers {
            for feed in 1...6 { requests.append(FetchRequest(id: Int64(requests.count), url: server.url("/\(feed)"))) }
        }
        let start = ContinuousClock.now
        let responses = await fetchAll(requests)
        #expect(responses.allSatisfy { $0.text == "<rss/>" })
        #expect(responses.map(\.id) == requests.map(\.id))
        #expect(servers.allSatisfy { $0.peakConcurrency == 2 })
        // One after the other it would be 12 s.
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func aTooManyRequestsClosesItsHostForTheRestOfTheRun() async throws {
        let busy = try LoopbackServer { request in
            request.path == "/1" ? .status(429, headers: ["Retry-After: 120"]) : .ok("<rss/>")
        }
        let other = try LoopbackServer(address: "127.0.0.2") { _ in .redirect(302, to: busy.url("/9")) }
        defer { busy.stop() }
        defer { other.stop() }
        var requests = (1...8).map { FetchRequest(id: $0, url: busy.url("/\($0)")) }
        requests.append(FetchRequest(id: 9, url: other.url("/")))
        let responses = await fetchAll(requests, options: testOptions { $0.jobsPerHost = 1 })
        let closed = try #require(responses.first?.closedHost)
        #expect(closed.host == "127.0.0.1:\(busy.port)")
        #expect((120...121).contains(closed.until.seconds(since: noon)))
        #expect(responses.first?.failure == .rateLimited)
        for response in responses.dropFirst() { #expect(response.outcome == .deferred(until: closed.until)) }
        #expect(busy.requests.count == 1)
    }

    @Test func aHostClosedInAnEarlierRunIsNotAsked() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        let host = "127.0.0.1:\(server.port)"
        let until = noon.advanced(bySeconds: 600)
        let request = FetchRequest(id: 1, url: server.url("/feed"))
        let deferred = await fetchAll([request], closedHosts: ClosedHosts([ClosedHost(host: host, until: until)]))
        #expect(deferred.map(\.outcome) == [.deferred(until: until)])
        #expect(server.requests.isEmpty)
        let past = ClosedHosts([ClosedHost(host: host, until: noon)])
        #expect(await fetchAll([request], closedHosts: past).first?.text == "<rss/>")
        // The clock was set back by a year: nobody was ever granted that much.
        let absurd = ClosedHosts([ClosedHost(host: host, until: noon.advanced(bySeconds: 366 * 86_400))])
        #expect(await fetchAll([request], closedHosts: absurd).first?.text == "<rss/>")
    }

    @Test func aHostThatHangsIsNotAskedForAllItsFeeds() async throws {
        let server = try LoopbackServer { _ in .hang }
        defer { server.stop() }
        let requests = (1...12).map { FetchRequest(id: $0, url: server.url("/\($0)")) }
        let responses = await fetchAll(requests, options: testOptions { $0.totalTimeout = 500 })
        #expect(responses.count == 12)
        #expect(responses.count { $0.failure?.code == "feed.timeout" } == server.requests.count)
        #expect(server.requests.count <= 4)
        let rest = responses.filter { $0.failure == nil }
        #expect(rest.allSatisfy { $0.isDeferred })
        #expect(responses.allSatisfy { $0.closedHost == nil })
    }

    @Test func connectionsAreUsedAgain() async throws {
        let server = try LoopbackServer { _ in .ok("<rss/>") }
        defer { server.stop() }
        let responses = await fetchAll((1...50).map { FetchRequest(id: $0, url: server.url("/\($0)")) })
        #expect(responses.count == 50)
        #expect(server.connectionCount <= 2)
    }

    @Test func bodiesThatNobodyTakesDoNotPileUp() async throws {
        let body = [UInt8](repeating: 32, count: 100_000)
        let server = try LoopbackServer { _ in .status(200, body: body) }
        defer { server.stop() }
        let options = testOptions {
            $0.bufferLimit = 1_000_000
            $0.jobsPerHost = 8
        }
        let stream = Fetcher(options: options).fetch(
            (1...200).map { FetchRequest(id: $0, url: server.url("/\($0)")) }, now: noon)
        var count = 0
        for await _ in stream {
            if count == 0 { try await Task.sleep(for: .milliseconds(500)) }
            // At most what fits, what was in flight and what was taken.
            if count == 0 { #expect(server.requests.count <= 11 + 8 + 1) }
            count += 1
        }
        #expect(count == 200)
    }

    @Test func hugeBodiesAtOnceDoNotPileUp() async throws {
        let block = [UInt8](repeating: 32, count: 1 << 20)
        let servers = try (1...12).map { number in
            try LoopbackServer(address: "127.0.2.\(number)") { _ in
                LoopbackAnswer([
                    .send(LoopbackAnswer.head(200, ["Content-Length: \(8 << 20)"])), .repeating(block, count: 8),
                ])
            }
        }
        defer { for server in servers { server.stop() } }
        let requests = servers.enumerated().map { FetchRequest(id: Int64($0), url: $1.url("/")) }
        let options = testOptions { $0.memoryLimit = 4 << 20 }
        let responses = await fetchAll(requests, options: options)
        #expect(responses.count == 12)
        #expect(responses.allSatisfy { $0.outcome.size == 8 << 20 })
    }

    @Test func hugeBodiesThatHangHoldUpNobody() async throws {
        let part = [UInt8](repeating: 32, count: 3 << 20)
        let hostile = try (1...4).map { number in
            try LoopbackServer(address: "127.0.3.\(number)") { _ in
                LoopbackAnswer([
                    .send(LoopbackAnswer.head(200, ["Content-Length: \(8 << 20)"]) + part), .hang,
                ])
            }
        }
        let plain = try LoopbackServer { _ in .ok("<rss/>") }
        defer { for server in hostile + [plain] { server.stop() } }
        var requests = hostile.enumerated().map { FetchRequest(id: Int64($0), url: $1.url("/")) }
        requests += (10...40).map { FetchRequest(id: $0, url: plain.url("/\($0)")) }
        let options = testOptions {
            $0.memoryLimit = 1 << 20
            $0.bufferLimit = 1 << 20
            $0.totalTimeout = 1000
            $0.jobs = 8
        }
        var order: [Int64] = []
        for await response in Fetcher(options: options).fetch(requests, now: noon) { order.append(response.id) }
        #expect(order.count == requests.count)
        #expect(order.prefix(31).allSatisfy { $0 >= 10 })
    }

    @Test func bodiesThatHangHalfwayHoldUpNobody() async throws {
        let part = [UInt8](repeating: 32, count: 200 << 10)
        let hostile = try (1...12).map { number in
            try LoopbackServer(address: "127.0.4.\(number)") { _ in
                LoopbackAnswer([
                    .send(LoopbackAnswer.head(200, ["Content-Length: \(400 << 10)"]) + part), .hang,
                ])
            }
        }
        let plain = try (1...60).map { number in
            try LoopbackServer(address: "127.0.5.\(number)") { _ in .ok("<rss/>") }
        }
        defer { for server in hostile + plain { server.stop() } }
        var requests = hostile.enumerated().map { FetchRequest(id: Int64($0), url: $1.url("/")) }
        requests += plain.enumerated().map { FetchRequest(id: Int64(100 + $0), url: $1.url("/")) }
        let options = testOptions {
            $0.bufferLimit = 1 << 20
            $0.totalTimeout = 5000
            $0.jobs = 16
        }
        let start = ContinuousClock.now
        var count = 0
        for await response in Fetcher(options: options).fetch(requests, now: noon) where response.id >= 100 {
            count += 1
            if count == plain.count { #expect(ContinuousClock.now - start < .seconds(4)) }
        }
        #expect(count == plain.count)
    }

    @Test func endsAtOnceWhenTheReaderIsCancelled() async throws {
        let server = try LoopbackServer { _ in .hang }
        defer { server.stop() }
        let options = testOptions { $0.totalTimeout = 20_000 }
        let task = Task {
            var count = 0
            for await _ in Fetcher(options: options).fetch([FetchRequest(id: 1, url: server.url("/"))], now: noon) {
                count += 1
            }
            return count
        }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        let start = ContinuousClock.now
        task.cancel()
        #expect(await task.value == 0)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func endsWhenTheReaderStopsReading() async throws {
        let server = try LoopbackServer { $0.path == "/1" ? .ok("<rss/>") : .hang }
        defer { server.stop() }
        let options = testOptions { $0.totalTimeout = 20_000 }
        let requests = (1...2).map { FetchRequest(id: $0, url: server.url("/\($0)")) }
        for await _ in Fetcher(options: options).fetch(requests, now: noon) { break }
        let start = ContinuousClock.now
        while server.openConnectionCount > 0 && ContinuousClock.now - start < .seconds(5) {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(server.openConnectionCount == 0)
    }

    @Test func nothingToFetchEndsAtOnce() async {
        #expect(await fetchAll([]).isEmpty)
    }
}

extension FetchResponse {
    fileprivate var isDeferred: Bool {
        if case .deferred = outcome { true } else { false }
    }
}

extension FetchOutcome {
    fileprivate var size: Int {
        if case .body(let bytes) = self { bytes.count } else { 0 }
    }
}
