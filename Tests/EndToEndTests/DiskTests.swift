import Foundation
import TestSupport
import Testing

/// A disk that is full, or that cannot be written. The disks are real ones in memory, which only root can mount.
@Suite(.blocking, .enabled(if: SmallDisk.canBeMade, "needs the right to mount a tmpfs")) struct DiskTests {
    let home: Household

    init() throws { home = try Household() }

    /// Mounts a disk of so many KiB for as long as `body` runs.
    private func withDisk(_ name: String, kilobytes: Int, _ body: (String) throws -> Void) throws {
        let place = home.folder.path(name)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let disk = try SmallDisk(at: place, kilobytes: kilobytes)
        defer { disk.remove() }
        try body(place)
    }

    private func expectOneLine(_ result: SheafProgram.Result, status: Set<Int32>, _ words: String) {
        #expect(status.contains(result.status), "\(words): \(result.status) \(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1, "\(words): \(result.errors)")
    }

    private func run(_ command: String, _ options: [String], minute: Int) throws -> SheafProgram.Result {
        try home.sheaf.run([command, "--now", home.time(minute: minute), "--allow-network", "127.0.0.0/8"] + options)
    }

    /// 12 feeds with 480 items of some length, validators and all: more than fits.
    private func server() throws -> LoopbackServer {
        let names = (0..<40).map { "item \($0)" }
        let words = (0..<300).map { "word\($0)" }.joined(separator: " ")
        return try LoopbackServer { request in
            let tag = "\"\(request.path)\""
            let feed = rss("Feed \(request.path)", names).replacing("plain words", with: words)
            return request["If-None-Match"] == tag ? .status(304) : .ok(feed, headers: ["ETag: \(tag)"])
        }
    }

    private func expectEveryItemOnce(_ options: [String]) throws {
        let items = try home.sheaf.run(["items"] + options).lines
        #expect(items.count == 480)
        #expect(Set(items).count == items.count)
    }

    @Test(arguments: [300, 700, 1200, 2000]) func aStoreOnADiskThatFillsUp(kilobytes: Int) throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: kilobytes) { disk in
            let options = ["--store", "\(disk)/sheaf.sqlite"]
            expectOneLine(try run("poll", options + ["--force"], minute: 0), status: [74], "first")
            expectOneLine(try run("poll", options + ["--force"], minute: 1), status: [73, 74], "again")
            try Program.run("mount", "-o", "remount,size=32m", disk)
            let result = try run("poll", options + ["--force"], minute: 2)
            #expect(result.status == 0 && result.errors == "", "\(result.errors)")
            try expectEveryItemOnce(options)
        }
    }

    @Test func aDiskWithoutAnyRoom() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: 256) { disk in
            try? Data(count: 1 << 20).write(to: URL(filePath: disk + "/filler"))
            _ = FileManager.default.createFile(atPath: disk + "/filler", contents: nil)
            let handle = try #require(FileHandle(forWritingAtPath: disk + "/filler"))
            var size = 256 << 10
            while size >= 1 {
                if (try? handle.write(contentsOf: Data(count: size))) == nil { size /= 2 }
            }
            for option in [["--store", "\(disk)/sheaf.sqlite"]] {
                expectOneLine(try run("poll", option, minute: 0), status: [73, 74], "\(option)")
            }
            #expect(server.requests.isEmpty, "no request before writing is possible")
        }
    }

    @Test func whatIsOnAFullDiskCanBeRead() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: 32 << 10) { disk in
            let options = ["--store", "\(disk)/sheaf.sqlite"]
            #expect(try run("poll", options, minute: 0).status == 0)
            _ = try Shell.run("cat /dev/zero > \(disk)/filler")
            try expectEveryItemOnce(options)
            for command in [["feeds", "list"], ["store", "check"], ["store", "backup", "copy.sqlite"]] {
                let result = try home.sheaf.run(command + options)
                #expect(result.status == 0, "\(command): \(result.errors)")
            }
            #expect(try home.sheaf.run("items", "--store", "copy.sqlite").lines.count == 480)
        }
    }

    @Test func anOutFolderOnADiskThatFillsUp() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: 64) { disk in
            let options = ["--out", "\(disk)/digests"]
            expectOneLine(try run("run", options, minute: 0), status: [73, 74], "first")
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(disk)/digests")
            #expect(!names.contains { $0.hasSuffix(".new") || $0.contains("tmp") }, "\(names)")
            try Program.run("mount", "-o", "remount,size=32m", disk)
            // A day later: what could not be written is in the next edition.
            let result = try run("run", options + ["--json"], minute: 1440)
            #expect(result.status == 0 && result.errors == "", "\(result.errors)")
            #expect(result.output.contains("\"date\":\"2025-01-19\",\"items\":480"), "\(result.output)")
            try expectEveryItemOnce([])
        }
    }

    @Test(arguments: ["--store", "--out"]) func aReadOnlyDisk(option: String) throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: 32 << 10) { disk in
            let options = [option, option == "--store" ? "\(disk)/sheaf.sqlite" : "\(disk)/digests"]
            // Nothing there yet, and then a store or an edition of a better time.
            for isFilled in [false, true] {
                if isFilled { #expect(try run("run", options, minute: 0).status == 0) }
                let requests = server.requests.count
                try Program.run("mount", "-o", "remount,ro", disk)
                expectOneLine(try run("run", options, minute: 100), status: [73], "filled: \(isFilled)")
                #expect(server.requests.count == requests, "a request was made all the same")
                if isFilled { try expectEveryItemOnce(option == "--store" ? options : []) }
                try Program.run("mount", "-o", "remount,rw", disk)
            }
            #expect(try run("run", options, minute: 200).status == 0)
            try expectEveryItemOnce(option == "--store" ? options : [])
        }
    }

    @Test func aRepairThatFindsNoRoomLeavesTheDamagedStore() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try withDisk("disk", kilobytes: 32 << 10) { disk in
            let store = "\(disk)/sheaf.sqlite"
            #expect(try run("poll", ["--store", store], minute: 0).status == 0)
            var bytes = try Data(contentsOf: URL(filePath: store))
            bytes.replaceSubrange(0..<100, with: Data(count: 100))
            try bytes.write(to: URL(filePath: store))
            try Program.run("mount", "-o", "remount,size=\((bytes.count + bytes.count / 2) >> 10)k", disk)
            expectOneLine(
                try home.sheaf.run("store", "repair", "--store", store), status: [73, 74], "repair without room")
            #expect(try Data(contentsOf: URL(filePath: store)).elementsEqual(bytes))
            let names = try FileManager.default.contentsOfDirectory(atPath: disk)
            #expect(!names.contains { $0.contains(".repair") }, "\(names)")
            try Program.run("mount", "-o", "remount,size=32m", disk)
            let repair = try home.sheaf.run("store", "repair", "--store", store)
            #expect(repair.status == 0, "\(repair.errors)")
            #expect(repair.output.contains("480 items"), "\(repair.output)")
            #expect(try run("poll", ["--store", store, "--force"], minute: 1).status == 0)
            try expectEveryItemOnce(["--store", store])
        }
    }

    @Test func aBackupOnAFullDiskLeavesNoHalfCopy() throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<12).map { server.url("/\($0)") })
        try home.poll(minute: 0)
        try withDisk("disk", kilobytes: 200) { disk in
            let copy = "\(disk)/copy.sqlite"
            expectOneLine(try home.sheaf.run("store", "backup", copy), status: [73, 74], "backup")
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [])
        }
    }
}
