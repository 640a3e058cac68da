import Foundation
import TestSupport
import Testing

/// What a user gets who hands the program something that it cannot use: one line, and the right status.
@Suite(.blocking) struct BadInputTests {
    let home: Household

    init() throws { home = try Household() }

    private func expect(
        _ result: SheafProgram.Result, status: Int32, naming word: String, _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(result.status == status, sourceLocation: location)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)", sourceLocation: location)
        #expect(result.errors.contains(word), "\(result.errors)", sourceLocation: location)
    }

    @Test func aMissingFeedsFile() throws {
        expect(try home.sheaf("run", "--feeds", "nowhere.opml"), status: 66, naming: "nowhere.opml")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("sheaf.sqlite")), "nothing was made")
    }

    @Test(arguments: [
        ("parse nowhere.xml", Int32(66), "no such file"), ("parse .", 66, "is a folder"),
        ("cluster nowhere", 66, "no such file"), ("cluster .", 66, "is a folder"),
        ("compare . .", 66, "is a folder"), ("feeds import .", 66, "is a folder"),
        ("parse /dev/zero", 65, "larger than"),
        ("parse ftp://a.example/", 69, "only http and https are fetched, not ftp"),
        ("parse feed://127.0.0.1:1/", 69, "--allow-network"),
        ("compare nowhere nowhere", 66, "neither a file"),
    ]) func aFileThatCannotBeRead(command: String, status: Int32, word: String) throws {
        let result = try Shell.run("sheaf \(command)", in: home.folder.url)
        #expect(result.status == status)
        #expect(result.output.contains(word) && result.output.split(separator: "\n").count == 1, "\(result.output)")
    }

    @Test(arguments: ["2025-13-01", "2025-02-30", "today", "2025-1-1"]) func aDayThatIsNone(date: String) throws {
        let result = try home.sheaf("digest", "--date", date)
        #expect(result.status == 64)
        #expect(result.errors.contains("'\(date)' is no date"), "\(result.errors)")
    }

    /// As a shell's `<(…)` makes them.
    @Test func pipesAreFiles() throws {
        try home.folder.write("one.xml", rss("One", ["a"]))
        try home.folder.write("list", "https://one.example/feed\n")
        for command in [
            "parse <(cat one.xml)", "compare <(cat one.xml) <(cat one.xml)", "feeds import <(cat list) --dry-run",
            "cluster <(echo '{\"id\":1,\"title\":\"a\"}')",
        ] {
            let result = try Shell.run("sheaf \(command)", in: home.folder.url)
            #expect(result.status == 0 && !result.output.isEmpty, "\(command): \(result.output)")
        }
    }

    @Test func aFileIsAlsoFoundByItsURL() throws {
        try home.folder.write("one feed.xml", rss("One", ["a"]))
        let url = URL(filePath: home.folder.path("one feed.xml")).absoluteString
        #expect(try home.sheaf.run("parse", url).output == home.sheaf.run("parse", "one feed.xml").output)
    }

    @Test(arguments: ["", "   \n", "just words", "<html><body>no</body></html>", "{}", "<rss version='2.0'/>"])
    func aFeedsFileThatIsNoOPML(text: String) throws {
        try home.folder.write("feeds.opml", text)
        expect(try home.sheaf("run"), status: 65, naming: "feeds.opml")
    }

    @Test func aFeedWithoutURLIsNamedWithItsLine() throws {
        try home.folder.write("Fixture.xml", rss("Fine", ["fine"]))
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0"><body>
            <outline text="Fine" xmlUrl="Fixture.xml"/>
            <outline text="Lost" type="rss" xmlUrl=" "/>
            </body></opml>
            """)
        let result = try home.sheaf("run")
        #expect(result.status == 0)
        #expect(result.errors.contains("feeds.opml:3"), "\(result.errors)")
        #expect(try home.titles() == ["fine"])
    }

    @Test func aTextThatCannotBeReadIsNamedWithFileAndLine() throws {
        try home.folder.write("stories.jsonl", "{\"id\": \"a\", \"text\": \"one\"}\n\nnot JSON\n")
        expect(try home.sheaf.run("cluster", "stories.jsonl"), status: 65, naming: "stories.jsonl: line 3")
        expect(try home.sheaf.run("cluster", "nowhere.jsonl"), status: 66, naming: "nowhere.jsonl")
    }

    @Test func oneTextIsReadAlsoWithoutALineBreak() throws {
        try home.folder.write("stories.jsonl", "{\"id\": 7, \"text\": \"one\"}")
        let result = try home.sheaf.run("cluster", "stories.jsonl")
        #expect(result.status == 0)
        #expect(result.output == "{\"id\":7,\"report\":7,\"cluster\":7}\n")
    }

    /// Local files: what servers do is in PollTests.
    @Test func eachBadFeedIsNamedInOneLineAndHarmsNoOther() throws {
        let items = (1...3).map { "word \($0)" }
        let laughs = (1...12).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let files: [(name: String, text: String, phrase: String)] = [
            ("page", "<!doctype html><html><head><title>Hi</title></head><body>Hello</body></html>", "web page"),
            ("empty", "", "empty"),
            ("cut", String(rss("Cut", items).dropLast(120)), "ends before its elements do"),
            ("laughs", "<!DOCTYPE rss [<!ENTITY a0 'lol'>\(laughs)]>" + rss("Laughs", ["&a12;"]), "entities"),
        ]
        for file in files { try home.folder.write("\(file.name).xml", file.text) }
        try home.folder.write("fine.xml", rss("Fine", ["fine"]))
        // 200 MB without writing them: a hole reads as zeros.
        try home.folder.write("large.xml", "<rss><channel>")
        let large = try FileHandle(forWritingTo: home.folder.url.appending(path: "large.xml"))
        try large.truncate(atOffset: 200_000_000)
        try home.subscribe(to: files.map { "\($0.name).xml" } + ["large.xml", "fine.xml"])

        let result = try home.sheaf("run")
        #expect(result.status == 0)
        #expect(try home.titles().contains("fine"))
        let lines = result.errors.split(separator: "\n")
        for (name, phrase) in files.map({ ($0.name, $0.phrase) }) + [("large", "larger than 24 MiB")] {
            let own = lines.filter { $0.contains("<\(name).xml>") }
            #expect(own.count == 1 && own[0].contains(phrase), "\(name): \(own)")
        }
        #expect(lines.count == files.count + 1, "\(result.errors)")
        #expect(try home.sheaf("run", at: "2025-01-18T12:00:00Z").errors == "", "told once")
    }

    @Test func aStoreFromTheFuture() throws {
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("a.xml", rss("A", ["a"]))
        #expect(try home.sheaf("run").status == 0)
        try Program.run(
            "sqlite3", home.folder.path("sheaf.sqlite"), "INSERT INTO grdb_migrations VALUES ('2030 later')")
        expect(try home.sheaf("run"), status: 74, naming: "newer")
    }

    /// Its tables are not to be added to.
    @Test func aFileOfAnotherProgramIsNoStore() throws {
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("a.xml", rss("A", ["a"]))
        try Program.run("sqlite3", home.folder.path("cache.db"), "CREATE TABLE feed (url TEXT)")
        let before = try Data(contentsOf: URL(filePath: home.folder.path("cache.db")))
        let result = try home.sheaf("run", "--store", "cache.db")
        expect(result, status: 73, naming: "cache.db: cannot create the store (it is a SQLite file of another program)")
        let tables = try Shell.run("sqlite3 cache.db .tables", in: home.folder.url).output
        #expect(tables == "feed\n" && !before.isEmpty)
        try FileManager.default.createDirectory(
            atPath: home.folder.path("folder"), withIntermediateDirectories: true)
        expect(try home.sheaf("run", "--store", "folder"), status: 73, naming: "it is a folder")
    }

    @Test func whatCannotBeRepairedIsSaidToBeSo() throws {
        try home.folder.write("sheaf.sqlite", String(repeating: "no database at all. ", count: 500))
        expect(
            try home.sheaf.run("store", "repair", "--store", "sheaf.sqlite"), status: 74,
            naming: "nothing in it can be read; move it away, and the next run begins a new store")
    }

    @Test func aBackupThatCannotBeWrittenIsNamed() throws {
        try home.subscribe(to: [])
        #expect(try home.sheaf("run").status == 0)
        try home.folder.write("there", "mine")
        for (file, reason) in [("there", "the file exists already"), ("no/where", "No such file or directory")] {
            expect(
                try home.sheaf.run("store", "backup", file), status: 73,
                naming: "sheaf: \(file): cannot write the copy (\(reason)); name another file")
        }
        #expect(try home.sheaf.run("store", "backup", "-").status == 64)
    }

    @Test func aDamagedStoreIsLeftAsItIs() throws {
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("a.xml", rss("A", ["a"]))
        let garbage = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        try garbage.write(to: URL(filePath: home.folder.path("sheaf.sqlite")))
        expect(try home.sheaf("run"), status: 74, naming: "damaged")
        #expect(try Data(contentsOf: URL(filePath: home.folder.path("sheaf.sqlite"))) == garbage)
    }

    @Test func aPlaceThatCannotBeWritten() throws {
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.folder.write("file", "in the way")
        expect(try home.sheaf("run", "--out", "file/digests"), status: 73, naming: "file/digests")
        #expect(try home.titles().isEmpty, "found out before any feed was asked")
        expect(try home.sheaf("run", "--store", "file/sheaf.sqlite"), status: 73, naming: "file/sheaf.sqlite")
    }

    @Test func aLocalFileOutsideTheFolderStaysClosed() throws {
        try home.subscribe(to: ["a.xml", "../../../etc/passwd", "/etc/hostname"])
        try home.folder.write("a.xml", rss("A", ["a"]))
        let result = try home.sheaf("run")
        #expect(result.status == 0)
        #expect(result.errors.split(separator: "\n").count == 2)
        #expect(result.errors.contains("--allow-files"))
    }

    @Test func anUnknownOptionIsAUsageError() throws {
        #expect(try home.sheaf("run", "--frobnicate").status == 64)
        #expect(try home.sheaf("digest", "--date", "yesterday").status == 64)
        #expect(try home.sheaf("poll", "--jobs", "0").status == 64)
    }

    @Test(arguments: ["--out", "--store"]) func aDashIsNoStandardOutput(option: String) throws {
        try home.subscribe(to: [])
        let result = try home.sheaf.run("run", option, "-")
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("sheaf: \(option): '-' is no standard output here; "), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("-")))
    }

    @Test(arguments: [[], ["--dry-run"]]) func aFeedThatNobodyKnows(options: [String]) throws {
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.subscribe(to: ["a.xml"])
        let result = try home.sheaf.run(["poll", "Feed 1", "Feed 2", "--now", home.time(minute: 0)] + options)
        expect(result, status: 65, naming: "feeds.opml: no feed with the URL or the title 'Feed 2'")
        #expect(result.output == "")
    }

    /// As a script has it that uses a variable which is not set.
    @Test(arguments: ["--feeds", "--store", "--out", "--config"]) func anEmptyPathIsAUsageError(option: String) throws {
        try home.subscribe(to: [])
        let result = try home.sheaf.run("run", option, "")
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("sheaf: \(option): names nothing; "), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("digests")))
    }

    @Test func anArgumentThatIsNotUTF8() throws {
        try home.subscribe(to: [])
        let result = try Shell.run("sheaf run --out $'pages\\xff'; echo $?; ls", in: home.folder.url)
        #expect(result.output.contains("is not written in UTF-8; rename the file"), "\(result.output)")
        #expect(result.output.contains("\n64\n") && !result.output.contains("sheaf.sqlite"), "\(result.output)")
    }

    @Test func certificatesThatAreNone() throws {
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.subscribe(to: ["a.xml"])
        try home.folder.write("ca.txt", "these are not certificates")
        expect(try home.sheaf("poll", "--cacert", "nowhere.pem"), status: 66, naming: "nowhere.pem: no such file")
        expect(try home.sheaf("poll", "--cacert", "ca.txt"), status: 78, naming: "ca.txt: has no certificates in it")
        #expect(!FileManager.default.fileExists(atPath: home.folder.path("sheaf.sqlite")), "nothing was begun")
    }

    @Test func anAddressWithoutASchemeIsTakenForAFile() throws {
        try home.subscribe(to: ["harbour.example/feed"])
        let result = try home.sheaf("poll")
        expect(result, status: 69, naming: "no such file; the address of a feed on the web begins with https://")
    }

    @Test func aFolderIsNoFeedsFile() throws {
        expect(try home.sheaf("poll", "--feeds", "."), status: 65, naming: ".: is a folder; name the OPML file in it")
    }

    @Test func eachOfSeveralInputsIsNamedAndTheStatusIsOne() throws {
        try home.folder.write("a.xml", rss("A", ["one"]))
        try home.folder.write("words", "just words")
        let result = try home.sheaf.run("parse", "nowhere", "a.xml", "words")
        #expect(result.status == 65 && result.lines.count == 1, "\(result)")
        #expect(result.errors == "sheaf: nowhere: no such file\nsheaf: words: this is text, not a feed\n")
        #expect(try home.sheaf.run("parse", "nowhere").status == 66)
        let json = try home.sheaf.run("parse", "--json", "nowhere", "a.xml", "words").lines
        try #require(json.count == 3)
        #expect(json[0] == "{\"error\":{\"code\":\"input.missing\",\"message\":\"nowhere: no such file\",\"exit\":66}}")
        #expect(json[1].contains("\"title\":\"A\"") && json[2].contains("feed.not_a_feed"))
    }

    @Test func secretsOfAnArgumentAreNotRepeated() throws {
        let result = try home.sheaf.run("compare", "https://ada:hush@a.example/", "b")
        expect(result, status: 66, naming: "https://***@a.example/: neither a file nor a stored item")
    }

    @Test func itemsOfAStoryThatIsNotThere() throws {
        try home.subscribe(to: [])
        #expect(try home.sheaf("run").status == 0)
        let result = try home.sheaf.run("items", "--store", "sheaf.sqlite", "--story", "s-none")
        expect(result, status: 66, naming: "s-none: no such story")
    }

    @Test func itemsOfAFeedThatIsNotThere() throws {
        try home.folder.write("a.xml", rss("A paper", ["one"]))
        try home.subscribe(to: ["a.xml"])
        _ = try home.sheaf("poll")
        #expect(try home.sheaf.run("items", "--feed", "a.xml").lines.count == 1)
        #expect(try home.sheaf.run("items", "--feed", "a paper").lines.count == 1)
        let result = try home.sheaf.run("items", "--feed", "b.xml")
        #expect(result.status == 66)
        #expect(result.errors.contains("sheaf.sqlite: no feed with the URL or the name 'b.xml'; near it: "))
    }

    @Test func aDayThatWasNeverWritten() throws {
        try home.subscribe(to: ["a.xml"])
        expect(try home.sheaf("digest", "--date", "2024-12-24"), status: 66, naming: "2024-12-24")
    }

    @Test func severalInputsOfWhichOneIsNoFeed() throws {
        let good = try home.folder.write("good.xml", rss("Good", ["a"]))
        let page = try home.folder.write(
            "page.html", "<html><head><link rel=alternate type=application/rss+xml href=/f.xml></head></html>")
        let result = try home.sheaf.run("parse", "--url", "https://example.org/", page, good)
        #expect(result.status == 65)
        #expect(result.lines.count == 1)
        #expect(result.errors.contains("https://example.org/f.xml"))
    }
}
