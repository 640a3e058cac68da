import Foundation
import TestSupport
import Testing

/// Lists of feeds that are included by reference.
@Suite(.blocking) struct ReadingListTests {
    let home: Household

    init() throws { home = try Household() }

    private func list(_ outlines: String...) -> String {
        "<opml version=\"2.0\"><head><title>List</title></head><body>\n\(outlines.joined(separator: "\n"))\n</body></opml>\n"
    }

    private func feed(_ url: String, _ name: String = "Feed", _ more: String = "") -> String {
        "<outline type=\"rss\" text=\"\(name)\" xmlUrl=\"\(url)\" \(more)/>"
    }

    private func include(_ url: String, _ name: String = "Club", _ more: String = "") -> String {
        "<outline type=\"include\" text=\"\(name)\" url=\"\(url)\" \(more)/>"
    }

    /// The feeds of `feeds list`, each `name|folder/folder`.
    private func listed() throws -> [String] {
        try home.listed().compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            if object?["is_reading_list"] as? Bool == true { return nil }
            let groups = object?["groups"] as? [[String]] ?? []
            return "\(object?["title"] ?? "?")|\(groups.map { $0.joined(separator: "/") }.joined(separator: ";"))"
        }
    }

    @Test func itsFeedsArePolledInTheFoldersTheyStandIn() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/lists/club.opml":
                .ok(list(feed("/a", "A"), "<outline text=\"Sea\">\(feed("b.xml", "B"))</outline>"))
            default: .ok(rss(request.path, ["news of \(request.path.replacing("/", with: "-"))"]))
            }
        }
        defer { server.stop() }
        try home.folder.write(
            "feeds.opml",
            list(
                "<outline text=\"News\">\(include(server.url("/lists/club.opml")))</outline>", feed(server.url("/own")))
        )
        let run = try home.sheaf("run")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(try home.items().count == 3)
        #expect(server.requests("/lists/b.xml").count == 1, "relative to the list")
        #expect(try listed() == ["Feed|", "A|News/Club", "B|News/Club/Sea"])
        #expect(try home.folder.text("digests/latest.md").contains("news of -lists-b.xml"))
    }

    @Test func itIsAskedWhenItIsDueAndItsChangesAreFollowed() throws {
        let names = Changeable(["a", "b"])
        let server = try LoopbackServer { request in
            guard request.path == "/list" else { return .ok(rss(request.path, ["one \(request.path.dropFirst())"])) }
            return .ok(list(names.value.map { feed("/\($0)", $0) }.joined()), headers: ["Cache-Control: max-age=7200"])
        }
        defer { server.stop() }
        try home.folder.write("feeds.opml", list(include(server.url("/list"))))
        try home.poll(minute: 0)
        names.value = ["b", "c"]
        try home.poll(minute: 70)
        #expect(server.requests("/list").count == 1)
        #expect(try listed() == ["a|Club", "b|Club"])
        // Two hours, and the spreading of at most a tenth that depends on the address.
        try home.poll(minute: 150)
        #expect(try listed() == ["b|Club", "c|Club"])
        #expect(server.requests("/a").count == 2)
        #expect(try home.items().count == 3, "what was read stays")
    }

    @Test(arguments: ["500", "html", "cut", "404"]) func aFailingListKeepsItsFeedsAndIsToldOnce(fault: String) throws {
        let works = Changeable(true)
        let server = try LoopbackServer { request in
            guard request.path == "/list" else { return .ok(rss(request.path, ["one"])) }
            let text = list(feed("/a", "A"), feed("/b", "B"))
            if works.value { return .ok(text) }
            switch fault {
            case "500": return .status(500)
            case "html": return .ok("<!doctype html><html><body>Log in</body></html>")
            case "cut": return .chunked([Array(text.utf8.prefix(140))])
            default: return .status(404)
            }
        }
        defer { server.stop() }
        try home.folder.write("feeds.opml", list(include(server.url("/list"))))
        try home.poll(minute: 0)
        works.value = false
        var told: [String] = []
        for hour in stride(from: 3, through: 5 * 24, by: 3) {
            told += try home.poll(minute: hour * 60).errors.split(separator: "\n").map(String.init)
            if hour % 24 == 0 { #expect(try listed() == ["A|Club", "B|Club"]) }
        }
        #expect(told.count == 1, "\(told)")
        #expect(told.first?.contains("the reading list Club") == true, "\(told)")
        let check = try home.sheaf("feeds", "check", at: home.time(minute: 5 * 24 * 60))
        #expect(check.status == 1)
        #expect(check.output.contains("Club"), "\(check.output)")
        works.value = true
        #expect(try home.poll(minute: 13 * 24 * 60).errors.contains("works again"))
    }

    @Test func aListThatNeverWorkedIsToldAtOnce() throws {
        try home.folder.write("feeds.opml", list(include("http://127.0.0.1:1/list"), feed("a.xml")))
        try home.folder.write("a.xml", rss("A", ["one"]))
        let run = try home.sheaf("run")
        #expect(run.status == 0)
        #expect(run.errors.contains("the reading list Club"), "\(run.errors)")
        try home.folder.write("feeds.opml", list(include("http://127.0.0.1:1/list")))
        #expect(try home.sheaf("run", at: "2025-01-20T06:00:00Z").status == 69)
    }

    @Test func aLoopIsLeftOutAndSaidOnce() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/one": .ok(list(include("/two", "Two"), feed("/a", "A")))
            case "/two": .ok(list(include("/one", "One"), feed("/b", "B")))
            default: .ok(rss(request.path, ["one"]))
            }
        }
        defer { server.stop() }
        try home.folder.write("feeds.opml", list(include(server.url("/one"))))
        var said = try home.poll(minute: 0).errors
        #expect(try listed() == ["A|Club", "B|Club/Two"])
        #expect(server.requests("/one").count == 1)
        said += try home.poll(minute: 61).errors + home.poll(minute: 122).errors
        #expect(said.split(separator: "\n").filter { $0.contains("includes itself") }.count == 1, "\(said)")
    }

    @Test func listsInsideListsAreFollowedToADepth() throws {
        let server = try LoopbackServer { request in
            guard let depth = Int(request.path.dropFirst()) else { return .ok(rss(request.path, ["one"])) }
            return .ok(list(include("/\(depth + 1)", "L\(depth + 1)"), feed("/feed\(depth)", "F\(depth)")))
        }
        defer { server.stop() }
        try home.folder.write("feeds.opml", list(include(server.url("/1"))))
        try home.poll(minute: 0)
        #expect(try listed().count == 4)
        #expect(server.requests("/5").isEmpty)
        #expect(try home.poll(minute: 1, "-v").errors.contains("4 reading lists deep"))
    }

    @Test func aStrangersListReadsNoFilesAndGetsNoHeaders() throws {
        let server = try LoopbackServer { request in
            request.path == "/list"
                ? .ok(
                    list(
                        feed("file:///etc/passwd"), feed("/ok", "Ok", "sheaf:headersFile=\"key\" sheaf:block=\".\""),
                        include("file:///etc/hosts")))
                : .ok(rss(request.path, ["one"]))
        }
        defer { server.stop() }
        try home.folder.write("key", "Authorization: sesame\n")
        try home.folder.write("feeds.opml", list(include(server.url("/list"), "Club", "sheaf:headersFile=\"key\"")))
        try home.poll(minute: 0)
        #expect(server.requests("/list").first?["Authorization"] == "sesame", "the user's word for the list itself")
        #expect(server.requests("/ok").first?["Authorization"] == nil)
        #expect(try listed() == ["Ok|Club"])
        _ = try home.sheaf("run")
        #expect(try home.folder.text("digests/latest.md").contains("one"), "nothing is blocked")
        #expect(try home.poll(minute: 1, "-v").errors.contains("names 1 file of this machine"))
    }

    @Test func aLocalListIsReadBesideTheFile() throws {
        try home.folder.write(
            "lists/more.opml", list(feed("a.xml", "A", "sheaf:cluster=\"never\""), feed("../b.xml", "B")))
        try home.folder.write("lists/a.xml", rss("A", ["one"]))
        try home.folder.write("b.xml", rss("B", ["two"]))
        try home.folder.write("feeds.opml", list(include("lists/more.opml"), include("../outside.opml", "Out")))
        let run = try home.sheaf("run")
        #expect(run.errors.contains("--allow-files"))
        #expect(try listed() == ["A|Club", "B|Club"])
        #expect(try home.titles() == ["one", "two"])
    }

    @Test func theUsersOwnFileHasTheLastWord() throws {
        let server = try LoopbackServer { request in
            request.path == "/list"
                ? .ok(list(feed("/a", "Theirs"), feed("/b", "B"))) : .ok(rss(request.path, ["one"]))
        }
        defer { server.stop() }
        try home.folder.write(
            "feeds.opml", list(include(server.url("/list")), feed(server.url("/a"), "Mine", "isComment=\"true\"")))
        try home.poll(minute: 0)
        #expect(server.requests("/a").isEmpty)
        #expect(try listed() == ["Mine|Club", "B|Club"])
        let before = try home.folder.text("feeds.opml")
        let removal = try home.sheaf.run("feeds", "remove", "B")
        #expect(removal.status == 64)
        #expect(removal.errors.contains("comes from the reading list Club"), "\(removal.errors)")
        #expect(try home.folder.text("feeds.opml") == before)
        #expect(try home.sheaf.run("feeds", "export", "--for", "any").output.contains(server.url("/b")))
        #expect(try home.sheaf.run("feeds", "remove", "Club").status == 0)
        #expect(try listed() == ["Mine|"])
    }

    @Test func anImportKeepsTheReference() throws {
        try home.folder.write(
            "other.opml", list("<outline text=\"News\">\(include("https://lists.example/a.opml"))</outline>"))
        #expect(try home.sheaf.run("feeds", "import", "other.opml").status == 0)
        let text = try home.folder.text(".config/sheaf/feeds.opml")
        #expect(text.contains("type=\"include\"") && text.contains("https://lists.example/a.opml"), "\(text)")
        #expect(text.contains("<outline text=\"News\">"), "\(text)")
    }
}
