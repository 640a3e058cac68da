import FeedFetching
import Foundation
import TestSupport
import Testing

/// How large and how slow an answer may be.
@Suite struct LimitTests {
    @Test func refusesALargeBodyByItsClaimWithoutReadingIt() async throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer([.send(LoopbackAnswer.head(200, ["Content-Length: 25165825"])), .hang])
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).failure == .tooLarge(limit: 24 << 20))
    }

    @Test func takesABodyOfExactlyTheLimit() async throws {
        let server = try LoopbackServer { request in
            .status(200, body: [UInt8](repeating: 32, count: request.path == "/fits" ? 1 << 20 : 1 << 20 + 1))
        }
        defer { server.stop() }
        let options = testOptions { $0.bodyLimit = 1 << 20 }
        #expect(try await fetch(server.url("/fits"), options: options).text?.utf8.count == 1 << 20)
        #expect(try await fetch(server.url("/more"), options: options).failure == .tooLarge(limit: 1 << 20))
    }

    @Test func stopsABodyWithoutEnd() async throws {
        let block = [UInt8](repeating: 32, count: 1 << 20)
        let server = try LoopbackServer { _ in
            LoopbackAnswer([.send(LoopbackAnswer.head(200, [])), .repeating(block, count: 1000), .close])
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).failure == .tooLarge(limit: 24 << 20))
    }

    @Test(arguments: ["gzip", "br", "none"])
    func stopsABombWhileItUnfolds(coding: String) async throws {
        let bomb = coding == "br" ? try #require(Data(base64Encoded: brotliBomb)) : try gzipBomb()
        #expect(bomb.count < 200_000)
        let server = try LoopbackServer { _ in
            .status(200, headers: coding == "none" ? [] : ["Content-Encoding: \(coding)"], body: Array(bomb))
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).failure == .tooLarge(limit: 24 << 20))
    }

    @Test func stopsTooManyHeaderFields() async throws {
        let field = Array("X-Filler: \(String(repeating: "a", count: 1000))\r\n".utf8)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/many":
                LoopbackAnswer([
                    .send(Array("HTTP/1.1 200 OK\r\n".utf8)), .repeating(field, count: 100_000), .close,
                ])
            case "/long":
                LoopbackAnswer([
                    .send(Array("HTTP/1.1 200 OK\r\nX: ".utf8)),
                    .repeating([UInt8](repeating: 97, count: 1000), count: 100_000),
                    .close,
                ])
            case "/interim":
                LoopbackAnswer([.repeating(Array("HTTP/1.1 103 Hint\r\n\r\n".utf8), count: 1_000_000), .close])
            default:
                LoopbackAnswer(
                    [
                        .send(Array("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n".utf8)), .repeating(field, count: 90),
                        .send(Array("\r\n<rss/>".utf8)),
                    ])
            }
        }
        defer { server.stop() }
        for path in ["/many", "/long", "/interim"] {
            #expect(try await fetch(server.url(path)).failure == .headersTooLarge, "\(path)")
        }
        #expect(try await fetch(server.url("/fair")).text == "<rss/>")
    }

    @Test func aHangingServerTakesOnlyItsTime() async throws {
        let server = try LoopbackServer { $0.path == "/hang" ? .hang : .ok("<rss/>") }
        defer { server.stop() }
        let start = ContinuousClock.now
        var order: [Int64] = []
        let requests = (1...20).map { FetchRequest(id: $0, url: server.url($0 == 1 ? "/hang" : "/\($0)")) }
        var hung: FetchResponse?
        for await response in Fetcher(options: testOptions { $0.totalTimeout = 1000 }).fetch(requests, now: noon) {
            order.append(response.id)
            if response.id == 1 { hung = response }
        }
        #expect(order.last == 1 && order.count == 20)
        #expect(hung?.failure == .timedOut(afterSeconds: 1))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func aDripIsCutOff() async throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(
                [.send(LoopbackAnswer.head(200, ["Content-Length: 1000"]))]
                    + (0..<100).flatMap { _ in [.send([32]), .pause(seconds: 0.1)] as [LoopbackAnswer.Step] })
        }
        defer { server.stop() }
        let options = testOptions {
            $0.totalTimeout = 8000
            $0.lowSpeedTime = 2
        }
        let start = ContinuousClock.now
        #expect(try await fetch(server.url("/"), options: options).failure == .tooSlow)
        #expect(ContinuousClock.now - start < .seconds(6))
    }

    @Test func nobodyListening() async throws {
        // An address of its own, so that no other test's server gets the port.
        let server = try LoopbackServer(address: "127.0.0.77") { _ in .hang }
        server.stop()
        try await Task.sleep(for: .milliseconds(50))
        #expect(try await fetch(server.url("/")).failure == .connectionRefused)
    }

    @Test func aNameThatDoesNotExist() async throws {
        let response = try await fetch("http://feeds.invalid/", options: testOptions { $0.connectTimeout = 1000 })
        #expect(["feed.dns", "feed.timeout"].contains(response.failure?.code))
    }
}

/// 100 MiB of zeros.
private func gzipBomb() throws -> Data {
    try Program.bytes(of: "sh", "-c", "head -c 104857600 /dev/zero | gzip -9")
}

private let brotliBomb =
    "z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////wBIAMRhAeje/+f//w8ACYA4LADd+x8="
