import Foundation
import TestSupport
import Testing

/// `sheaf feeds check`, `list` and `why`, and what the OPML file says of polling.
@Suite(.blocking) struct FeedsCheckTests {
    let home: Household

    init() throws { home = try Household() }

    private func feeds(_ arguments: String..., at time: String = "2025-01-20T06:00:00Z") throws -> SheafProgram.Result {
        try home.sheaf.run(["feeds"] + arguments + ["--now", time])
    }

    @Test func aMovedFeedIsWrittenDownAndKeepsItsHistory() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/old": .redirect(301, to: "/new")
            case "/new": .ok(rss("Moved", ["a", "b"]))
            case "/away": .redirect(302, to: "/new2")
            case "/new2": .ok(rss("Elsewhere for now", ["c"]))
            default: .status(404)
            }
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/old"), server.url("/away")])
        #expect(try home.sheaf("poll").status == 0)
        #expect(try feeds("check").status == 0, "one sighting proves nothing")
        #expect(try home.sheaf("poll", "--force", at: "2025-01-18T12:00:00Z").status == 0)

        #expect(try home.sheaf("digest", at: "2025-01-18T12:00:00Z").status == 0)
        let page = try home.folder.text("digests/2025-01-18.html")
        #expect(page.contains("<td>Moved for good to \(server.url("/new"))</td>"))
        #expect(page.contains("<code>sheaf feeds check --fix \(server.url("/old"))</code>"))

        let before = try home.folder.text("feeds.opml")
        let check = try feeds("check")
        #expect(check.status == 1)
        #expect(check.output.contains("Feed 1: has moved for good to \(server.url("/new"))"), "\(check.output)")
        #expect(!check.output.contains("Feed 2"))
        #expect(try feeds("check", "--fix", "--dry-run").output.contains("would be mended"))
        #expect(try home.folder.text("feeds.opml") == before)

        #expect(try feeds("check", "--fix", server.url("/away")).output == "nothing is wrong\n", "only that one")
        #expect(try feeds("check", "nowhere").status == 66)
        #expect(try home.folder.text("feeds.opml") == before)
        // As the page says.
        let fix = try feeds("check", "--fix", server.url("/old"))
        #expect(fix.status == 0, "\(fix.output)\(fix.errors)")
        #expect(try home.folder.text("feeds.opml") == before.replacing("/old\"", with: "/new\""))
        let poll = try home.sheaf("poll", "--force", "--json", at: "2025-01-20T12:00:00Z")
        #expect(poll.output.contains("\"new_items\":0"), "\(poll.output)")
        #expect(try home.titles() == ["a", "b", "c"])
        #expect(try feeds("check").status == 0)
    }

    @Test func aFeedThatMovedToAnotherOneIsFetchedOnce() throws {
        let items = Changeable(["a", "b"])
        let isBroken = Changeable(false)
        let server = try LoopbackServer { request in
            if request.path == "/old" { return .redirect(301, to: "/new") }
            return isBroken.value ? .status(500) : .ok(rss("One", items.value))
        }
        defer { server.stop() }
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0"><body>
            <outline text="North"><outline text="Old" xmlUrl="\(server.url("/old"))"/></outline>
            <outline text="South"><outline text="New" xmlUrl="\(server.url("/new"))"/></outline>
            </body></opml>
            """)
        for hour in ["06", "12"] {
            #expect(try home.sheaf("poll", "--force", at: "2025-01-18T\(hour):00:00Z").errors == "")
        }
        items.value.append("c")
        let before = server.requests.count
        let poll = try home.sheaf("run", "--force", "--json", at: "2025-01-18T18:00:00Z")
        #expect(server.requests.count == before + 1)
        #expect(poll.output.contains("\"new_items\":1"), "\(poll.output)")
        let line = "feeds.opml:2: \(server.url("/old")) has moved for good to \(server.url("/new")), which is listed"
        #expect(poll.errors.split(separator: "\n").count == 1)
        #expect(poll.errors.contains(line) && poll.errors.contains("`sheaf feeds check --fix`"), "\(poll.errors)")
        // What came before stays in its group.
        #expect(try home.folder.text("digests/latest.json").contains("\"North\""))
        #expect(try feeds("why", "Old").output.contains("asked for as <\(server.url("/new"))>; next poll"))
        #expect(try home.sheaf("poll", "Old", "--json", at: "2025-01-18T19:00:00Z").output.contains("\"asked\":1"))
        #expect(try home.sheaf("poll", "Old", "--dry-run", at: "2025-01-18T19:00:00Z").output.contains("New"))

        // While the new address fails, the old one is asked again.
        isBroken.value = true
        for hour in 20...22 { _ = try home.sheaf("poll", "--force", at: "2025-01-18T\(hour):00:00Z") }
        #expect(server.requests("/old").count == 3)
    }

    @Test func aMoveToAFeedThatIsThereMakesThemOne() throws {
        let server = try LoopbackServer { request in
            request.path == "/old" ? .redirect(308, to: "/new") : .ok(rss("One", ["a", "b"]))
        }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/old"), server.url("/new")])
        for hour in ["06", "12"] {
            #expect(try home.sheaf("poll", "--force", at: "2025-01-18T\(hour):00:00Z").status == 0)
        }
        #expect(try home.titles() == ["a", "a", "b", "b"])
        #expect(try feeds("check", "--fix").status == 1, "the second outline has another name: a person decides")
        let poll = try home.sheaf("poll", "--force", "--json", at: "2025-01-19T12:00:00Z")
        #expect(poll.output.contains("\"new_items\":0"), "\(poll.output)")
        #expect(try home.titles() == ["a", "b"])
    }

    @Test func eachFaultIsSaidInPlainWords() throws {
        let isAlive = Changeable(true)
        let server = try LoopbackServer { request in
            switch request.path {
            case "/ok": .ok(rss("Fine", ["a"]))
            case "/gone": isAlive.value ? .ok(rss("Gone", ["g"])) : .status(410)
            case "/missing": isAlive.value ? .ok(rss("Missing", ["m"])) : .status(404)
            case "/silent": .ok(rss("Silent", ["s"], date: "Fri, 17 Nov 2023 18:00:00 GMT"))
            case "/page":
                .ok(
                    "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/true.xml></head></html>"
                )
            default: .status(404)
            }
        }
        defer { server.stop() }
        let urls = ["/ok", "/gone", "/missing", "/silent", "/page"].map { server.url($0) }
        try home.subscribe(to: urls)
        let text = try home.folder.text("feeds.opml")
        let twice = "<outline text=\"Feed 1\" xmlUrl=\"\(urls[0])\"/>\n"
        let lost = "<outline text=\"Lost\" type=\"rss\" xmlUrl=\"\"/>\n"
        try home.folder.write("feeds.opml", text.replacing("</body>", with: twice + lost + "</body>"))
        #expect(try home.sheaf("poll").status == 0)
        isAlive.value = false
        for day in ["19", "20", "21"] { _ = try home.sheaf("poll", "--force", at: "2025-01-\(day)T06:00:00Z") }

        let check = try feeds("check", at: "2025-01-24T06:00:00Z")
        #expect(check.status == 1)
        for phrase in [
            "Feed 2: gone for good (410) for 5 days, last worked 2025-01-18", "--revive",
            "Feed 3: not found (404) for 5 days, last worked 2025-01-18", "Feed 4: silent since 2023-11-17",
            "Feed 5: this is a web page for 6 days; it names the feed \(server.url("/true.xml"))",
            "Feed 1: is listed twice", "Lost has no xmlUrl", "feeds.opml:10",
        ] {
            #expect(check.output.contains(phrase), "\(phrase) not in \(check.output)")
        }
        #expect(!(try home.folder.text("feeds.opml").contains("true.xml")), "a proposal is not adopted")

        let json = try feeds("check", "--json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let codes = try #require(object["faults"] as? [[String: Any]]).compactMap { $0["code"] as? String }
        #expect(
            Set(codes) == [
                "feed.gone", "feed.not_found", "feed.silent", "feed.not_a_feed", "opml.duplicate", "opml.no_url",
            ])

        let fixed = try feeds("check", "--fix")
        #expect(fixed.status == 1, "the rest is for a person")
        #expect(try home.folder.text("feeds.opml") == text.replacing("</body>", with: lost + "</body>"))
    }

    @Test func aGoneFeedIsRevived() throws {
        let isAlive = Changeable(false)
        let server = try LoopbackServer { _ in isAlive.value ? .ok(rss("Back", ["a"])) : .status(410) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        _ = try home.sheaf("poll")
        _ = try home.sheaf("poll", "--force", at: "2025-01-19T06:00:00Z")
        #expect(server.requests.count == 1)
        isAlive.value = true
        let revived = try feeds("check", "--revive", "feed 1", "--json")
        #expect(revived.status == 0 && revived.output.contains("\"revived\":[{\"title\":\"Feed 1\""), "\(revived)")
        #expect(try home.sheaf("poll", at: "2025-01-19T07:00:00Z").status == 0)
        #expect(try home.titles() == ["a"])
        #expect(try feeds("check").status == 0)
    }

    @Test func theTableFitsTheTerminal() throws {
        let server = try LoopbackServer { request in
            request.path == "/a" ? .ok(rss("A", ["one", "two"])) : .status(404)
        }
        defer { server.stop() }
        let long = "The Extraordinarily Long-Winded Harbour Telegraph and Advertiser"
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0"><body><outline text="News"><outline text="みなと通信の長い長い長い名前">
            <outline text="\(long)" xmlUrl="\(server.url("/a"))"/><outline text="B" xmlUrl="\(server.url("/b"))"/>
            <outline text="C" xmlUrl="\(server.url("/c"))" isComment="true"/></outline></outline></body></opml>
            """)
        _ = try home.sheaf("poll")
        let wide = try feeds("list", at: "2025-01-18T07:00:00Z")
        #expect(wide.lines.count == 4)
        #expect(wide.lines[1].contains(long) && wide.lines[1].contains("13 h ago") && wide.lines[1].hasSuffix("ok"))
        #expect(wide.lines[2].hasSuffix("not found (404)"))
        #expect(wide.lines[3].hasSuffix("paused"))
        for columns in [100, 80, 60, 40] {
            let program = SheafProgram(in: home.folder.url, environment: ["COLUMNS": "\(columns)"])
            let lines = try program.run("feeds", "list", "--now", "2025-01-18T07:00:00Z").lines
            for line in lines {
                let width = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2FFF ? 2 : 1) }
                #expect(width <= columns, "\(columns): \(line)")
            }
            #expect(lines[2].contains("not found"), "what is wrong is said at any width")
        }
        let json = try home.listed()
        #expect(json.count == 3)
        #expect(json[0].contains("\"last_item\":\"2025-01-17T18:00:00Z\""))
        #expect(try feeds("why", long.lowercased()).output.contains("next poll"))
    }

    @Test func pausedFeedsAreNotAsked() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        try home.folder.write(
            "feeds.opml",
            """
            <opml version="2.0" xmlns:sheaf="https://sheaf.example/opml"><body>
            <outline text="1" sheaf:disabled="true" xmlUrl="\(server.url("/1"))"/>
            <outline text="Off" sheaf:disabled="true">
              <outline text="In"><outline text="2" xmlUrl="\(server.url("/2"))"/></outline>
              <outline text="3" sheaf:disabled="false" xmlUrl="\(server.url("/3"))"/>
            </outline>
            <outline text="4" sheaf:disabled="no" xmlUrl="\(server.url("/4"))"/>
            </body></opml>
            """)
        #expect(try home.sheaf("poll").status == 0)
        #expect(server.requests.map(\.path).sorted() == ["/3", "/4"])
    }

    @Test func headersComeFromAFileAndAreNeverPrinted() throws {
        let server = try LoopbackServer { request in
            request["X-Key"] == "hush hush" && request["Authorization"] == "Bearer hush"
                ? .ok(rss("Private", ["a"])) : .status(401)
        }
        defer { server.stop() }
        try home.folder.write(
            "secret/keys", "# mine\r\nX-Key:  hush hush \r\n\r\nAuthorization: Bearer hush\n")
        let outline = { (file: String, path: String) in
            "<outline text=\"F\(path)\" sheaf:headersFile=\"\(file)\" xmlUrl=\"\(server.url(path))\"/>"
        }
        let body = outline("secret/keys", "/a") + outline("secret/none", "/b") + outline("/etc/passwd", "/c")
        try home.folder.write("feeds.opml", "<opml version=\"2.0\"><body>\(body)</body></opml>")
        let result = try home.sheaf("poll", "-v")
        #expect(result.status == 0)
        #expect(try home.titles() == ["a"])
        #expect(server.requests.map(\.path) == ["/a"])
        #expect(result.errors.contains("F/b: headers file secret/none: no such file"), "\(result.errors)")
        #expect(result.errors.contains("F/c: headers file /etc/passwd lies outside"))
        // A line that was not understood and left out would be a puzzle of a 401.
        try home.folder.write("secret/keys", "# for the forge\nAuthorization Bearer sesame\n")
        let wrong = try home.sheaf("poll", "--force", "-v", at: "2025-01-18T09:00:00Z")
        let message = "headers file secret/keys, line 2: is not of the form 'Name: value'"
        #expect(wrong.errors.contains(message) && !wrong.errors.contains("sesame"), "\(wrong.errors)")
        let everything = try result.errors + feeds("list", "--json").output + feeds("check").output
        #expect(!everything.contains("hush"))
    }
}
