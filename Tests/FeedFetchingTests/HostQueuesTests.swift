import Testing

@testable import FeedFetching

@Suite struct HostQueuesTests {
    func startAll(_ queues: inout HostQueues<String>) -> [String] {
        var started: [String] = []
        while let work = queues.start() { started.append(work) }
        return started
    }

    @Test func hostsTakeTurnsAndKeepTheirLimit() {
        var queues = HostQueues<String>(limit: 2)
        for work in ["a1", "a2", "a3", "a4", "b1"] { queues.add(work, host: String(work.prefix(1))) }
        #expect(startAll(&queues) == ["a1", "b1", "a2"])
        #expect(queues.isWaiting(for: "a") && !queues.isWaiting(for: "b"))
        queues.finish(host: "b")
        #expect(startAll(&queues).isEmpty)
        queues.finish(host: "a")
        #expect(startAll(&queues) == ["a3"])
        queues.finish(host: "a")
        queues.finish(host: "a")
        #expect(startAll(&queues) == ["a4"])
        #expect(queues.waitingCount == 0)
        queues.finish(host: "a")
        queues.add("a5", host: "a")
        #expect(startAll(&queues) == ["a5"])
    }

    @Test func aDrainedHostStartsNothingMore() {
        var queues = HostQueues<String>(limit: 1)
        for work in ["a1", "b1", "a2", "b2", "a3"] { queues.add(work, host: String(work.prefix(1))) }
        #expect(queues.start() == "a1")
        #expect(queues.drain(host: "a") == ["a2", "a3"])
        #expect(queues.drain(host: "b") == ["b1", "b2"])
        #expect(queues.drain(host: "c").isEmpty)
        queues.finish(host: "a")
        #expect(startAll(&queues).isEmpty && queues.waitingCount == 0)
        queues.add("b3", host: "b")
        queues.add("a4", host: "a")
        #expect(startAll(&queues) == ["b3", "a4"])
    }
}
