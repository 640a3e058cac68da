import Foundation
import TestSupport
import Testing

/// Every feed that fails gets a line that names it, and no secret of an address gets out.
@Suite(.blocking) struct FaultLineTests {
    let home: Household

    init() throws { home = try Household() }

    private func server() throws -> LoopbackServer {
        try LoopbackServer(address: "0.0.0.0") { request in
            switch request.path {
            case "/ok": request["If-None-Match"] == nil ? .ok(rss("A", ["a"]), headers: ["ETag: \"1\""]) : .status(304)
            case "/page": .ok("<html><body>hello</body></html>")
            case "/away": .redirect(302, to: "http://10.0.0.1/?token=hush")
            case "/busy": .status(429)
            default: .status(Int(request.path.dropFirst()) ?? 500)
            }
        }
    }

    private static let failing = [
        ("/404", "not found (404)"), ("/401", "needs a user name and password (401)"), ("/500", "server error (500)"),
        ("/page", "this is a web page, and it names no feed"), ("/busy", "too many requests (429)"),
        ("/away", "10.0.0.1 is a private address, and a redirect leads there; --allow-network 10.0.0.1 opens it"),
        ("/410", "gone for good (410)"),
    ]

    /// A host of its own for each, and secrets where people put them.
    private func address(_ path: String, _ number: Int, _ server: LoopbackServer) -> String {
        "http://ada:hush@127.14.0.\(number + 1):\(server.port)\(path)?token=hush"
    }

    @Test func eachHasALineOfItsOwnAndNoneSaysASecret() throws {
        let server = try server()
        defer { server.stop() }
        let addresses = Self.failing.enumerated().map { address($1.0, $0, server) }
        try home.subscribe(to: addresses + [address("/ok", 100, server)])
        let result = try home.poll(minute: 0)
        #expect(result.status == 0)
        let lines = result.errors.split(separator: "\n").map(String.init)
        #expect(
            lines
                == Self.failing.enumerated().map { number, feed in
                    "sheaf: Feed \(number + 1): \(feed.1) "
                        + "<http://***@127.14.0.\(number + 1):\(server.port)\(feed.0)?token=***>"
                })
        // What works and has nothing new is enough for success.
        #expect(try home.poll(minute: 90, "--force").status == 0)
        var said = result.errors + (try home.poll(minute: 200, "--force", "--json", "-v").output)
        for command in [
            ["feeds", "list"], ["feeds", "list", "--json"], ["feeds", "check"], ["feeds", "check", "--json"],
            ["feeds", "export"], ["items", "--store", "sheaf.sqlite"], ["poll", "--dry-run", "--force"],
        ] {
            let answer = try home.sheaf.run(command)
            #expect(!answer.output.isEmpty, "\(command): \(answer.errors)")
            said += answer.output + answer.errors
        }
        for number in addresses.indices {
            let why = try home.sheaf.run("feeds", "why", addresses[number])
            #expect(
                why.output.hasPrefix("Feed \(number + 1): \(Self.failing[number].1.prefix(12))"),
                "\(why.output) \(why.errors)")
            said += why.output
        }
        #expect(try home.sheaf("digest", at: home.time(minute: 300)).status == 0)
        for name in ["latest.html", "latest.md", "latest.json"] { said += try home.folder.text("digests/\(name)") }
        #expect(said.contains("token=***") && !said.contains("hush"))

        // What the edition says to type works: in spite of the masks, it finds the feed.
        let model = try home.folder.text("digests/latest.json")
        let commands = model.matches(of: /"command":"(sheaf feeds [^"]+)"/).map { String($0.output.1) }
        #expect(commands.count >= 5, "\(model)")
        for command in commands {
            let answer = try Shell.run(command, in: home.folder.url)
            let isCheck = command.hasPrefix("sheaf feeds check")
            #expect(answer.status == (isCheck ? 1 : 0), "\(command): \(answer.output)")
            #expect(
                answer.output.split(separator: "\n").count { $0.contains("Feed") } == 1, "\(command): \(answer.output)")
        }
    }

    /// It is no bad certificate, and no library's number of an error either.
    @Test func aServerThatDoesNotSpeakTLSIsToldFromOneThatCannotBeTrusted() throws {
        let sink = try MailSink()
        defer { sink.stop() }
        try home.subscribe(to: ["https://127.0.0.1:\(sink.port)/feed"])
        let result = try home.poll(minute: 0)
        #expect(result.status == 69)
        #expect(result.errors.hasSuffix("/feed>: no secure connection (wrong version number)\n"), "\(result.errors)")
        let check = try home.sheaf.run("feeds", "check").output
        #expect(check.contains("may have no encryption at all: then write http://"), "\(check)")
    }

    @Test func withNothingFetchedTheFewAreNamedAndTheManyCounted() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(
            to: (0..<3).map { address("/404", $0, server) } + (3..<12).map { address("/500", $0, server) })
        let result = try home.poll(minute: 0)
        #expect(result.status == 69)
        let lines = result.errors.split(separator: "\n")
        try #require(lines.count == 2, "\(lines)")
        #expect(lines[0].hasPrefix("sheaf: 9 feeds, the first Feed 4 <http://***@127.14.0.4:"))
        #expect(lines[0].hasSuffix("server error (500)"))
        #expect((1...3).allSatisfy { lines[1].contains("Feed \($0) <http://***@127.14.0.\($0):") }, "\(lines[1])")
        #expect(lines[1].hasSuffix(": not found (404)"))
        let all = try home.poll(minute: 100, "-v").errors
        #expect((1...12).allSatisfy { all.contains("Feed \($0) <") }, "\(all)")
        #expect(!all.contains("hush"))
    }
}
