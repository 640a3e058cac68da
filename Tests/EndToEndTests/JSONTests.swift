import Foundation
import TestSupport
import Testing

/// What `--json` promises of every command (Documentation/json.md).
@Suite(.blocking) struct JSONTests {
    let home: Household

    init() throws {
        home = try Household()
        try home.folder.write("a.xml", rss("A", ["one", "two"]))
        try home.subscribe(to: ["a.xml"])
        try home.poll(minute: 0)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ("run", "edition"), ("poll --force", "new_items"), ("digest", "edition"),
        ("run --dry-run --force", "would_ask"),
        ("digest --dry-run", "would_write"), ("compare a.xml a.xml", "verdict"), ("feeds list", "feeds"),
        ("feeds why a.xml", "next_poll"), ("feeds add https://b.example/ --no-discover", "added"),
        ("feeds remove a.xml --dry-run", "removed"), ("feeds check", "faults"), ("feeds import a.opml", "added"),
        ("feeds export", "opml"), ("feeds export --for any", "opml"), ("store check", "file"),
        ("store prune", "items"), ("store prune --dry-run", "items"), ("store backup copy.sqlite", "file"),
        ("store backup copy.sqlite --dry-run", "file"), ("store repair --dry-run", "repaired"),
        ("store repair", "repaired"), ("config show", "settings"), ("schedule cron", "line"),
        ("schedule systemd", "service"),
    ]) func everyAnswerIsOneObject(command: String, member: String) throws {
        try home.folder.write("a.opml", "<opml><body><outline xmlUrl=\"https://c.example/\"/></body></opml>")
        let words = command.split(separator: " ").map(String.init)
        let result = try home.sheaf.run(words + ["--json", "--now", "2025-01-18T07:00:00Z"])
        #expect(result.status == 0, "\(result)")
        #expect(result.lines.count == 1)
        let answer = try object(result.output)
        #expect(answer["sheaf"] is String)
        #expect(answer["ok"] as? Bool == true)
        #expect(command.hasPrefix(try #require(answer["command"] as? String)))
        #expect(answer[member] != nil, "\(answer)")
    }

    @Test(arguments: [
        ("run --bogus", Int32(64), "usage"), ("rnu", 64, "usage"), ("feeds", 0, ""),
        ("run --config none.toml", 66, "config.missing"), ("run --config .", 66, "input.missing"),
        ("run --config /dev/zero", 65, "input.unusable"),
        ("story s-0", 66, "story.unknown"), ("digest --date 2020-01-01", 66, "edition.unknown"),
        ("run --feeds none.opml", 66, "feeds.missing"), ("digest --date tomorrow", 64, "usage"),
    ]) func everyErrorIsOneObject(command: String, status: Int32, code: String) throws {
        let result = try home.sheaf.run(command.split(separator: " ").map(String.init) + ["--json"])
        guard status != 0 else { return }
        #expect(result.status == status, "\(result)")
        let error = try #require(try object(result.output)["error"] as? [String: Any])
        #expect(error["code"] as? String == code)
        #expect(error["exit"] as? Int == Int(status))
        #expect(result.errors.hasPrefix("sheaf: "), "\(result.errors)")
    }

    @Test func aMistypedCommandIsGuessed() throws {
        #expect(try home.sheaf.run("rnu").errors.hasPrefix("sheaf: there is no command 'rnu'; did you mean 'run'?\n"))
        #expect(try home.sheaf.run("rnu", "--json", "-v").errors.hasPrefix("sheaf: there is no command 'rnu'; did you"))
        #expect(try home.sheaf.run("--json", "run").errors.hasPrefix("sheaf: unknown option '--json'"))
        #expect(try home.sheaf.run("feeds", "ad").errors.contains("did you mean 'add'?"))
        #expect(try home.sheaf.run("run", "--alow-files").errors.contains("--allow-files"))
    }

    @Test func aDryRunAsksAndWritesNothing() throws {
        let server = try LoopbackServer { _ in .ok(rss("B", ["b"])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/b")])
        let fresh = ["--store", "new.sqlite", "--out", "new", "--now", "2025-01-18T06:00:00Z"]
        let run = try home.sheaf.run(["run", "--dry-run"] + fresh)
        #expect(run.lines.first == "would ask Feed 1 <\(server.url("/b"))>")
        #expect(run.lines.contains("would write new/2025-01-18.html"))
        #expect(try home.sheaf.run(["poll", "--dry-run"] + fresh).lines.count == 1)
        #expect(server.requests.isEmpty)
        for name in ["new.sqlite", "new"] { #expect(!FileManager.default.fileExists(atPath: home.folder.path(name))) }
        #expect(try home.sheaf.run("store", "prune", "--dry-run", "--keep", "30").output.contains("would be deleted"))
        #expect(try home.items().count == 2)
    }

    /// Neither a lock beside it nor a note of the day in it.
    @Test func aDryRunLeavesTheStoreAsItIs() throws {
        let story = try #require(try home.items()[0]["story"] as? String)
        let store = URL(filePath: home.folder.path("sheaf.sqlite"))
        let before = try Data(contentsOf: store)
        for command in [
            ["store", "prune"], ["story", "pin", story], ["story", "unpin", story], ["store", "backup", "copy.sqlite"],
            ["feeds", "check", "--revive", "a.xml"],
        ] {
            let result = try home.sheaf.run(command + ["--dry-run"])
            #expect(result.status == 0, "\(command): \(result.errors)")
            #expect(try Data(contentsOf: store) == before, "\(command)")
        }
        #expect(try home.sheaf.run("store", "prune", "--store", "none.sqlite").status == 66)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("none.sqlite.lock")))
    }
}
