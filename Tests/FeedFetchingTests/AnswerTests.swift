import FeedFetching
import Foundation
import TestSupport
import Testing

/// What counts as an answer, and how much of one is read.
@Suite struct AnswerTests {
    @Test(arguments: [
        (401, "feed.unauthorized"), (403, "feed.forbidden"), (404, "feed.not_found"), (410, "feed.gone"),
        (418, "feed.client_error"), (429, "feed.rate_limited"), (500, "feed.server_error"), (503, "feed.server_error"),
        (204, "feed.unexpected_status"), (206, "feed.unexpected_status"), (300, "feed.unexpected_status"),
    ])
    func statusDecidesEvenWhenTheBodyIsAFeed(status: Int, code: String) async throws {
        let server = try LoopbackServer { _ in
            .status(status, headers: ["ETag: \"1\""], body: status == 204 ? [] : Array("<rss/>".utf8))
        }
        defer { server.stop() }
        let response = try await fetch(server.url("/feed"))
        #expect(response.failure?.code == code)
        #expect(response.failure?.message.contains("(\(status))") == true)
        #expect(response.status == status)
    }

    static let feed = "<rss version=\"2.0\"><channel><title>Harbour Notes</title></channel></rss>"

    @Test(arguments: [
        (
            "gzip",
            "H4sIAAAAAAACA7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKcksyUm180gsSsovLVLwyy9JLbbRhwja6MNV6QONsAMAIrlw1EgAAAA="
        ),
        (
            "x-gzip",
            "H4sIAAAAAAACA7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKcksyUm180gsSsovLVLwyy9JLbbRhwja6MNV6QONsAMAIrlw1EgAAAA="
        ),
        ("deflate", "eNqzKSouVihLLSrOzM+zVTLSM1Cys0nOSMzLS82xsynJLMlJtfNILErKLy1S8MsvSS220YcI2ujDVekDjbADAJJdGUM="),
        ("deflate", "sykqLlYoSy0qzszPs1Uy0jNQsrNJzkjMy0vNsbMpySzJSbXzSCxKyi8tUvDLL0ktttGHCNrow1XpA42wAwA="),
        ("br", "G0cAAETdluo53Yt5PJsMXcF82BQ24AQoDnzZBufb6s5UQcnUz2jdE0UGyX5z89SnrXpX2zARZIJSAg=="),
        (
            "zstd",
            "KLUv/SBIHQIAlAM8cnNzIHZlcnNpb249IjIuMCI+PGNoYW5uZWw+PHRpdGxlPkhhcmJvdXIgTm90ZXM8LzwvL3Jzcz4CAEkVLDhMKA=="
        ),
    ])
    func undoesContentCodings(coding: String, base64: String) async throws {
        let body = try #require(Data(base64Encoded: base64))
        let server = try LoopbackServer { request in
            request.path == "/chunked"
                ? .chunked([Array(body.prefix(9)), Array(body.dropFirst(9))], headers: ["Content-Encoding: \(coding)"])
                : .status(200, headers: ["Content-Encoding: \(coding)"], body: Array(body))
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/whole")).text == Self.feed)
        #expect(try await fetch(server.url("/chunked")).text == Self.feed)
    }

    /// RFC 1952 §2.2: `Harbour Notes` in three members, the middle one empty.
    static let members = Array(
        Data(
            base64Encoded:
                "H4sIAAAAAAACA7MpKi5WKEstKs7Mz7NVMtIzULKzSc5IzMtLzbGzKQEAKQ0nDh4AAAAfiwgAAAAAAAIDAwAAAAAAAAAAAB+LCAAAAAAAAgPLLMlJtfNILErKLy1S8MsvSS220S/JBAna6CdnJOblpeYAWUXFxXYA2gNzJCoAAAA="
        ) ?? Data())

    @Test(arguments: ["gzip", "x-gzip", "GZIP"]) func gzipHasMembersAndMayHaveMoreBehind(coding: String) async throws {
        let tails: [[UInt8]] = [
            [], [0, 0, 0], Array("\r\n".utf8), [0x1F], [0x1F, 0x8B], Array("\u{1F}junk, junk".utf8),
        ]
        let server = try LoopbackServer { request in
            let body = Self.members + tails[Int(request.path.dropFirst()) ?? 0]
            return request.target.hasSuffix("?bytes")
                ? .chunked(body.map { [$0] }, headers: ["Content-Encoding: \(coding)"])
                : .status(200, headers: ["Content-Encoding: \(coding)"], body: body)
        }
        defer { server.stop() }
        for number in tails.indices {
            #expect(try await fetch(server.url("/\(number)")).text == Self.feed)
            #expect(try await fetch(server.url("/\(number)?bytes")).text == Self.feed)
        }
    }

    /// Once: what comes out of it packed again is handed over as it is.
    @Test func aPackedFileIsUnpackedWithoutAWordOfIt() async throws {
        let server = try LoopbackServer { request in
            .status(200, headers: ["Content-Type: application/gzip"], body: Self.members)
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).text == Self.feed)
    }

    @Test(arguments: [true, false]) func damagedGzipIsAFailure(isSaid: Bool) async throws {
        let server = try LoopbackServer { request in
            var body = Self.members
            if request.path == "/sum" { body[body.count - 6] ^= 0xFF } else { body[12] ^= 0xFF }
            return .status(200, headers: isSaid ? ["Content-Encoding: gzip"] : [], body: body)
        }
        defer { server.stop() }
        for path in ["/sum", "/data"] {
            #expect(try await fetch(server.url(path)).failure?.code == "feed.bad_encoding")
        }
    }

    @Test(arguments: [
        ["Content-Encoding: gzip"], ["Content-Encoding: gzip, gzip"],
        ["Content-Encoding: gzip", "Content-Encoding: br"],
        ["Content-Encoding: rot13"],
    ])
    func refusesCodingsItCannotUndo(headers: [String]) async throws {
        let server = try LoopbackServer { _ in .ok(Self.feed, headers: headers) }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).failure?.code == "feed.bad_encoding")
    }

    @Test func readsChunksAndBodiesWithoutLength() async throws {
        let server = try LoopbackServer { request in
            request.path == "/chunked"
                ? .chunked([Array("<rss".utf8), Array("/>".utf8)])
                : LoopbackAnswer([.send(LoopbackAnswer.head(200, []) + Array("<rss/>".utf8)), .close])
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/chunked")).text == "<rss/>")
        #expect(try await fetch(server.url("/closed")).text == "<rss/>")
    }

    @Test func noticesABodyCutShort() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/length": .cut("<rss></rss>", after: 5, headers: ["ETag: \"1\""])
            case "/chunks": .chunked([Array("<rss>".utf8)], isCut: true)
            default: LoopbackAnswer([.send(LoopbackAnswer.head(200, ["Content-Length: 9"])), .reset])
            }
        }
        defer { server.stop() }
        for path in ["/length", "/chunks", "/reset"] {
            #expect(try await fetch(server.url(path)).failure == .truncated, "\(path)")
        }
    }

    @Test func anEmptyBodyIsAFailure() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        defer { server.stop() }
        #expect(try await fetch(server.url("/")).failure == .empty)
    }

    @Test func aServerThatClosesOrTalksNonsenseIsAFailure() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/closed": LoopbackAnswer([.close])
            case "/ssh": LoopbackAnswer([.send(Array("SSH-2.0-OpenSSH_9\r\n".utf8)), .close])
            default: LoopbackAnswer([.send(Array("<rss/>".utf8)), .close])
            }
        }
        defer { server.stop() }
        #expect(try await fetch(server.url("/closed")).failure?.code == "feed.connection")
        #expect(try await fetch(server.url("/ssh")).failure?.code == "feed.bad_response")
        #expect(try await fetch(server.url("/bare")).failure?.code == "feed.bad_response")
    }

    @Test func interimAnswersAreStepsOnly() async throws {
        let server = try LoopbackServer { _ in
            let hint = Array("HTTP/1.1 103 Early Hints\r\nETag: \"hint\"\r\n\r\n".utf8)
            return LoopbackAnswer([.send(hint)] + LoopbackAnswer.ok("<rss/>").steps)
        }
        defer { server.stop() }
        let response = try await fetch(server.url("/"))
        #expect(response.text == "<rss/>")
        #expect(response.headers.etag == nil)
    }

    @Test func handsOverTheFieldsOfTheAnswer() async throws {
        let server = try LoopbackServer { _ in
            .ok(
                "<rss/>",
                headers: [
                    "Cache-Control: max-age=60", "cache-control: private", "Expires: 0", "Age: 5", "Date: now",
                    "CONTENT-TYPE:application/rss+xml; charset=x", "Content-Location: /feed.xml",
                ])
        }
        defer { server.stop() }
        let headers = try await fetch(server.url("/")).headers
        #expect(headers.cacheControl == "max-age=60, private")
        #expect(headers.expires == "0")
        #expect(headers.age == "5")
        #expect(headers.date == "now")
        #expect(headers.contentType == "application/rss+xml; charset=x")
        #expect(headers.contentLocation == "/feed.xml")
    }
}
