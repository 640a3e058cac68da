import Foundation
import TestSupport
import Testing

/// What is on the disk when, as the kernel sees it: after a power cut there is all of an answer or nothing, and the old
/// file or the new one.
@Suite(.blocking, .enabled(if: Shell.has("strace"), "needs strace")) struct DurabilityTests {
    let home: Household

    init() throws { home = try Household() }

    /// The system calls of a run, with the names of the files they are about, in order.
    private func trace(_ command: String) throws -> [Substring] {
        let result = try Shell.run(
            """
            strace -f -qq -y -o trace -e trace=fsync,fdatasync,pwrite64,rename,renameat,renameat2 \\
              sheaf \(command)
            """, in: home.folder.url)
        try #require(result.status == 0, "\(result.output)")
        return try home.folder.text("trace").split(separator: "\n")
    }

    /// Three feeds in a run of their own each: what is appended to the log is synced before the next is appended.
    @Test func everyAnswerIsSyncedBeforeTheRunGoesOn() throws {
        let server = try LoopbackServer { request in .ok(rss(request.path, [request.path])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/0")])
        try home.poll(minute: 0)
        for number in 1...3 {
            try home.subscribe(to: (0...number).map { server.url("/\($0)") })
            let calls = try trace("poll --allow-network 127.0.0.0/8 --now \(home.time(minute: number))")
            let writes = calls.indices.filter { calls[$0].contains("pwrite64(") && calls[$0].contains("-wal>") }
            let syncs = calls.indices.filter { calls[$0].contains("sync(") && calls[$0].contains("-wal>") }
            // The new row of the feed, its answer, what clustering says of it: a sync for each, one more at the end.
            #expect(syncs.count >= 4, "\(calls)")
            #expect(try #require(writes.last) < (try #require(syncs.last)))
        }
        let header = [UInt8](try Data(contentsOf: home.folder.url.appending(path: "sheaf.sqlite")).prefix(20))
        #expect(header[18...19] == [2, 2], "the store has a write-ahead log")
    }

    @Test(arguments: ["digest", "run"]) func aFileIsSyncedThenRenamedThenItsFolderIsSynced(command: String) throws {
        try home.folder.write("a.xml", rss("A", ["a"]))
        try home.subscribe(to: ["a.xml"])
        try home.poll(minute: 0)
        let calls = try trace("\(command) --now \(home.time(minute: 1))")
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path("digests"))
            .filter {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: home.folder.path("digests/\($0)"))) == nil
            }
        #expect(names.count >= 3, "\(names)")
        let folderSync = try #require(calls.lastIndex { $0.contains("fsync(") && $0.contains("/digests>") })
        for name in names {
            let sync = calls.firstIndex { $0.contains("fsync(") && $0.contains("/digests/\(name).new>") }
            let rename = calls.firstIndex { $0.contains("rename") && $0.contains("/\(name)\"") }
            #expect(try #require(sync, "\(name)") < (try #require(rename, "\(name)")), "\(name)")
            #expect(try #require(rename) < folderSync, "\(name)")
        }
    }

    /// A damage behind an intact header, which opening does not meet.
    @Test func aDamagedStoreIsRefusedUntilItIsRepaired() throws {
        let server = try LoopbackServer { request in
            .ok(rss(request.path, (0..<100).map { "item \($0)" }), headers: ["ETag: \"1\""])
        }
        defer { server.stop() }
        try home.subscribe(to: (0..<5).map { server.url("/\($0)") })
        try home.poll(minute: 0)
        let whole = Set(try home.sheaf.run("items", "--store", "sheaf.sqlite").lines)
        let file = home.folder.url.appending(path: "sheaf.sqlite")
        var bytes = try Data(contentsOf: file)
        let middle = bytes.count / 2 / 4096 * 4096
        bytes.replaceSubrange(middle..<(middle + 4 * 4096), with: Data(count: 4 * 4096))
        try bytes.write(to: file)

        let requests = server.requests.count
        for minute in [100, 101] {
            let refused = try home.poll(minute: minute)
            #expect(refused.status == 74)
            #expect(refused.errors.split(separator: "\n").count == 1)
            #expect(refused.errors.contains("sheaf.sqlite: the store is damaged"), "\(refused.errors)")
            #expect(refused.errors.contains("sheaf store repair"))
        }
        #expect(server.requests.count == requests, "and nobody is asked")
        #expect(try Data(contentsOf: file) == bytes, "and nothing is changed")

        #expect(try home.sheaf("store", "repair", at: home.time(minute: 102)).status == 0)
        #expect(try Data(contentsOf: home.folder.url.appending(path: "sheaf.sqlite.damaged-2025-01-18")) == bytes)
        #expect(try home.poll(minute: 103, "--force").status == 0)
        let items = try home.items().map { "\($0["feed"] ?? "") \($0["id"] ?? "")" }
        #expect(items.count == Set(items).count)
        #expect(items.count >= whole.count / 2 && items.count <= 500)
        #expect(try home.sheaf.run("store", "check").status == 0)
    }
}
