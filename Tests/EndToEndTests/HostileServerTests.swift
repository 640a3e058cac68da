import Foundation
import TestSupport
import Testing

/// Servers that send anything but a proper answer: each harms its own feed alone, with one line that says how.
@Suite(.blocking) struct HostileServerTests {
    let home: Household

    init() throws { home = try Household() }

    struct Case: Sendable {
        var name: String
        var answer: LoopbackAnswer
        /// Of its line; nil for an answer that is good enough.
        var phrase: String?

        init(_ name: String, _ answer: LoopbackAnswer, _ phrase: String?) {
            self.name = name
            self.answer = answer
            self.phrase = phrase
        }

        init(_ name: String, raw text: String, _ phrase: String?) {
            self.init(name, LoopbackAnswer([.send(Array(text.utf8)), .close]), phrase)
        }
    }

    static let feed = rss("A", ["a"])
    static let head = "HTTP/1.1 200 OK\r\n"
    private static func chunks(_ text: String) -> String {
        "\(head)Transfer-Encoding: chunked\r\n\r\n\(text)"
    }
    private static func flood(_ start: String, _ line: String) -> LoopbackAnswer {
        LoopbackAnswer([.send(Array(start.utf8)), .repeating(Array(line.utf8), count: 1_000_000), .close])
    }

    static let size = String(feed.utf8.count, radix: 16)
    static let cases: [Case] =
        [
            Case("HTTP/1.0", raw: "HTTP/1.0 200 OK\r\n\r\n\(feed)", nil),
            Case("no reason", raw: "HTTP/1.1 200\r\n\r\n\(feed)", nil),
            Case("bare line feeds", raw: "HTTP/1.1 200 OK\nContent-Length: \(feed.utf8.count)\n\n\(feed)", nil),
            Case("a hint first", raw: "HTTP/1.1 103 Hint\r\nLink: <x>\r\n\r\n\(head)\r\n\(feed)", nil),
            Case("100 first", raw: "HTTP/1.1 100 Continue\r\n\r\n\(head)\r\n\(feed)", nil),
            Case("chunks", raw: chunks("\(size);x=y\r\n\(feed)\r\n0\r\nETag: \"t\"\r\n\r\n"), nil),
            Case("any type", .ok(feed, headers: ["Content-Type: image/png; charset==\""]), nil),
            Case("a page's type", .ok(feed, headers: ["Content-Type: text/html"]), nil),
            Case("identity", .ok(feed, headers: ["Content-Encoding: identity"]), nil),
            Case("203", .status(203, body: Array(feed.utf8)), nil),
            Case("HTTP/0.9", raw: feed, "HTTP/0.9"),
            Case("another protocol", raw: "220 mail.example ESMTP\r\n", "not a proper HTTP answer"),
            Case("no status", raw: "HTTP/1.1 000 X\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case(
                "a switch of protocols", raw: "HTTP/1.1 101 S\r\nUpgrade: x\r\n\r\n\(feed)", "unexpected answer (101)"),
            Case("closed at once", LoopbackAnswer([.close]), "connection lost"),
            Case("closed in the fields", raw: "HTTP/1.1 200 OK\r\nContent-", "closed within the header fields"),
            Case("gone, half said", raw: "HTTP/1.1 410 Gone\r\nContent-", "closed within the header fields"),
            Case("a zero byte", raw: "\(head)X: a\0b\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("less than said", raw: "\(head)Content-Length: 99999\r\n\r\n\(feed)", "cut short"),
            Case("more than said", raw: "\(head)Content-Length: 100\r\n\r\n\(feed)", "cut short"),
            Case("nothing said", raw: "\(head)Content-Length: 0\r\n\r\n\(feed)", "empty answer"),
            Case("a negative length", raw: "\(head)Content-Length: -5\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case(
                "a length beyond all numbers", raw: "\(head)Content-Length: 99999999999999999999\r\n\r\n\(feed)",
                "24 MiB"),
            Case("a length beyond the limit", raw: "\(head)Content-Length: 25165825\r\n\r\n\(feed)", "24 MiB"),
            Case("a chunk of no size", raw: chunks("zz\r\n\(feed)"), "cut short"),
            Case("a chunk of any size", raw: chunks("ffffffffffffffffff\r\n\(feed)"), "cut short"),
            Case("no last chunk", raw: chunks("\(size)\r\n\(feed)\r\n"), "cut short"),
            Case("packed, it says", .ok(feed, headers: ["Content-Encoding: gzip"]), "content coding"),
            Case("packed twice", .ok(feed, headers: ["Content-Encoding: gzip, br"]), "content coding"),
            Case(
                "packed twice, in two fields",
                .ok(feed, headers: ["Content-Encoding: gzip", "Content-Encoding: gzip"]), "2 codings"),
            Case("an unknown coding", .ok(feed, headers: ["Content-Encoding: sdch"]), "content coding"),
            Case(
                "fields without end", flood(head, "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"),
                "header fields"),
            Case(
                "a field without end", flood("\(head)X: ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
                "header fields"),
            Case("hints without end", flood("", "HTTP/1.1 103 Hint\r\nX: y\r\n\r\n"), "header fields"),
            Case(
                "trailers without end",
                flood(chunks("\(size)\r\n\(feed)\r\n0\r\n"), "X: yyyyyyyyyyyyyyyyyyyyyyyyy\r\n"), "header fields"),
            Case("a body without end", flood("\(head)\r\n<rss>", String(repeating: " ", count: 65536)), "24 MiB"),
            Case("a slow body", LoopbackAnswer([.send(Array("\(head)\r\n<".utf8))] + drip), "slow"),
            Case("slow fields", LoopbackAnswer([.send(Array("\(head)X: ".utf8))] + drip), "slow"),
            Case("silence", .hang, "slow"),
            Case("redirected to nowhere", .status(302, body: Array(feed.utf8)), "redirect to nowhere (302)"),
        ]
        + [
            201, 202, 204, 205, 206, 207, 226, 300, 305, 306, 400, 402, 405, 407, 408, 418, 421, 425, 431, 451, 500,
            502, 504,
            511, 600, 999,
        ].map { status in
            Case(
                "\(status)", .status(status, body: status == 204 || status == 205 ? [] : Array(feed.utf8)),
                "(\(status))")
        }

    private static let drip: [LoopbackAnswer.Step] = (0..<120).flatMap { _ in [.pause(seconds: 0.25), .send([97])] }

    /// One poll of them all, each on a host of its own: half a minute, because three of them take their time.
    @Test func eachHarmsOnlyItsOwnFeed() throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            Self.cases[Int(request.path.dropFirst()) ?? 0].answer
        }
        defer { server.stop() }
        try home.subscribe(to: Self.cases.indices.map { "http://127.11.0.\($0 + 1):\(server.port)/\($0)" })
        let start = ContinuousClock.now
        let result = try home.poll(minute: 0, "-v", "--json")
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(result.status == 0)
        let lines = result.errors.split(separator: "\n")
        for (number, example) in Self.cases.enumerated() {
            let own = lines.filter { $0.contains(" Feed \(number + 1): ") }
            if let phrase = example.phrase {
                #expect(own.count == 1 && own[0].contains(phrase), "\(example.name): \(own)")
            } else {
                #expect(own.isEmpty, "\(example.name): \(own)")
            }
        }
        let good = Self.cases.count { $0.phrase == nil }
        #expect(result.output.contains("\"fetched\":\(good),"), "\(result.output.prefix(200))")
        #expect(try home.items().count == good)
        #expect(server.requests.count == Self.cases.count, "no feed is asked twice in a run")

        // Nothing of a bad answer is remembered: neither a validator, nor that a feed is gone.
        let before = server.requests.count
        try home.poll(minute: 100)
        let again = server.requests.dropFirst(before)
        #expect(again.count == Self.cases.count)
        #expect(again.allSatisfy { $0["If-None-Match"] == nil })
    }

    @Test(arguments: [
        ("gzip", "gzip -9"),
        ("deflate", "python3 -c 'import sys,zlib;o=sys.stdout.buffer;o.write(zlib.compress(sys.stdin.buffer.read()))'"),
    ])
    func aHundredBombsAtOnceFitIntoMemory(coding: String, packer: String) async throws {
        let file = home.folder.path("bomb")
        let made = try Shell.run(
            "{ printf '<rss>'; head -c 100000000 /dev/zero | tr '\\0' ' '; } | \(packer) > \(file)")
        try #require(made.status == 0)
        let bomb = [UInt8](try Data(contentsOf: URL(filePath: file)))
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            request.path == "/0" ? .ok(Self.feed) : .status(200, headers: ["Content-Encoding: \(coding)"], body: bomb)
        }
        defer { server.stop() }
        try home.subscribe(to: (0...100).map { "http://127.12.0.\($0 + 1):\(server.port)/\($0)" })
        let run = try home.sheaf.start("poll", "--allow-network", "127.0.0.0/8", "--now", home.time(minute: 0))
        var peak = 0
        while run.isRunning {
            let status = (try? String(contentsOfFile: "/proc/\(run.processIdentifier)/status", encoding: .utf8)) ?? ""
            peak = max(peak, status.firstMatch(of: /VmHWM:\s+(\d+)/).flatMap { Int($0.1) } ?? 0)
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(run.terminationStatus == 0)
        #expect(peak > 0 && peak < 256 << 10, "\(peak) KiB")
        #expect(try home.titles() == ["a"])
    }
}
