import Foundation
import TestSupport
import Testing

/// What a server may store with us to recognise its own answer by, and what never is.
@Suite(.blocking) struct ValidatorTests {
    let home: Household

    init() throws { home = try Household() }

    struct BadAnswer: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var answer: LoopbackAnswer
        var phrase: String

        init(_ name: String, _ answer: LoopbackAnswer, _ phrase: String) {
            testDescription = name
            self.answer = answer
            self.phrase = phrase
        }
    }

    private static let new = ["ETag: \"new\"", "Last-Modified: Sat, 18 Jan 2025 07:00:00 GMT"]
    private static let page = "<!doctype html><html><head><title>Hotel Wi-Fi</title></head><body>Log in</body></html>"
    private static let feed = rss("A", ["a", "b", "c"])

    static let badAnswers = [
        BadAnswer("empty", .ok("", headers: new), "empty"),
        BadAnswer("blank", .ok(" \n", headers: new), "empty"),
        BadAnswer("a page", .ok(page, headers: new), "page"),
        BadAnswer(
            "a page that says it is a feed", .ok(page, headers: new + ["Content-Type: application/rss+xml"]), "page"),
        BadAnswer("cut by length", .cut(feed, after: 700, headers: new), "cut"),
        BadAnswer("cut in chunks", .chunked([Array(feed.utf8.prefix(700))], headers: new, isCut: true), "cut"),
        BadAnswer(
            "cut without a length",
            LoopbackAnswer([
                .send(LoopbackAnswer.head(200, new + ["Connection: close"]) + Array(feed.utf8.prefix(700))), .close,
            ]), "cut"),
        BadAnswer("a feed with 404", .status(404, headers: new, body: Array(feed.utf8)), "404"),
        BadAnswer("a feed with 500", .status(500, headers: new, body: Array(feed.utf8)), "500"),
        BadAnswer("JSON that is no feed", .ok("{\"error\": \"busy\"}", headers: new), "json"),
        BadAnswer("reset", LoopbackAnswer([.reset]), "lost"),
    ]

    @Test(arguments: badAnswers) func aBadAnswerLeavesValidatorsAndItemsAlone(bad: BadAnswer) throws {
        let step = Changeable(0)
        let server = try LoopbackServer { request in
            switch step.value {
            case 0: .ok(rss("A", ["a"]), headers: ["ETag: \"old\""])
            case 1: bad.answer
            default: request["If-None-Match"] == "\"old\"" ? .ok(Self.feed, headers: Self.new) : .status(418)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0)
        let before = try home.sheaf.run("items", "--store", "sheaf.sqlite").output

        step.value = 1
        let failed = try home.poll(minute: 70)
        #expect(failed.status == 69, "\(failed.errors)")
        #expect(failed.errors.lowercased().contains(bad.phrase), "\(failed.errors)")
        #expect(failed.errors.split(separator: "\n").count == 1)
        #expect(try home.sheaf.run("items", "--store", "sheaf.sqlite").output == before)

        step.value = 2
        #expect(try home.poll(minute: 200).status == 0)
        #expect(server.requests.last?["If-None-Match"] == "\"old\"")
        #expect(try home.titles() == ["a", "b", "c"])
    }

    /// A publisher whose feed always ends early is read in the end; no validator may freeze what was read of it.
    @Test func aFeedThatAlwaysEndsEarlyIsReadAtLast() throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer([
                .send(
                    LoopbackAnswer.head(200, ["ETag: \"x\"", "Connection: close"])
                        + Array(
                            rss("A", ["a", "b"]).replacing("</channel>", with: "").replacing("</rss>", with: "").utf8)),
                .close,
            ])
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for poll in 0..<4 { try home.poll(minute: poll * 300) }
        #expect(try home.titles() == ["a", "b"])
        #expect(server.requests.allSatisfy { $0["If-None-Match"] == nil })
    }

    @Test func anAnswerWithoutValidatorsClearsThem() throws {
        let step = Changeable(0)
        let server = try LoopbackServer { _ in
            step.value == 0 ? .ok(rss("A", ["a"]), headers: ["ETag: \"1\"", "Last-Modified: x"]) : .ok(rss("A", ["a"]))
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in 0..<3 {
            try home.poll(minute: minute, "--force")
            step.value += 1
        }
        #expect(server.requests.map { $0["If-None-Match"] } == [nil, "\"1\"", nil])
        #expect(server.requests.map { $0["If-Modified-Since"] } == [nil, "x", nil])
    }

    @Test func notModifiedWithoutAQuestionIsAnError() throws {
        let server = try LoopbackServer { _ in .status(304, headers: ["ETag: \"1\""]) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        for minute in [0, 100] {
            let result = try home.poll(minute: minute)
            #expect(result.status == 69)
            #expect(result.errors.contains("304"))
        }
        #expect(server.requests.allSatisfy { $0["If-None-Match"] == nil })
    }

    @Test func validatorsAreNotSentToAnotherResource() throws {
        let target = Changeable("/one")
        let server = try LoopbackServer { request in
            request.path == "/feed"
                ? .redirect(302, to: target.value)
                : .ok(rss("A", ["a"]), headers: ["ETag: \"\(request.path)\""])
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0, "--force")
        try home.poll(minute: 1, "--force")
        target.value = "/two"
        try home.poll(minute: 2, "--force")
        #expect(server.requests("/one").map { $0["If-None-Match"] } == [nil, "\"/one\""])
        #expect(server.requests("/two").map { $0["If-None-Match"] } == [nil])
        #expect(server.requests("/feed").allSatisfy { $0["If-None-Match"] == nil })
    }
}
