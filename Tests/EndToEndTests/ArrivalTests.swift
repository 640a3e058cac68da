import TestSupport
import Testing

/// Two runs of the same feeds give the same edition.
@Suite(.blocking) struct ArrivalTests {
    @Test func theOrderInWhichServersAnswerChangesNothing() throws {
        let late = Changeable("")
        let server = try LoopbackServer { request in
            let answer = LoopbackAnswer.ok(rss("Feed \(request.path)", ["the bridge at Varn"]))
            return request.path == late.value ? answer.after(seconds: 0.5) : answer
        }
        defer { server.stop() }
        let pages = try ["/a", "/b"].map { path in
            late.value = path
            let home = try Household()
            try home.subscribe(to: [server.url("/a"), server.url("/b")])
            #expect(try home.sheaf("run").status == 0)
            return try home.folder.text("digests/2025-01-18.json")
        }
        #expect(pages[0] == pages[1])
    }
}
