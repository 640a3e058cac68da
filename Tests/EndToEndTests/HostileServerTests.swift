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
            Case(
                "chunks with bare line feeds", raw: "\(head)Transfer-Encoding: chunked\n\n\(size)\n\(feed)\n0\n\n", nil),
            Case("a size with zeros before it", raw: chunks("0000000000\(size)\r\n\(feed)\r\n0\r\n\r\n"), nil),
            Case(
                "a chunk that says much of itself",
                raw: chunks("\(size);\(String(repeating: "x", count: 20_000))\r\n\(feed)\r\n0\r\n\r\n"), nil),
            Case("a chunk of a negative size", raw: chunks("-5\r\n\(feed)"), "cut short"),
            Case("more than its chunk", raw: chunks("5\r\n\(feed)\r\n0\r\n\r\n"), "cut short"),
            Case(
                "chunks and a length",
                raw: "\(head)Content-Length: 5\r\n" + chunks("\(size)\r\n\(feed)\r\n0\r\n\r\n").dropFirst(head.count),
                nil),
            Case(
                "chunks of HTTP/1.0",
                raw: "HTTP/1.0 200 OK\r\n" + chunks("\(size)\r\n\(feed)\r\n0\r\n\r\n").dropFirst(head.count), nil),
            Case("an unknown transfer coding", raw: "\(head)Transfer-Encoding: x\r\n\r\n\(feed)", "content coding"),
            Case(
                "the length twice", raw: "\(head)Content-Length: \(length)\r\nContent-Length: \(length)\r\n\r\n\(feed)",
                nil),
            Case("a list of lengths", raw: "\(head)Content-Length: \(length), \(length)\r\n\r\n\(feed)", nil),
            Case("a length in words", raw: "\(head)Content-Length: some\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a length of no digits", raw: "\(head)Content-Length:\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a line of 99 KB", .ok(feed, headers: ["X: \(String(repeating: "x", count: 99_000))"]), nil),
            Case(
                "200 KB of fields",
                .ok(feed, headers: (0..<200).map { "X\($0): \(String(repeating: "x", count: 1000))" }), nil),
            Case("5,000 fields", .ok(feed, headers: (0..<5000).map { "X\($0): x" }), nil),
            Case("a field over two lines", .ok(feed, headers: ["X-A: a\r\n b"]), nil),
            Case("a space before the colon", raw: "\(head)Content-Length : \(length)\r\n\r\n\(feed)", nil),
            Case("a field without colon", raw: "\(head)Content-Length\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a zero byte in a name", raw: "\(head)X\0: a\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a place to go to all the same", .ok(feed, headers: ["Location: /x", "Refresh: 0; url=/x"]), nil),
            Case("a part, it says", .ok(feed, headers: ["Content-Range: bytes 0-5/100"]), nil),
            Case(
                "a switch to HTTP/2",
                .ok(feed, headers: ["Upgrade: h2c", "Connection: Upgrade", "Alt-Svc: h2=\":1\""]), nil),
            Case(
                "a second answer behind it",
                raw: "\(head)Content-Length: \(length)\r\n\r\n\(feed)HTTP/1.1 410 Gone\r\n\r\n", nil),
            Case("HTTP/2, it says", raw: "HTTP/2 200\r\n\r\n\(feed)", nil),
            Case("HTTP/3, it says", raw: "HTTP/3.0 200 OK\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a status of two digits", raw: "HTTP/1.1 20 OK\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a status of four digits", raw: "HTTP/1.1 2000 OK\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a negative status", raw: "HTTP/1.1 -200 OK\r\n\r\n\(feed)", "not a proper HTTP answer"),
            Case("a radio station", raw: "ICY 200 OK\r\n\r\n\(feed)", "HTTP/0.9"),
            Case("empty lines first", raw: "\r\n\r\n\(head)\r\n\(feed)", "HTTP/0.9"),
            Case(
                "hints, then nothing", raw: "HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
                "404"),
            Case(
                "an error page without end",
                LoopbackAnswer([.send(LoopbackAnswer.head(404, ["Content-Length: 99"])), .hang]), "404"),
            Case("a pause for each line", LoopbackAnswer(paused), nil),
            Case("warnings of a program first", .ok("Warning: x in y.php\n\(feed)"), nil),
            Case("a script behind it", .ok("\(feed)<script>alert(1)</script>"), nil),
            Case("twice the same", .ok(feed + feed), nil),
            Case("zero bytes in it", .ok(feed.replacing("say", with: "s\0ay")), nil),
            Case(
                "UTF-16",
                .status(
                    200,
                    body: [0xFF, 0xFE]
                        + feed.replacing("utf-8", with: "utf-16").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
                nil),
            Case("a mark of the byte order alone", .status(200, body: [0xEF, 0xBB, 0xBF]), "empty"),
            Case("blanks", .ok(String(repeating: " \n", count: 2000)), "empty"),
            Case("an XML declaration alone", .ok("<?xml version=\"1.0\"?>"), "not a feed"),
            Case("a page to log in", .ok("<html><form><input type=password></form></html>"), "asks to log in"),
            Case(
                "a page that leads on", .ok("<html><meta http-equiv=refresh content=\"0;url=/x\"></html>"), "web page"),
            Case(
                "a map of the site", .ok("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"), "<urlset>"),
            Case("a list of feeds", .ok("<opml version=\"2.0\"><body/></opml>"), "OPML"),
            Case("an error as XML", .ok("<Error><Code>AccessDenied</Code></Error>"), "<Error>"),
            Case("null", .ok("null"), "not a feed"),
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
            Case("a field of codings without one", .ok(feed, headers: ["Content-Encoding: ,"]), nil),
            Case("a character set for a coding", .ok(feed, headers: ["Content-Encoding: UTF-8"]), "unknown: utf-8"),
            Case("packed in two members", packed(head(packed: 300) + tail(packed: 300)), nil),
            Case("packed, and more behind", packed(packedFeed + Array("\r\n\r\n".utf8)), nil),
            Case("packed, and not a word of it", .status(200, headers: ["Content-Type: x/y"], body: packedFeed), nil),
            Case("packed, and cut", packed(packedFeed.dropLast(40)), "cut short"),
            Case(
                "packed, and its sum is wrong", packed(packedFeed.dropLast(8) + [0, 0, 0, 0, 0, 0, 0, 0]),
                "damaged gzip"),
            Case("packed nothing", packed([]), "empty answer"),
            Case("packed twice, said once", packed((try? Shell.gzip(packedFeed)) ?? []), "binary data"),
            Case("binary data", .status(200, body: Array(0...255)), "binary data"),
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
            201, 202, 204, 205, 206, 207, 208, 218, 226, 299, 300, 305, 306, 399, 400, 402, 405, 406, 407, 408, 409,
            411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 431, 440, 444, 451, 460, 494,
            499, 500, 501, 502, 504, 505, 506, 507, 508, 509, 510, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530,
            598, 600, 777, 999,
        ].map { status in
            Case(
                "\(status)", .status(status, body: status == 204 || status == 205 ? [] : Array(feed.utf8)),
                "(\(status))")
        }

    private static let length = feed.utf8.count
    private static let packedFeed = (try? Shell.gzip(feed.utf8)) ?? []
    private static func packed(_ body: some Sequence<UInt8>) -> LoopbackAnswer {
        .status(200, headers: ["Content-Encoding: gzip"], body: Array(body))
    }
    private static func head(packed count: Int) -> [UInt8] { (try? Shell.gzip(feed.utf8.prefix(count))) ?? [] }
    private static func tail(packed count: Int) -> [UInt8] { (try? Shell.gzip(feed.utf8.dropFirst(count))) ?? [] }
    private static var paused: [LoopbackAnswer.Step] {
        [.send(LoopbackAnswer.head(200, ["Content-Length: \(length)"]))]
            + feed.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                [.pause(seconds: 0.5), .send(Array($0.utf8)), .send([10])]
            }.dropLast()
    }
    private static let drip: [LoopbackAnswer.Step] = (0..<120).flatMap { _ in [.pause(seconds: 0.25), .send([97])] }

    /// One poll of them all, each on a host of its own: half a minute, because three of them take their time.
    @Test func eachHarmsOnlyItsOwnFeed() throws {
        let server = try LoopbackServer(address: "0.0.0.0") { request in
            Self.cases[Int(request.path.dropFirst()) ?? 0].answer
        }
        defer { server.stop() }
        try home.subscribe(
            to: Self.cases.indices.map { "http://127.11.\($0 / 200).\($0 % 200 + 1):\(server.port)/\($0)" })
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
