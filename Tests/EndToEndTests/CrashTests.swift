import Foundation
import Synchronization
import TestSupport
import Testing

/// A run that is killed, or asked to stop, at any moment.
@Suite(.serialized, .blocking) struct CrashTests {
    let home: Household

    init() throws { home = try Household() }

    private static let feeds = 12
    private static let itemsEach = 40

    /// Twelve feeds with forty items; who knows the validator gets a 304.
    private func server() throws -> LoopbackServer {
        let names = (0..<Self.itemsEach).map { "item \($0)" }
        return try LoopbackServer { request in
            let tag = "\"\(request.path)\""
            return request["If-None-Match"] == tag
                ? .status(304) : .ok(rss("Feed \(request.path)", names), headers: ["ETag: \(tag)"])
        }
    }

    private func start(_ command: String, at minute: Int = 0) throws -> Process {
        try home.sheaf.start(
            command, "--force", "--allow-network", "127.0.0.0/8", "--now", home.time(minute: minute))
    }

    /// Fifty kills, spread at random over the time that a poll takes, in ten stores. What a killed poll left must open,
    /// and the next one ends with every item once: no validator may have landed without its items, or the 304 that it
    /// brings would hide them.
    @Test func afterAKillAtAnyInstantEveryItemIsThereOnce() async throws {
        let server = try server()
        defer { server.stop() }
        try home.subscribe(to: (0..<Self.feeds).map { server.url("/\($0)") })
        let clock = ContinuousClock()
        let begin = clock.now
        #expect(try home.poll(minute: 0, "--force").status == 0)
        // Not what it took while other tests kept the machine busy.
        let time = min(clock.now - begin, .milliseconds(300))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<10 {
            for file in ["sheaf.sqlite", "sheaf.sqlite-wal", "sheaf.sqlite-shm"] {
                try? FileManager.default.removeItem(atPath: home.folder.path(file))
            }
            for _ in 0..<5 {
                let run = try start("poll")
                try await Task.sleep(for: time * Double.random(in: 0...1.1, using: &generator))
                kill(run.processIdentifier, SIGKILL)
                run.waitUntilExit()
                let items = try home.sheaf.run("items", "--store", "sheaf.sqlite")
                #expect(items.status == 0 || items.status == 66, "\(items.errors)")
            }
            let last = try home.poll(minute: 1, "--force", "--json")
            #expect(last.status == 0, "\(last.errors)")
            let keys = try home.items().map { "\($0["feed"] ?? "") \($0["id"] ?? "")" }
            #expect(keys.count == Self.feeds * Self.itemsEach)
            #expect(Set(keys).count == keys.count)
            #expect(try home.items().allSatisfy { $0["story"] != nil }, "and every item has its place")
        }
        #expect(try home.sheaf.run("store", "check").status == 0)
    }

    struct Stop: Sendable, CustomTestStringConvertible {
        var signal: Int32
        var status: Int32
        var answer: LoopbackAnswer
        var testDescription: String
    }

    static let slow = LoopbackAnswer([
        .send(LoopbackAnswer.head(200, ["Content-Length: 100000"])), .send([60]), .pause(seconds: 1), .send([114]),
        .pause(seconds: 1), .send([115]), .pause(seconds: 1), .send([115]), .pause(seconds: 1), .hang,
    ])

    @Test(
        arguments: [
            Stop(signal: SIGTERM, status: 143, answer: .hang, testDescription: "SIGTERM, hanging"),
            Stop(signal: SIGINT, status: 130, answer: .hang, testDescription: "SIGINT, hanging"),
            Stop(signal: SIGHUP, status: 129, answer: .hang, testDescription: "SIGHUP, hanging"),
            Stop(signal: SIGTERM, status: 143, answer: slow, testDescription: "SIGTERM, slow"),
            Stop(signal: SIGINT, status: 130, answer: slow, testDescription: "SIGINT, slow"),
        ], ["poll", "run"])
    func aSignalEndsARunInTimeAndKeepsWhatCame(stop: Stop, command: String) async throws {
        let server = try LoopbackServer { $0.path == "/ok" ? .ok(rss("A", ["kept"])) : stop.answer }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/ok"), server.url("/stuck")])
        let run = try start(command)
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        kill(run.processIdentifier, stop.signal)
        run.waitUntilExit()
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(run.terminationReason == .exit)
        #expect(run.terminationStatus == stop.status)
        #expect(try home.titles() == ["kept"])
    }

    /// Whoever starts it with nohup wants it to outlive the terminal.
    @Test func underNohupARunGoesOn() throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])).after(seconds: 1) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        let result = try Shell.run(
            """
            nohup sheaf poll --allow-network 127.0.0.0/8 --now \(home.time(minute: 0)) &
            sleep 0.5; kill -HUP $!; wait $!
            """, in: home.folder.url)
        #expect(result.status == 0, "\(result.output)")
        #expect(try home.titles() == ["a"])
    }

    /// Work that cannot be broken off is given a few seconds: here the store is held by somebody else.
    @Test func aRunThatCannotStopIsEndedAllTheSame() async throws {
        let server = try LoopbackServer { _ in .ok(rss("A", ["a"])) }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        try home.poll(minute: 0)
        let sqlite = Process()
        sqlite.executableURL = URL(filePath: "/usr/bin/env")
        sqlite.arguments = ["sqlite3", home.folder.path("sheaf.sqlite")]
        let input = Pipe()
        sqlite.standardInput = input
        let output = Pipe()
        sqlite.standardOutput = output
        try sqlite.run()
        input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
        _ = output.fileHandleForReading.availableData
        let run = try start("poll", at: 100)
        try await Task.sleep(for: .milliseconds(500))
        let start = ContinuousClock.now
        run.terminate()
        run.waitUntilExit()
        try input.fileHandleForWriting.close()
        sqlite.waitUntilExit()
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(run.terminationStatus == 143)
        #expect(try home.titles() == ["a"])
    }

    @Test func aSecondSignalEndsARunAtOnce() async throws {
        let server = try LoopbackServer { _ in .hang }
        defer { server.stop() }
        try home.subscribe(to: [server.url("/feed")])
        let run = try start("poll")
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let start = ContinuousClock.now
        kill(run.processIdentifier, SIGINT)
        kill(run.processIdentifier, SIGTERM)
        run.waitUntilExit()
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect([130, 143].contains(run.terminationStatus))
    }
}
